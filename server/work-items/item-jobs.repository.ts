import type { Model } from 'mongoose';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import { nativeCollection } from '../database/native-collection';
import { sharedUpdates } from '../database/shared-updates';
import type { StoredWorkItem } from './work-items.model';

/** An item with something to deliver. */
export type Waiting = Pick<
  StoredWorkItem,
  '_id' | 'county' | 'number' | 'version' | 'service' | 'for' | 'filedBy' | 'outbox'
>;

/** What jobs ask of all items of a store: what is due, what is still to be delivered, how it goes. */
export interface ItemJobsRepository {
  dueForWake(viewer: JobViewer, now: Date, limit: number): Promise<string[]>;
  /** Open items that these members of staff hold of these posts. */
  heldOfPosts(
    viewer: JobViewer,
    held: { county: string; posts: readonly string[]; holders: readonly string[] },
    limit: number,
  ): Promise<string[]>;
  withOutbox(viewer: JobViewer, limit: number): Promise<Waiting[]>;
  /** Ends the delivery of these entries; the version does not move. */
  pull(viewer: JobViewer, id: string, keys: readonly string[]): Promise<void>;
  /** Whether an item still has to be given this file. */
  owesFile(viewer: JobViewer, fileId: string): Promise<boolean>;
  countStuck(viewer: JobViewer, since: Date): Promise<number>;
  /** Completed items of a service since an instant, and how many kept their promise; of one county or of all. */
  countPromises(
    viewer: JobViewer,
    service: string,
    county: string | null,
    since: Date,
  ): Promise<{ total: number; kept: number }>;
}

/** A gauge that says a hundred says enough. */
const COUNT_LIMIT = 100;

export function itemJobsRepository(model: Model<StoredWorkItem>): ItemJobsRepository {
  // Apart from the saves: beside unconditional updates the count of a batch would say nothing about a save.
  const pulls = sharedUpdates(nativeCollection(model));

  return {
    async dueForWake(_viewer, now, limit) {
      const due = await model
        .find({ isOpen: true, wakeAt: { $lte: now } }, { _id: 1 })
        .sort({ wakeAt: 1 })
        .limit(limit)
        .lean<{ _id: string }[]>();
      return due.map(({ _id }) => _id);
    },
    async heldOfPosts(_viewer, { county, posts, holders }, limit) {
      const held = await model
        .find(
          {
            isOpen: true,
            county,
            'assignee.post': { $in: [...posts] },
            'assignee.staffId': { $in: [...holders] },
          },
          { _id: 1 },
        )
        .limit(limit)
        .lean<{ _id: string }[]>();
      return held.map(({ _id }) => _id);
    },
    withOutbox: (_viewer, limit) =>
      model
        .find(
          { 'outbox.0': { $exists: true } },
          { county: 1, number: 1, version: 1, service: 1, for: 1, filedBy: 1, outbox: 1 },
        )
        .sort({ 'outbox.at': 1 })
        .limit(limit)
        .lean<Waiting[]>(),
    async pull(_viewer, id, keys) {
      await pulls.update({ _id: id }, { $pull: { outbox: { key: { $in: [...keys] } } } });
    },
    owesFile: async (_viewer, fileId) =>
      (await model
        .findOne({ 'outbox.0': { $exists: true }, 'outbox.files': fileId }, { _id: 1 })
        .sort({ 'outbox.at': 1 })
        .lean()) !== null,
    countStuck: (_viewer, since) =>
      model
        .countDocuments({ 'outbox.0': { $exists: true }, 'outbox.at': { $lte: since } })
        .limit(COUNT_LIMIT),
    async countPromises(_viewer, service, county, since) {
      const completed = {
        ...(county ? { county } : {}),
        status: 'completed' as const,
        service: { $regex: `^${service}@` },
        dueAt: { $gte: since },
      };
      const isKept = { $elemMatch: { nature: 'promised' as const, overdueAt: null } };
      const [total, kept] = await Promise.all([
        model.countDocuments(completed),
        model.countDocuments({ ...completed, clocks: isKept }),
      ]);
      return { total, kept };
    },
  };
}
