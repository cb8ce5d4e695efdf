import type { Collection, Document, Filter } from 'mongodb';
import { shareRoundTrips, type Outcome } from './round-trips';

/** The first rows of a list in its order. */
export interface Page<T extends Document> {
  filter: Filter<T>;
  sort: Record<string, 1 | -1>;
  limit: number;
  projection: Record<string, 1>;
}

/** Pages of one collection's lists, of different readers, that share round trips. */
export interface SharedPages<T extends Document> {
  read<Row extends Document>(page: Page<T>): Promise<Row[]>;
}

/** A union of more makes everybody wait for the slowest. */
const MOST_TOGETHER = 25;
/** Says in a union whose row it is. */
const OWNER = '_page';

export function sharedPages<T extends Document>(collection: Collection<T>): SharedPages<T> {
  const read = shareRoundTrips<Page<T>, Document[]>((pages) => readAll(collection, pages), {
    together: MOST_TOGETHER,
  });
  return { read: <Row extends Document>(page: Page<T>) => read(page) as Promise<Row[]> };
}

async function readAll<T extends Document>(
  collection: Collection<T>,
  pages: readonly Page<T>[],
): Promise<Outcome<Document[]>[]> {
  const [first, ...others] = pages;
  if (!first) return [];
  if (others.length === 0) return [{ value: await readAlone(collection, first) }];
  const together = others.map((page, place) => ({
    $unionWith: { coll: collection.collectionName, pipeline: stagesOf(page, place + 1) },
  }));
  const rows = await collection
    .aggregate([...stagesOf(first, 0), ...together], {
      batchSize: pages.reduce((sum, { limit }) => sum + limit, 1),
    })
    .toArray();
  const sorted: Document[][] = pages.map(() => []);
  for (const { [OWNER]: owner, ...row } of rows) sorted[owner as number]!.push(row);
  return sorted.map((value) => ({ value }));
}

const readAlone = <T extends Document>(
  collection: Collection<T>,
  { filter, sort, limit, projection }: Page<T>,
): Promise<Document[]> => collection.find(filter, { projection }).sort(sort).limit(limit).toArray();

const stagesOf = <T extends Document>({ filter, sort, limit, projection }: Page<T>, owner: number) => [
  { $match: filter },
  { $sort: sort },
  { $limit: limit },
  { $project: { ...projection, [OWNER]: { $literal: owner } } },
];
