import type { ClientSession } from 'mongodb';
import type { Model } from 'mongoose';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { StoredPresence } from './presences.model';

/** Who has which item of one store open. Made once for each store. */
export interface PresencesRepository {
  /** Since when somebody writes is told by the first time they said so in a row. */
  say(viewer: StaffViewer, itemId: string, isWriting: boolean, at: Date): Promise<void>;
  leave(viewer: StaffViewer, itemId: string): Promise<void>;
  /** Others who said so after `since`, in the order of their accounts. */
  others(viewer: StaffViewer, itemId: string, since: Date): Promise<StoredPresence[]>;
  /** Everybody, inside a transaction: the item leaves this store. */
  dropOf(itemId: string, session?: ClientSession): Promise<void>;
}

/** Two screens of one account are one presence. */
const idOf = ({ accountId }: StaffViewer, itemId: string) => `${itemId}:${accountId}`;

export function presencesRepository(model: Model<StoredPresence>): PresencesRepository {
  return {
    async say(viewer, itemId, isWriting, at) {
      await model.collection.updateOne(
        { _id: idOf(viewer, itemId) as never },
        [
          {
            $set: {
              item: itemId,
              account: viewer.accountId,
              staff: viewer.staffId,
              at,
              writingSince: isWriting ? { $ifNull: ['$writingSince', at] } : null,
            },
          },
        ],
        { upsert: true },
      );
    },
    async leave(viewer, itemId) {
      await model.deleteOne({ _id: idOf(viewer, itemId) });
    },
    others: (viewer, itemId, since) =>
      model
        .find({ item: itemId, at: { $gt: since }, account: { $ne: viewer.accountId } })
        .sort({ account: 1 })
        .lean<StoredPresence[]>(),
    async dropOf(itemId, session) {
      await model.deleteMany({ item: itemId }).session(session ?? null);
    },
  };
}
