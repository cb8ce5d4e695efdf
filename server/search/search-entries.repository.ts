import type { ClientSession } from 'mongodb';
import type { Model } from 'mongoose';
import { isDuplicateKey } from '../database/mongo-errors';
import { nativeCollection } from '../database/native-collection';
import { sharedUpdates } from '../database/shared-updates';
import type { SearchEntry } from './search-entries.model';

export interface SearchEntriesRepository {
  /** Replaces an older entry, leaves a newer one. */
  put(entry: SearchEntry): Promise<void>;
  /** The same inside a transaction. */
  putIn(session: ClientSession, entry: SearchEntry): Promise<void>;
  /** Inside a transaction: the item is not found any more. */
  remove(itemId: string, session: ClientSession): Promise<void>;
  /** Ids of items that hold every piece, some at a time; the caller filters them by its reader's scope. */
  candidates(county: string, pieces: readonly string[]): AsyncIterable<string[]>;
}

const TOGETHER = 200;

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
    async putIn(session, { _id, ...entry }) {
      const known = await model.findById(_id).session(session).lean<SearchEntry>();
      if (!known || known.version < entry.version)
        await model.updateOne({ _id }, { $set: entry }, { upsert: true, session });
    },
    async remove(itemId, session) {
      await model.deleteOne({ _id: itemId }).session(session);
    },
    async *candidates(county, pieces) {
      if (pieces.length === 0) return;
      const cursor = model
        .find({ county, pieces: { $all: [...pieces] } }, { _id: 1 })
        .lean<{ _id: string }>()
        .cursor({ batchSize: TOGETHER });
      try {
        let ids: string[] = [];
        for await (const { _id } of cursor) {
          if (ids.push(_id) < TOGETHER) continue;
          yield ids;
          ids = [];
        }
        if (ids.length > 0) yield ids;
      } finally {
        await cursor.close();
      }
    },
  };
}
