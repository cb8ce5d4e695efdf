import {
  MongoBulkWriteError,
  MongoServerError,
  type BulkWriteOptions,
  type Collection,
  type Document,
  type OptionalUnlessRequiredId,
} from 'mongodb';
import { failuresByPosition } from './mongo-errors';

/** Inserts that share round trips: what costs is the round trip, not the document (spikes/MONGO.md, group commit). */
export interface SharedInserts<T extends Document> {
  /**
   * Acknowledged like a single insert: majority and journal, as the connection says. Each document stands or falls alone.
   *
   * @throws MongoServerError 11000 when this document's key is taken; whatever the driver throws when the database went away.
   */
  insert(document: OptionalUnlessRequiredId<T>): Promise<void>;
}

interface Waiting<T extends Document> {
  document: OptionalUnlessRequiredId<T>;
  done(): void;
  failed(error: unknown): void;
}

/** Two in flight keep the server busy; a third would only make the batches smaller. */
const MOST_IN_FLIGHT = 2;
/** Keeps a batch of items (under 256 KB each) below the server's 48 MB message. */
const MOST_TOGETHER = 150;
const DUPLICATE_KEY = 11_000;

/** An insert that comes alone goes at once; those that come while two are under way go together in the next. */
export function sharedInserts<T extends Document>(
  collection: Collection<T>,
  options: BulkWriteOptions = {},
): SharedInserts<T> {
  const waiting: Waiting<T>[] = [];
  let inFlight = 0;

  async function send(batch: Waiting<T>[]): Promise<void> {
    inFlight += 1;
    try {
      await collection.insertMany(
        batch.map((each) => each.document),
        { ...options, ordered: false },
      );
      for (const each of batch) each.done();
    } catch (error) {
      settle(batch, error);
    } finally {
      inFlight -= 1;
      next();
    }
  }

  function next(): void {
    while (inFlight < MOST_IN_FLIGHT && waiting.length > 0) void send(waiting.splice(0, MOST_TOGETHER));
  }

  return {
    insert: (document) =>
      new Promise((done, failed) => {
        waiting.push({ document, done, failed });
        next();
      }),
  };
}

/** Tells each caller what became of their own document. */
function settle<T extends Document>(batch: Waiting<T>[], error: unknown): void {
  const isWholeBatch =
    !(error instanceof MongoBulkWriteError) || error.result.getWriteConcernError() !== undefined;
  const failures = error instanceof MongoBulkWriteError ? failuresByPosition(error) : undefined;
  for (const [place, each] of batch.entries()) {
    const failure = failures?.get(place);
    if (failure?.kind === 'duplicate-key') {
      const keyPattern = Object.fromEntries(failure.fields.map((field) => [field, 1]));
      each.failed(new MongoServerError({ code: DUPLICATE_KEY, message: 'duplicate key', keyPattern }));
    } else if (failure || isWholeBatch) {
      each.failed(error);
    } else {
      each.done();
    }
  }
}
