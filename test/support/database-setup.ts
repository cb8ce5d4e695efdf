import { createServer } from 'node:net';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '../../server/config';
import { startEmbeddedMongod, type EmbeddedMongod } from '../../server/database/embedded-mongod';
import { ROOT } from './root';
import { makeTemporaryFolder } from './temporary-folder';

declare global {
  /** Ends what `database-setup` began; called by `database-teardown`. */
  var endTestDatabase: (() => Promise<void>) | undefined;
}

/**
 * Offers one mongod to all test files of a run. It is started when the first of them asks, so that a run of pure
 * tests starts none: workers ask on a loopback port (`TEST_DATABASE_PORT`) and are told the address.
 */
export default async function offerTestDatabase(): Promise<void> {
  const dataDir = await makeTemporaryFolder('test');
  let mongod: Promise<EmbeddedMongod> | undefined;
  const begin = () => startEmbeddedMongod({ ...configFor(dataDir), cacheGiB: 0.25 }, tell);
  const broker = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    (mongod ??= begin()).then(
      ({ uri }) => socket.end(uri),
      (error: Error) => socket.end(`error: ${error.message}`),
    );
  });
  await new Promise<void>((done) => broker.listen(0, '127.0.0.1', done));
  broker.unref();
  process.env['TEST_DATABASE_PORT'] = String((broker.address() as { port: number }).port);

  globalThis.endTestDatabase = async () => {
    broker.close();
    await mongod?.then(({ stop }) => stop()).catch(() => undefined);
    rmSync(dataDir, { recursive: true, force: true });
  };
}

const configFor = (dataDir: string) =>
  loadConfig({
    PATH: process.env['PATH'],
    MONGOD_BINARY: process.env['MONGOD_BINARY'],
    CACHE_DIR: join(ROOT, '.cache'),
    DATA_DIR: dataDir,
  });

const tell = (line: string): void => void process.stderr.write(`${line}\n`);
