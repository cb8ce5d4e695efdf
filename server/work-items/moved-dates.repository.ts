import type { ClientSession } from 'mongodb';
import type { Model } from 'mongoose';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { isDuplicateKey } from '../database/mongo-errors';
import { aboutItem } from '../database/about-item';
import { nativeCollection } from '../database/native-collection';
import { sharedInserts } from '../database/shared-inserts';
import type { StoredMovedDates } from './moved-dates.model';

/** Reports of moved dates of one store. A viewer reads those of their county; item numbers and days, nobody's data. */
export interface MovedDatesRepository {
  /** Inserts once; the same line again is success. */
  report(line: StoredMovedDates): Promise<void>;
  /** The same inside a transaction. */
  reportIn(session: ClientSession, line: StoredMovedDates): Promise<void>;
  /** Takes away, inside a transaction, every line about an item. */
  takeAbout(itemId: string, session: ClientSession): Promise<StoredMovedDates[]>;
  list(viewer: StaffViewer, edition: string, after: string, limit: number): Promise<StoredMovedDates[]>;
  /** Every report of the county, the newest first, with its counts. */
  reports(viewer: StaffViewer): Promise<MovedDatesCount[]>;
  /** How many items had a date moved by this edition, and of how many it only became certain. */
  count(viewer: StaffViewer, edition: string): Promise<{ moved: number; certain: number }>;
}

export interface MovedDatesCount {
  edition: string;
  /** The latest edition from which an item came to it. */
  before: string;
  moved: number;
  certain: number;
}

export function movedDatesRepository(model: Model<StoredMovedDates>): MovedDatesRepository {
  const inserts = sharedInserts(nativeCollection(model));
  const of = ({ county }: StaffViewer, edition: string, hasMoved: boolean) => ({ county, edition, hasMoved });
  return {
    async report(line) {
      try {
        await inserts.insert(line);
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    },
    async reportIn(session, { _id, ...line }) {
      await model.updateOne({ _id }, { $setOnInsert: line }, { upsert: true, session });
    },
    async takeAbout(itemId, session) {
      const about = aboutItem(itemId);
      const lines = await model.find(about).session(session).lean<StoredMovedDates[]>();
      await model.deleteMany(about).session(session);
      return lines;
    },
    list: (viewer, edition, after, limit) =>
      model
        .find({ ...of(viewer, edition, true), _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<StoredMovedDates[]>(),
    reports: ({ county }) =>
      model.aggregate<MovedDatesCount>([
        { $match: { county } },
        {
          $group: {
            _id: '$edition',
            before: { $max: '$before' },
            moved: { $sum: { $cond: ['$hasMoved', 1, 0] } },
            certain: { $sum: { $cond: ['$hasMoved', 0, 1] } },
            at: { $min: '$at' },
          },
        },
        { $sort: { at: -1, _id: -1 } },
        { $project: { _id: 0, edition: '$_id', before: 1, moved: 1, certain: 1 } },
      ]),
    async count(viewer, edition) {
      const [moved, certain] = await Promise.all([
        model.countDocuments(of(viewer, edition, true)),
        model.countDocuments(of(viewer, edition, false)),
      ]);
      return { moved, certain };
    },
  };
}
