import mongoose, { type Connection } from 'mongoose';

/**
 * The one connection pool of the process. Writes are acknowledged by the majority and journalled, so that what was
 * acknowledged survives a kill, and reads see only such writes: whoever sends again must not be told "done" because of a first
 * attempt that is still to become durable. A command waits at most five seconds for a database that is being revived.
 * @param uri MongoDB connection string; without a database name, `zhucantong` is used.
 * @throws MongoServerSelectionError when nothing answers.
 */
export async function openConnection(
  uri: string,
  options: { dbName?: string; poolSize?: number } = {},
): Promise<Connection> {
  return mongoose
    .createConnection(uri, {
      dbName: options.dbName ?? databaseIn(uri),
      writeConcern: { w: 'majority', journal: true },
      readConcern: { level: 'majority' },
      retryWrites: true,
      serverSelectionTimeoutMS: 5_000,
      maxPoolSize: options.poolSize ?? 50,
      bufferCommands: false,
    })
    .asPromise();
}

/** `new URL` refuses the several hosts of a replica set. */
const databaseIn = (uri: string): string => /^[^:]+:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1] ?? 'zhucantong';
