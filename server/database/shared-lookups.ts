import type { Collection, Document, Filter } from 'mongodb';
import { shareRoundTrips, type Outcome } from './round-trips';

/** Look-ups by `_id` that share round trips. Whether the reader may see what was found is for the caller to say. */
export interface SharedLookups<T extends Document> {
  find(id: string): Promise<T | null>;
}

const MOST_TOGETHER = 100;

export function sharedLookups<T extends Document & { _id: string }>(
  collection: Collection<T>,
): SharedLookups<T> {
  const find = shareRoundTrips<string, T | null>(
    async (ids): Promise<Outcome<T | null>[]> => {
      const filter = (ids.length === 1 ? { _id: ids[0] } : { _id: { $in: [...new Set(ids)] } }) as Filter<T>;
      const found = (await collection.find(filter).toArray()) as T[];
      const byId = new Map(found.map((document) => [document._id, document]));
      return ids.map((id) => ({ value: byId.get(id) ?? null }));
    },
    { together: MOST_TOGETHER },
  );
  return { find };
}
