import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import type { Connection } from 'mongoose';
import { openConnection } from '../../server/database/connection';

/** A database of its own on the one real mongod of this test run. */
export interface TestDatabase {
  connection: Connection;
  /** For a second process or a bare driver; names this database. */
  uri: string;
  /** Drops the database and closes the connection. */
  stop(): Promise<void>;
}

/**
 * For `beforeAll`: an empty database on a real one-node replica set, shared with nobody.
 * @throws Error when no mongod could be obtained, with the sentence that says what to install.
 */
export async function startTestDatabase(): Promise<TestDatabase> {
  const server = new URL(await askForMongod());
  server.pathname = `/t_${randomBytes(6).toString('hex')}`;
  const connection = await openConnection(server.href, { poolSize: 20 });
  return {
    connection,
    uri: server.href,
    async stop() {
      await connection.dropDatabase();
      await connection.close();
    },
  };
}

function askForMongod(): Promise<string> {
  const port = Number(process.env['TEST_DATABASE_PORT']);
  return new Promise((done, fail) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1');
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', fail);
    socket.on('end', () => {
      if (answer.startsWith('mongodb://')) done(answer);
      else fail(new Error(answer));
    });
  });
}
