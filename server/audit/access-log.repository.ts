import type { Model } from 'mongoose';
import { isDuplicateKey } from '../database/mongo-errors';
import type { AccessEntry, AccessSeal } from './access-log';
import type { StoredAccessEntry } from './access-log.model';

/** The access log of one store and its seals. Only jobs and the auditor's use cases read it. */
export interface AccessLogRepository {
  /** Durable when it returns (the connection's write concern). */
  insert(entry: AccessEntry): Promise<void>;
  findUnsealed(limit: number): Promise<AccessEntry[]>;
  findEntries(ids: readonly string[]): Promise<AccessEntry[]>;
  countUnsealed(): Promise<number>;
  countEntries(): Promise<number>;
  markSealed(ids: readonly string[]): Promise<void>;
  findLastSeal(): Promise<AccessSeal | null>;
  /** @returns false when a seal of this number exists already. */
  insertSeal(seal: AccessSeal): Promise<boolean>;
  /** In the order of their numbers. */
  eachSeal(): AsyncIterable<AccessSeal>;
}

const WITHOUT_MARK = { isUnsealed: 0 } as const;

export function accessLogRepository(
  entries: Model<StoredAccessEntry>,
  seals: Model<AccessSeal>,
): AccessLogRepository {
  return {
    async insert(entry) {
      await entries.insertMany([{ ...entry, isUnsealed: true }]);
    },
    findUnsealed: (limit) =>
      entries.find({ isUnsealed: true }, WITHOUT_MARK).limit(limit).read('primary').lean<AccessEntry[]>(),
    findEntries: (ids) => entries.find({ _id: { $in: [...ids] } }, WITHOUT_MARK).lean<AccessEntry[]>(),
    countUnsealed: () => entries.countDocuments({ isUnsealed: true }),
    countEntries: () => entries.countDocuments({}),
    async markSealed(ids) {
      await entries.updateMany({ _id: { $in: [...ids] }, isUnsealed: true }, { $unset: { isUnsealed: 1 } });
    },
    findLastSeal: () => seals.findOne().sort({ _id: -1 }).read('primary').lean<AccessSeal>(),
    async insertSeal(seal) {
      try {
        await seals.create([seal]);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    eachSeal: () => seals.find().sort({ _id: 1 }).lean<AccessSeal[]>().cursor(),
  };
}
