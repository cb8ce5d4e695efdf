import type { Model } from 'mongoose';
import { isDuplicateKey } from '../database/mongo-errors';
import { nativeCollection } from '../database/native-collection';
import { sharedUpdates } from '../database/shared-updates';
import type { SearchEntry } from './search-entries.model';

export interface SearchEntriesRepository {
  /** Replaces an older entry, leaves a newer one. */
  put(entry: SearchEntry): Promise<void>;
  /** Ids of items that hold every piece; the caller filters them by its reader's scope. */
  findIds(county: string, pieces: readonly string[]): Promise<string[]>;
}

/** More than a person reads; a wider search asks for more letters. */
const AT_MOST = 200;

export function searchEntriesRepository(model: Model<SearchEntry>): SearchEntriesRepository {
  const updates = sharedUpdates(nativeCollection(model));

  return {
    async put({ _id, ...entry }) {
      try {
        await updates.update({ _id, version: { $lt: entry.version } }, { $set: entry }, { upsert: true });
      } catch (error) {
        // The upsert meets an entry that is as new or newer.
        if (!isDuplicateKey(error)) throw error;
      }
    },
    async findIds(county, pieces) {
      if (pieces.length === 0) return [];
      const found = await model
        .find({ county, pieces: { $all: [...pieces] } }, { _id: 1 })
        .limit(AT_MOST)
        .lean<{ _id: string }[]>();
      return found.map(({ _id }) => _id);
    },
  };
}
