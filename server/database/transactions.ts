import type { ClientSession } from 'mongodb';
import type { Connection } from 'mongoose';

/**
 * Runs work in one transaction; where it meets another, all of it runs again, so it must decide anew on what it reads and
 * change nothing outside. Calls of one session come one after the other.
 */
export type Together = <Result>(work: (session: ClientSession) => Promise<Result>) => Promise<Result>;

export function transactionsOn(connection: Connection): Together {
  return async (work) => {
    const session = await connection.startSession();
    try {
      return await session.withTransaction(() => work(session), {
        readConcern: { level: 'snapshot' },
        writeConcern: { w: 'majority', journal: true },
      });
    } finally {
      await session.endSession();
    }
  };
}
