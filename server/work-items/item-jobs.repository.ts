import type { Filter } from 'mongodb';
import type { Model } from 'mongoose';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import { nativeCollection } from '../database/native-collection';
import { sharedUpdates } from '../database/shared-updates';
import { LONGEST_WAIT_MS, type DeliveryState } from './delivery-attempts.rules';
import type { StoredWorkItem } from './work-items.model';

/** An item with something to deliver. */
export type Waiting = Pick<
  StoredWorkItem,
  '_id' | 'caseId' | 'county' | 'number' | 'version' | 'service' | 'for' | 'filedBy' | 'outbox' | 'delivery'
>;

export const DELIVERY_FIELDS = {
  ...{ caseId: 1, county: 1, number: 1, version: 1, service: 1 },
  ...{ for: 1, filedBy: 1, outbox: 1, delivery: 1 },
} as const;

/** What jobs ask of all items of a store: what is due, what is still to be delivered, how it goes. */
export interface ItemJobsRepository {
  /** Open items that these members of staff hold of these posts. */
  heldOfPosts(
    viewer: JobViewer,
    held: { county: string; posts: readonly string[]; holders: readonly string[] },
    limit: number,
  ): Promise<string[]>;
  /** Open items in nobody's hands, by id, those after one. */
  inNobodysHands(viewer: JobViewer, county: string, after: string, limit: number): Promise<string[]>;
  /**
   * Takes items whose wake time has come, earliest first, that no other sweep has. `seen` counts those that were free when
   * looked at: others may have been quicker with some of them. A lease is for one wake time and ends by itself.
   */
  leaseDue(
    viewer: JobViewer,
    now: Date,
    limit: number,
    lease: { by: string; from: Date; until: Date },
  ): Promise<{ mine: string[]; seen: number }>;
  /** Where nothing is to be done at the stored instant: the next one; the version does not move. */
  wakeNextAt(
    viewer: JobViewer,
    item: Pick<StoredWorkItem, '_id' | 'version'>,
    at: Date | null,
  ): Promise<void>;
  /** What may be tried by now. @param now system time: how long to wait has nothing to do with when things happened. */
  withOutbox(viewer: JobViewer, now: Date, limit: number): Promise<Waiting[]>;
  /** Ends the delivery of these entries; the version does not move. */
  pull(viewer: JobViewer, id: string, keys: readonly string[]): Promise<void>;
  /** No effect where the item moved on meanwhile: what came new is to be tried at once. */
  waitBeforeDelivery(
    viewer: JobViewer,
    item: Pick<StoredWorkItem, '_id' | 'version'>,
    state: DeliveryState,
  ): Promise<void>;
  /** Whether an item still has to be given this file. */
  owesFile(viewer: JobViewer, fileId: string): Promise<boolean>;
  countStuck(viewer: JobViewer, since: Date): Promise<number>;
  /** Items from which something is paid to this person every month, in whatever county. */
  runningBenefitsOf(viewer: JobViewer, person: string): Promise<string[]>;
  /** Open restricted items on which nobody is named: the responsibility list must be mended, as no desk shows them. */
  countUnnamed(viewer: JobViewer): Promise<number>;
  /** Items of a service that a county decided in favour in a year. */
  countGranted(viewer: JobViewer, county: string, service: string, year: number): Promise<number>;
  /** Completed items of a service since an instant, and how many kept their promise; of one county or of all. */
  countPromises(
    viewer: JobViewer,
    service: string,
    county: string | null,
    since: Date,
  ): Promise<{ total: number; kept: number }>;
}

/** Never tried, or the wait is over; to wait longer than is ever asked for comes from a clock that was set back. */
export const isTriedBy = (now: Date) => ({
  $or: [
    { 'delivery.nextAt': null },
    { 'delivery.nextAt': { $lte: now } },
    { 'delivery.nextAt': { $gt: new Date(now.getTime() + LONGEST_WAIT_MS) } },
  ],
});

/** What a county decided in favour in a year, under whichever version of the service. */
export const isGranted = (county: string, service: string, year: number) => ({
  county,
  granted: year,
  service: { $regex: `^${service}@` },
});

/** What is paid to this person every month and has not been ended. */
export const isPaidMonthly = (person: string) => ({
  for: person,
  'benefit.since': { $exists: true },
  'benefit.ended.entry': null,
});

