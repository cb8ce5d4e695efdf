import { join, resolve } from 'node:path';
import type { Connection } from 'mongoose';
import { loadConfig } from '../../../server/config';
import { openConnection } from '../../../server/database/connection';
import { startEmbeddedMongod } from '../../../server/database/embedded-mongod';
import { say } from './report';

/** Kept from run to run: loading a million items takes minutes. */
export const BENCH_FOLDER = resolve(import.meta.dirname, '../../../.cache/bench');

/** Enough for a million items, and what a server of this size would give its database. */
const CACHE_GIB = 6;

export interface BenchMongod {
  /** Without a database name. */
  uri: string;
  version: string;
  pid: number | null;
  /** A connection as the server's own, on a database of this name. @param isEmpty drops what an earlier run left. */
  open(name: string, options?: { isEmpty: boolean }): Promise<Connection>;
  /** Closes what was opened, then stops mongod. */
  stop(): Promise<void>;
}

/** A real mongod for benchmarks, started as the server starts its own, with a folder that is kept. */
export async function startBenchMongod(): Promise<BenchMongod> {
  const config = loadConfig({
    PATH: process.env['PATH'],
    MONGOD_BINARY: process.env['MONGOD_BINARY'],
    CACHE_DIR: resolve(BENCH_FOLDER, '..'),
    DATA_DIR: join(BENCH_FOLDER, 'data'),
  });
  const mongod = await startEmbeddedMongod({ ...config, cacheGiB: CACHE_GIB }, say);
  const server = new URL(mongod.uri);
  server.pathname = '/';
  const connections: Connection[] = [];
  return {
    uri: server.href,
    version: mongod.version,
    pid: await pidOf(mongod.uri),
    async open(name, { isEmpty } = { isEmpty: false }) {
      const connection = await openConnection(server.href, { dbName: name });
      connections.push(connection);
      if (isEmpty) await connection.dropDatabase();
      return connection;
    },
    async stop() {
      await Promise.all(connections.map((connection) => connection.close()));
      await mongod.stop();
    },
  };
}

async function pidOf(uri: string): Promise<number | null> {
  const connection = await openConnection(uri);
  const { pid } = await connection.getClient().db('admin').command({ serverStatus: 1 });
  await connection.close();
  return pid ? Number(pid) : null;
}
