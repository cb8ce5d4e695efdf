import { readMongodState } from '../../server/database/mongod-state';
import { isAlive } from '../../server/database/mongod-process';
import { startDemoServer, startOn, type DemoServer } from '../support/demo-server';
import { removeDataFolder } from '../support/temporary-folder';
import { until } from '../support/until';

let server: DemoServer;

beforeAll(async () => {
  server = await startDemoServer();
}, 300_000);

afterAll(async () => {
  await server?.discard().catch(() => removeDataFolder(server.dataDir));
}, 60_000);

const pidOfMongod = (dataDir: string) => readMongodState(dataDir)!.pid;
const figure = (what: string, ms: number) => process.stdout.write(`${what}: ready after ${ms} ms\n`);

test('a second start, a start after SIGKILL on the mongod left behind, and a stop that leaves nothing', async () => {
  await server.end();
  expect(pidOfMongod(server.dataDir)).toBeNull();
  server = await startOn(server.dataDir);
  figure('second start', server.readyAfterMs);

  const mongod = pidOfMongod(server.dataDir)!;
  await server.kill();
  expect(isAlive(mongod)).toBe(true);
  server = await startOn(server.dataDir);
  figure('start after SIGKILL', server.readyAfterMs);
  expect(pidOfMongod(server.dataDir)).toBe(mongod);

  await server.end();
  await until(() => !isAlive(mongod));
  server = await startOn(server.dataDir);
}, 240_000);