/** A gauge that says a hundred says enough. */
const COUNT_LIMIT = 100;

export function itemJobsRepository(model: Model<StoredWorkItem>): ItemJobsRepository {
  // Apart from the saves: beside unconditional updates the count of a batch would say nothing about a save.
  const items = nativeCollection(model);
  const pulls = sharedUpdates(items);

  return {
    async leaseDue(_viewer, now, limit, { by, from, until }) {
      // A lease that lasts longer than one given now comes from a clock that was set back.
      const isRunning = { $gt: from, $lte: until };
      const isFree = {
        $or: [{ 'wakeLease.until': { $not: isRunning } }, { $expr: { $ne: ['$wakeLease.at', '$wakeAt'] } }],
      };
      const free = await items
        .find({ isOpen: true, wakeAt: { $lte: now }, ...isFree } as Filter<StoredWorkItem>, {
          projection: { _id: 1 },
          sort: { wakeAt: 1 },
          limit,
        })
        .toArray();
      if (free.length === 0) return { mine: [], seen: 0 };
      const ids = free.map(({ _id }) => _id);
      const among = { _id: { $in: ids } } as Filter<StoredWorkItem>;
      await items.updateMany(
        { ...among, isOpen: true, wakeAt: { $lte: now }, ...isFree } as Filter<StoredWorkItem>,
        [{ $set: { wakeLease: { by, until, at: '$wakeAt' } } }],
      );
      const mine = await items
        .find({ ...among, 'wakeLease.by': by, 'wakeLease.until': until } as Filter<StoredWorkItem>, {
          projection: { _id: 1 },
        })
        .toArray();
      return { mine: mine.map(({ _id }) => _id), seen: ids.length };
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
    async inNobodysHands(_viewer, county, after, limit) {
      const found = await model
        .find({ isOpen: true, desk: 'unassigned', county, _id: { $gt: after } }, { _id: 1 })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<{ _id: string }[]>();
      return found.map(({ _id }) => _id);
    },
    async wakeNextAt(_viewer, { _id, version }, at) {
      await pulls.update({ _id, version }, { $set: { wakeAt: at } });
    },
    withOutbox(_viewer, now, limit) {
      return model
        .find({ 'outbox.0': { $exists: true }, ...isTriedBy(now) }, DELIVERY_FIELDS)
        .sort({ 'delivery.nextAt': 1, 'outbox.at': 1 })
        .limit(limit)
        .lean<Waiting[]>();
    },
    async pull(_viewer, id, keys) {
      const delivered = { key: { $in: [...keys] } };
      await pulls.update({ _id: id }, { $pull: { outbox: delivered, 'delivery.failed': delivered } });
    },
    async waitBeforeDelivery(_viewer, { _id, version }, state) {
      await pulls.update({ _id, version }, { $set: { delivery: state } });
    },
    owesFile: async (_viewer, fileId) =>
      (await model
        .findOne({ 'outbox.0': { $exists: true }, 'outbox.files': fileId }, { _id: 1 })
        .sort({ 'delivery.nextAt': 1 })
        .lean()) !== null,
    countStuck: (_viewer, since) =>
      model
        .countDocuments({ 'outbox.0': { $exists: true }, 'outbox.at': { $lte: since } })
        .hint({ 'delivery.nextAt': 1, 'outbox.at': 1 })
        .limit(COUNT_LIMIT),
    async runningBenefitsOf(_viewer, person) {
      const found = await items
        .find(isPaidMonthly(person) as Filter<StoredWorkItem>, { projection: { _id: 1 } })
        .toArray();
      return found.map(({ _id }) => _id);
    },
    countUnnamed: (_viewer) =>
      model.countDocuments({ isOpen: true, readers: { $size: 0 } }).limit(COUNT_LIMIT),
    countGranted: (_viewer, county, service, year) => items.countDocuments(isGranted(county, service, year)),
    async countPromises(_viewer, service, county, since) {
      const completed = {
        ...(county ? { county } : {}),
        service: { $regex: `^${service}@` },
        dueAt: { $gte: since },
        // Whatever became of it since: a benefit that ended, or is looked into again, had its promise kept or broken before.
        moments: { $elemMatch: { event: 'completed' as const, at: { $gte: since } } },
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
