import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import type { Config } from '../config';
import { StartRefusal } from '../start-refusal';
import { openConnection } from './connection';
import { startEmbeddedMongod, type EmbeddedMongod } from './embedded-mongod';
import { migrate } from './migrations';
import { MIGRATIONS } from './migrations/index';
import type { Say } from './say-progress';

/** An open database, its migrations done. */
export interface OpenDatabase {
  connection: Connection;
  /** For the log: where it is and which version, never a password. */
  description: string;
  /** True when this server keeps the database itself. */
  embedded: boolean;
  /** Closes the connection, then stops a database that this server started. */
  stop(): Promise<void>;
}

/**
 * MONGODB_URI if there is one, else the embedded database.
 * @param masterKeys for migrations of what is sealed.
 * @throws StartRefusal with one sentence for every reason known.
 */
export async function openDatabase(
  config: Config,
  say: Say,
  masterKeys: readonly Uint8Array[],
): Promise<OpenDatabase> {
  const own = config.mongodbUri === undefined ? await startEmbeddedMongod(config, say) : undefined;
  let connection: Connection | undefined;
  try {
    connection = await connectTo(own?.uri ?? config.mongodbUri!, own !== undefined);
    await migrate(
      connection.getClient().db(connection.name),
      MIGRATIONS,
      `${process.pid}-${randomUUID()}`,
      say,
      masterKeys,
    );
    return opened(connection, own);
  } catch (error) {
    await connection?.close();
    await own?.stop();
    throw error;
  }
}

function opened(connection: Connection, own: EmbeddedMongod | undefined): OpenDatabase {
  return {
    connection,
    description: own ? `MongoDB ${own.version}（${own.foundBy}）` : `MongoDB ${placeOf(connection)}`,
    embedded: own !== undefined,
    async stop() {
      await connection.close();
      await own?.stop();
    },
  };
}

const placeOf = (connection: Connection): string =>
  `${connection.host}:${connection.port}/${connection.name}`;

async function connectTo(uri: string, isOwn: boolean): Promise<Connection> {
  if (isOwn) return openConnection(uri);
  const where = uri.replace(/^(mongodb(?:\+srv)?:\/\/)[^@/]*@/, '$1').replace(/\?.*$/, '');
  const connection = await openConnection(uri).catch(() => {
    throw new StartRefusal('mongodb-unreachable', where);
  });
  const hello = await connection.getClient().db('admin').command({ hello: 1 });
  if (hello['setName'] || hello['msg'] === 'isdbgrid') return connection;
  await connection.close();
  throw new StartRefusal('not-a-replica-set', where);
}
