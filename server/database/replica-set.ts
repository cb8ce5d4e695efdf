import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient, MongoServerError, type Db } from 'mongodb';

const NOT_YET_INITIALIZED = 94;
const NODE_NOT_FOUND = 74;
const INVALID_REPLICA_SET_CONFIG = 93;

const uriOf = (port: number, timeoutMs: number): string =>
  `mongodb://127.0.0.1:${port}/?directConnection=true&serverSelectionTimeoutMS=${timeoutMs}&connectTimeoutMS=${timeoutMs}`;

async function withAdmin<T>(port: number, timeoutMs: number, work: (admin: Db) => Promise<T>): Promise<T> {
  const client = new MongoClient(uriOf(port, timeoutMs));
  try {
    return await work(client.db('admin'));
  } finally {
    await client.close();
  }
}

/** The process number and folder of the mongod that answers on a port, or undefined when none does. */
export async function identify(
  port: number,
  timeoutMs = 1_000,
): Promise<{ pid: number; dbPath: string } | undefined> {
  try {
    return await withAdmin(port, timeoutMs, async (admin) => {
      const [status, started] = await Promise.all([
        admin.command({ serverStatus: 1, repl: 0, metrics: 0, wiredTiger: 0, tcmalloc: 0 }),
        admin.command({ getCmdLineOpts: 1 }),
      ]);
      return { pid: Number(status['pid']), dbPath: String(started['parsed']?.storage?.dbPath) };
    });
  } catch {
    return undefined;
  }
}

/**
 * Waits until the mongod on this port takes writes; makes the one-node set on first use and corrects its address
 * when the port is another than the last time.
 * @param stillRunning asked between tries, so that a mongod that ended is not waited for.
 * @returns false when it ended meanwhile.
 */
export async function becomePrimary(port: number, stillRunning: () => boolean): Promise<boolean> {
  while (stillRunning()) {
    try {
      await withAdmin(port, 500, async (admin) => {
        while (stillRunning()) {
          const hello = await admin.command({ hello: 1 });
          if (hello['isWritablePrimary']) return;
          if (!hello['setName']) await configure(admin, `127.0.0.1:${port}`);
          await pause(20);
        }
      });
      return stillRunning();
    } catch {
      await pause(50); // not listening yet, or the set is just being made
    }
  }
  return false;
}

async function configure(admin: Db, host: string): Promise<void> {
  try {
    await admin.command({ replSetGetStatus: 1 });
  } catch (error) {
    const code = error instanceof MongoServerError ? error.code : undefined;
    const members = [{ _id: 0, host }];
    if (code === NOT_YET_INITIALIZED) await admin.command({ replSetInitiate: { _id: 'rs0', members } });
    if (code !== INVALID_REPLICA_SET_CONFIG && code !== NODE_NOT_FOUND) return;
    const { config } = await admin.command({ replSetGetConfig: 1 });
    await admin.command({
      replSetReconfig: { ...config, version: config.version + 1, members },
      force: true,
    });
  }
}

/** Asks the mongod on this port to stop cleanly and at once; it has nobody to hand over to. */
export async function requestShutdown(port: number): Promise<void> {
  await withAdmin(port, 2_000, (admin) => admin.command({ shutdown: 1, force: true, timeoutSecs: 0 })).catch(
    () => {
      // the connection breaks when it obeys; whether it did shows in the process
    },
  );
}
