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
      const [status, dbPath] = await Promise.all([
        admin.command({ serverStatus: 1, repl: 0, metrics: 0, wiredTiger: 0, tcmalloc: 0 }),
        dbPathOf(admin),
      ]);
      return { pid: Number(status['pid']), dbPath };
    });
  } catch {
    return undefined;
  }
}

/** A mongod that is meant to be ours: another program may answer on its port. */
interface Expected {
  port: number;
  /** As it was started with. */
  dbPath: string;
}

/**
 * Waits until this mongod takes writes; makes the one-node set on first use and corrects its address when the port is
 * another than the last time. A stranger on the port, such as the mongod of another installation that wanted the same one, is
 * neither configured nor taken for ours.
 * @param stillRunning asked between tries, so that a mongod that ended is not waited for.
 * @returns false when it ended meanwhile.
 */
export async function becomePrimary(
  { port, dbPath }: Expected,
  stillRunning: () => boolean,
): Promise<boolean> {
  while (stillRunning()) {
    try {
      await withAdmin(port, 500, async (admin) => {
        if ((await dbPathOf(admin)) !== dbPath) throw new Error('a stranger answers');
        while (stillRunning()) {
          const hello = await admin.command({ hello: 1 });
          if (hello['isWritablePrimary']) return;
          if (!hello['setName']) await configure(admin, `127.0.0.1:${port}`);
          await pause(20);
        }
      });
      return stillRunning();
    } catch {
      await pause(50); // not listening yet, a stranger, or the set is just being made
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

/** Asks this mongod to stop cleanly and at once; it has nobody to hand over to. A stranger on its port is let be. */
export async function requestShutdown({ port, dbPath }: Expected): Promise<void> {
  await withAdmin(port, 2_000, async (admin) => {
    if ((await dbPathOf(admin)) === dbPath) await admin.command({ shutdown: 1, force: true, timeoutSecs: 0 });
  }).catch(() => {
    // the connection breaks when it obeys; whether it did shows in the process
  });
}

async function dbPathOf(admin: Db): Promise<string> {
  const started = await admin.command({ getCmdLineOpts: 1 });
  return String(started['parsed']?.storage?.dbPath);
}
