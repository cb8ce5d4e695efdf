import type { ClientSession } from 'mongodb';
import type { Model, QueryFilter } from 'mongoose';
import type { ResidentViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import { aboutItem } from '../database/about-item';
import { isDuplicateKey } from '../database/mongo-errors';
import { nativeCollection } from '../database/native-collection';
import { sharedInserts } from '../database/shared-inserts';
import type { StoredMessage } from './messages.model';

export type InboxOwner = ResidentViewer | StaffViewer;

/** Messages of one store. Made once for each store. */
export interface MessagesRepository {
  /** Inserts once; the same key again is success. */
  deliver(message: StoredMessage): Promise<void>;
  /** The same inside a transaction. */
  deliverIn(session: ClientSession, message: StoredMessage): Promise<void>;
  /** Takes away, inside a transaction, every message about an item. */
  takeAbout(itemId: string, session: ClientSession): Promise<StoredMessage[]>;
  /** Newest first, at most fifty. */
  inbox(viewer: InboxOwner): Promise<StoredMessage[]>;
  markRead(viewer: InboxOwner, ids: readonly string[], at: Date): Promise<void>;
}

const AT_MOST = 50;

export function messagesRepository(model: Model<StoredMessage>): MessagesRepository {
  const inserts = sharedInserts(nativeCollection(model));

  return {
    async deliver(message) {
      try {
        await inserts.insert(message);
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    },
    async deliverIn(session, { _id, ...message }) {
      await model.updateOne({ _id }, { $setOnInsert: message }, { upsert: true, session });
    },
    async takeAbout(itemId, session) {
      const about = aboutItem(itemId);
      const messages = await model.find(about).session(session).lean<StoredMessage[]>();
      await model.deleteMany(about).session(session);
      return messages;
    },
    inbox: (viewer) =>
      model.find(ownOf(viewer)).sort({ at: -1, _id: -1 }).limit(AT_MOST).lean<StoredMessage[]>(),
    async markRead(viewer, ids, at) {
      await model.updateMany(
        { _id: { $in: [...ids] }, ...ownOf(viewer), readAt: null },
        { $set: { readAt: at } },
      );
    },
  };
}

/** What is addressed to the viewer, from whatever county; of residents' matters only those they may still act in. */
function ownOf(viewer: InboxOwner): QueryFilter<StoredMessage> {
  if (viewer.kind === 'staff') return { to: `staff:${viewer.staffId}` };
  const people = [viewer.personId, ...viewer.actsFor.map((each) => each.personId), null];
  return { to: `person:${viewer.personId}`, about: { $in: people } };
}
