import type { ClientSession } from 'mongodb';
import type { Model } from 'mongoose';
import type { JobViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { OutboxEntry } from '@zhucantong/shared/work-items/outbox';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { EntryContents } from '@zhucantong/shared/work-items/entry-contents';
import { nativeCollection } from '../database/native-collection';
import type { Sealer } from '../database/sealed';
import { createItemSeals } from './item-seals';
import type { Sight } from './sight';
import { apart, besideOf } from './kept-beside';
import type { StoredWorkItem } from './work-items.model';
import type { LoadedItem } from './work-items.repository';

/** An item whole, with what is still to be delivered. */
export interface ItemInHand {
  before: LoadedItem;
  outbox: OutboxEntry[];
}

/** How an item leaves one store and enters the other: each call inside a transaction that spans both. */
export interface ItemMoves {
  /** As it stands in the transaction; null for what the viewer may not see. */
  take(viewer: StaffViewer, id: string, session: ClientSession): Promise<ItemInHand | null>;
  /** With a new key of this store over everything personal. */
  put(
    item: WorkItem,
    contents: ReadonlyMap<number, EntryContents>,
    outbox: readonly OutboxEntry[],
    session: ClientSession,
  ): Promise<void>;
  remove(viewer: StaffViewer, id: string, session: ClientSession): Promise<void>;
  /** Ends one delivery. @returns false where the item has left this store, or somebody else delivered it. */
  pull(viewer: JobViewer, id: string, key: string, session: ClientSession): Promise<boolean>;
}

export function itemMoves(model: Model<StoredWorkItem>, sealer: Sealer, sight: Sight): ItemMoves {
  const items = nativeCollection(model);
  const seals = createItemSeals(sealer, model.collection.name);
  return {
    async take(viewer, id, session) {
      const stored = (await items.findOne({ _id: id }, { session })) as StoredWorkItem | null;
      if (!stored || !sight.isInScope(viewer, stored)) return null;
      const { item, sealed, outbox } = apart(stored);
      return { before: { item, sealed, open: () => seals.open(id, sealed) }, outbox };
    },
    async put(item, contents, outbox, session) {
      if (!sight.keeps(item)) throw new Error(`${model.collection.name} keeps no such item`);
      const sealed = seals.all(item._id, contents);
      const stored: StoredWorkItem = { ...besideOf(item), outbox: [...outbox], ...sealed, ...item };
      await items.insertOne(stored, { session, ignoreUndefined: true });
    },
    async remove(_viewer, id, session) {
      await items.deleteOne({ _id: id }, { session });
    },
    async pull(_viewer, id, key, session) {
      const pulled = await items.updateOne(
        { _id: id, 'outbox.key': key },
        { $pull: { outbox: { key }, 'delivery.failed': { key } } },
        { session },
      );
      return pulled.modifiedCount === 1;
    },
  };
}
