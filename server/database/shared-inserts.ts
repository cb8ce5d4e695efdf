import {
  MongoBulkWriteError,
  type BulkWriteOptions,
  type Collection,
  type Document,
  type OptionalUnlessRequiredId,
} from 'mongodb';
import { errorsByPosition } from './mongo-errors';
import { shareRoundTrips, type Outcome } from './round-trips';

/** Inserts that share round trips: what costs is the round trip, not the document (spikes/MONGO.md, group commit). */
export interface SharedInserts<T extends Document> {
  /**
   * Acknowledged like a single insert: majority and journal, as the connection says. Each document stands or falls alone.
   *
   * @throws MongoServerError 11000 when this document's key is taken; whatever the driver throws when the database went away.
   */
  insert(document: OptionalUnlessRequiredId<T>): Promise<void>;
}

/** Keeps a batch of items (under 256 KB each) below the server's 48 MB message. */
const MOST_TOGETHER = 150;
const INSERTED: Outcome<void> = { value: undefined };

export function sharedInserts<T extends Document>(
  collection: Collection<T>,
  options: BulkWriteOptions = {},
): SharedInserts<T> {
  const insert = shareRoundTrips<OptionalUnlessRequiredId<T>, void>(
    async (documents) => {
      try {
        await collection.insertMany([...documents], { ...options, ordered: false });
        return documents.map(() => INSERTED);
      } catch (error) {
        if (!(error instanceof MongoBulkWriteError)) throw error;
        const failures = errorsByPosition(error, documents.length);
        return documents.map((_, place) => (failures.has(place) ? { error: failures.get(place) } : INSERTED));
      }
    },
    { together: MOST_TOGETHER },
  );
  return { insert };
}
