import {
  MongoBulkWriteError,
  type AnyBulkWriteOperation,
  type BulkWriteOptions,
  type Collection,
  type Document,
  type Filter,
  type UpdateFilter,
} from 'mongodb';
import { errorsByPosition } from './mongo-errors';
import { shareRoundTrips, type Outcome } from './round-trips';

/** A change of one document that takes effect only where the filter still holds (compare-and-set). */
export interface ConditionalUpdate<T extends Document> {
  filter: Filter<T>;
  change: UpdateFilter<T>;
  /**
   * True for ever once exactly this update took effect, and never otherwise: an entry in an append-only history. The match
   * counts of a batch are a sum, so where somebody lost, each one's own proof says who.
   */
  proof: Filter<T>;
}

/** Updates and deletions of single documents that share round trips, acknowledged as the connection says. */
export interface SharedUpdates<T extends Document> {
  /** @returns whether the filter held and the change was written. */
  updateIf(update: ConditionalUpdate<T>): Promise<boolean>;
  /**
   * A change that may be repeated. Nothing is said about whether a document matched.
   * @throws MongoServerError 11000 when an upsert meets its key.
   */
  update(
    filter: Filter<T>,
    change: UpdateFilter<T> | UpdateFilter<T>[],
    options?: { upsert: boolean },
  ): Promise<void>;
  delete(filter: Filter<T>): Promise<void>;
}

interface Call<T extends Document> {
  operation: AnyBulkWriteOperation<T>;
  proof?: Filter<T>;
}

const MOST_TOGETHER = 150;

export function sharedUpdates<T extends Document>(
  collection: Collection<T>,
  options: BulkWriteOptions = {},
): SharedUpdates<T> {
  const write = shareRoundTrips<Call<T>, boolean>((calls) => writeTogether(collection, calls, options), {
    together: MOST_TOGETHER,
  });
  return {
    updateIf: ({ filter, change, proof }) =>
      write({ operation: { updateOne: { filter, update: change } }, proof }),
    async update(filter, change, { upsert = false } = { upsert: false }) {
      await write({ operation: { updateOne: { filter, update: change as UpdateFilter<T>, upsert } } });
    },
    async delete(filter) {
      await write({ operation: { deleteOne: { filter } } });
    },
  };
}

async function writeTogether<T extends Document>(
  collection: Collection<T>,
  calls: readonly Call<T>[],
  options: BulkWriteOptions,
): Promise<Outcome<boolean>[]> {
  const { failures, matched } = await bulkWrite(collection, calls, options);
  // Upserts and deletions count elsewhere; what is conditional all matched when nothing at all is missing.
  const expected = calls.filter(({ proof }, place) => proof && !failures.has(place)).length;
  const isOnlyConditional = calls.every(({ proof }) => proof);
  const haveAllMatched = isOnlyConditional && matched === expected;
  return Promise.all(
    calls.map(async ({ proof }, place): Promise<Outcome<boolean>> => {
      if (failures.has(place)) return { error: failures.get(place) };
      if (!proof || haveAllMatched) return { value: true };
      return { value: (await collection.findOne(proof, { projection: { _id: 1 } })) !== null };
    }),
  );
}

async function bulkWrite<T extends Document>(
  collection: Collection<T>,
  calls: readonly Call<T>[],
  options: BulkWriteOptions,
): Promise<{ matched: number; failures: Map<number, unknown> }> {
  const operations = calls.map(({ operation }) => operation);
  try {
    const { matchedCount } = await collection.bulkWrite(operations, { ...options, ordered: false });
    return { matched: matchedCount, failures: new Map() };
  } catch (error) {
    if (!(error instanceof MongoBulkWriteError)) throw error;
    return { matched: error.result.matchedCount, failures: errorsByPosition(error, calls.length) };
  }
}
