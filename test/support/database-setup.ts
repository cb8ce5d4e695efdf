import { createServer } from 'node:net';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadConfig } from '../../server/config';
import { startEmbeddedMongod, type EmbeddedMongod } from '../../server/database/embedded-mongod';
import { isAlive } from '../../server/database/mongod-process';
import { readMongodState } from '../../server/database/mongod-state';
import { identify } from '../../server/database/replica-set';

const PREFIX = 'zhucantong-test-';

declare global {
  /** Ends what `database-setup` began; called by `database-teardown`. */
  var endTestDatabase: (() => Promise<void>) | undefined;
}

/**
 * Offers one mongod to all test files of a run. It is started when the first of them asks, so that a run of pure
 * tests starts none: workers ask on a loopback port (`TEST_DATABASE_PORT`) and are told the address.
 */
export default async function offerTestDatabase(): Promise<void> {
  await sweep();
  const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
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
    CACHE_DIR: resolve(__dirname, '../../.cache'),
    DATA_DIR: dataDir,
  });

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** Ends what a killed test run left behind. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    if (isAlive(Number(name.slice(PREFIX.length).split('-')[0]))) continue;
    const folder = join(tmpdir(), name);
    const state = readMongodState(folder);
    if (state?.pid && isAlive(state.pid)) {
      const answer = await identify(state.port);
      if (answer?.dbPath === join(folder, 'mongo')) process.kill(answer.pid, 'SIGKILL');
    }
    rmSync(folder, { recursive: true, force: true });
  }
}
