import type { Collection, Document, Filter } from 'mongodb';
import { shareRoundTrips, type Outcome } from './round-trips';

/** Look-ups of all documents with one value of a field, which share round trips. */
export interface SharedGroups<T extends Document> {
  findAll(value: string): Promise<T[]>;
}

const MOST_TOGETHER = 100;

/**
 * @param by field by which documents belong together, of strings, with an index.
 * @param filter what else must hold.
 * @param without fields that are left out.
 */
export function sharedGroups<T extends Document>(
  collection: Collection<T>,
  { by, filter, without }: { by: keyof T & string; filter: Filter<T>; without: Partial<Record<keyof T, 0>> },
): SharedGroups<T> {
  const findAll = shareRoundTrips<string, T[]>(
    async (values): Promise<Outcome<T[]>[]> => {
      const found = (await collection
        .find({ ...filter, [by]: { $in: [...new Set(values)] } }, { projection: without })
        .toArray()) as unknown as T[];
      const groups = new Map<string, T[]>(values.map((value) => [value, []]));
      for (const document of found) groups.get(document[by] as string)!.push(document);
      return values.map((value) => ({ value: groups.get(value)! }));
    },
    { together: MOST_TOGETHER },
  );
  return { findAll };
}
