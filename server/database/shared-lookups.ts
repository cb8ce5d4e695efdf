import type { Db, Document } from 'mongodb';
import type { Connection, Model } from 'mongoose';
import { shareRoundTrips, type Outcome } from './round-trips';

/** Look-ups by `_id` that share round trips. Whether the reader may see what was found is for the caller to say. */
export interface SharedLookups<T> {
  find(id: string): Promise<T | null>;
}

interface Lookup {
  collection: string;
  id: string;
}

const MOST_TOGETHER = 100;

/** Look-ups that may share round trips whatever collections they are in. Each of the two item stores has a pool of its own. */
export interface LookupPool {
  in<T extends { _id: string }>(model: Model<T>): SharedLookups<T>;
}

export function createLookupPool(connection: Connection): LookupPool {
  const find = shareRoundTrips<Lookup, Document | null>((batch) => findAll(connection.db!, batch), {
    together: MOST_TOGETHER,
  });
  return {
    in: <T extends { _id: string }>(model: Model<T>): SharedLookups<T> => ({
      find: (id) => find({ collection: model.collection.name, id }) as Promise<T | null>,
    }),
  };
}

async function findAll(db: Db, batch: readonly Lookup[]): Promise<Outcome<Document | null>[]> {
  const wanted = new Map<string, Set<string>>();
  for (const { collection, id } of batch) {
    const ids = wanted.get(collection);
    if (ids) ids.add(id);
    else wanted.set(collection, new Set([id]));
  }
  const found = await (haveOwnIds(wanted) ? findTogether(db, wanted) : findApart(db, wanted));
  return batch.map(({ collection, id }) => ({ value: found(collection, id) ?? null }));
}

type Found = (collection: string, id: string) => Document | undefined;

/** What comes back of a union is told apart by its `_id`. */
function haveOwnIds(wanted: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const ids = [...wanted.values()].flatMap((each) => [...each]);
  return new Set(ids).size === ids.length;
}

async function findTogether(db: Db, wanted: ReadonlyMap<string, ReadonlySet<string>>): Promise<Found> {
  const [[first, firstIds] = ['', new Set<string>()], ...others] = [...wanted];
  const documents =
    others.length === 0
      ? await db.collection(first).find(byIds(firstIds)).toArray()
      : await db
          .collection(first)
          .aggregate([
            { $match: byIds(firstIds) },
            ...others.map(([coll, ids]) => ({ $unionWith: { coll, pipeline: [{ $match: byIds(ids) }] } })),
          ])
          .toArray();
  const byId = new Map(documents.map((document) => [String(document._id), document]));
  return (_collection, id) => byId.get(id);
}

async function findApart(db: Db, wanted: ReadonlyMap<string, ReadonlySet<string>>): Promise<Found> {
  const parts = await Promise.all(
    [...wanted].map(async (each) => [each[0], await findTogether(db, new Map([each]))] as const),
  );
  const byCollection = new Map(parts);
  return (collection, id) => byCollection.get(collection)?.(collection, id);
}

function byIds(ids: ReadonlySet<string>): Document {
  const [only, ...more] = ids;
  return { _id: more.length === 0 ? only : { $in: [...ids] } };
}
