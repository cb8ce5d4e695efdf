import type { ClientSession } from 'mongodb';
import type { Model, QueryFilter } from 'mongoose';
import type { ResidentViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import { aboutItem } from '../database/about-item';
import { isDuplicateKey } from '../database/mongo-errors';
import { nativeCollection } from '../database/native-collection';
import { sharedInserts } from '../database/shared-inserts';
import type { TimeCursor } from '../database/time-cursor';
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
  /** Newest first, at most fifty unless said otherwise. */
  inbox(viewer: InboxOwner, part?: InboxPart): Promise<StoredMessage[]>;
  /** Counts stop at 100. @param by what is for later is not counted; absent: everything. */
  countUnread(viewer: InboxOwner, by?: Date): Promise<number>;
  markRead(viewer: InboxOwner, which: ReadMark, at: Date): Promise<void>;
}

export interface InboxPart {
  /** Older than this one. */
  after?: TimeCursor | null;
  limit?: number;
  /** What is for later stays out; absent: everything. */
  by?: Date;
}

/** These, or everything up to the newest that was on the screen. */
export type ReadMark = { ids: readonly string[] } | { upTo: Date };

const AT_MOST = 50;
const COUNT_LIMIT = 100;

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
    inbox: (viewer, { after = null, limit = AT_MOST, by } = {}) =>
      model
        .find({ ...ownOf(viewer), ...olderThan(after), ...notAfter(by) })
        .sort({ at: -1, _id: -1 })
        .limit(limit)
        .lean<StoredMessage[]>(),
    countUnread: (viewer, by) =>
      model.countDocuments({ ...ownOf(viewer), ...notAfter(by), readAt: null }).limit(COUNT_LIMIT),
    async markRead(viewer, which, at) {
      const these = 'ids' in which ? { _id: { $in: [...which.ids] } } : { at: { $lte: which.upTo } };
      await model.updateMany({ ...these, ...ownOf(viewer), readAt: null }, { $set: { readAt: at } });
    },
  };
}

function olderThan(cursor: TimeCursor | null): QueryFilter<StoredMessage> {
  if (!cursor) return {};
  const { at, id } = cursor;
  return { $or: [{ at: { $lt: at } }, { at, _id: { $lt: id } }] };
}

const notAfter = (by?: Date): QueryFilter<StoredMessage> => (by ? { at: { $lte: by } } : {});

/** What is addressed to the viewer, from whatever county; of residents' matters only those they may still act in. */
function ownOf(viewer: InboxOwner): QueryFilter<StoredMessage> {
  if (viewer.kind === 'staff') return { to: `staff:${viewer.staffId}` };
  const people = [viewer.personId, ...viewer.actsFor.map((each) => each.personId), null];
  return { to: `person:${viewer.personId}`, about: { $in: people } };
}
