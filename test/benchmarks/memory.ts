/**
 * DESIGN §8: what the server's own process holds (resident, Linux) when it has been started as `npm start` starts it, on the
 * played demo world, and has been left alone; then after a burst of lists, guides and pages.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startDemoServer } from '../support/demo-server';
import { openConnections } from './support/http-load';
import { runAll } from './support/measure';
import { report, say } from './support/report';

const SETTLE_MS = 20_000;
const BURST = 5_000;
const IN_FLIGHT = 50;
const MIB = 1024;
const PATHS = [
  '/',
  '/admin/',
  '/api/public/services',
  '/api/public/services/assistive-device',
  '/api/public/clock',
];

if (!existsSync(resolve('server/dist/main.js'))) throw new Error('run npm run build first');
const server = await startDemoServer();
say(`left alone for ${SETTLE_MS / 1000} s …`);
await pause(SETTLE_MS);
const idle = residentOf(server.pid);
const port = Number(new URL(server.url).port);
const connections = await openConnections(port, IN_FLIGHT);
const free = [...connections];
await runAll(
  Array.from({ length: BURST }, (_, n) => PATHS[n % PATHS.length]!),
  IN_FLIGHT,
  async (path) => {
    const connection = free.pop()!;
    const { status } = await connection.send({ method: 'GET', path, headers: { Accept: '*/*' } });
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    free.push(connection);
  },
);
const atOnce = residentOf(server.pid);
for (const connection of connections) connection.close();
await pause(SETTLE_MS);
const after = residentOf(server.pid);
await server.discard();

report({
  bench: 'memory',
  about: 'resident memory of the server process, MongoDB and its cache apart',
  figures: {
    'idle, MiB': Math.round(idle.total),
    'of it program files in memory (shared with the page cache), MiB': Math.round(idle.files),
    'right after a burst, MiB': Math.round(atOnce.total),
    'left alone again, MiB': Math.round(after.total),
  },
  ratios: [{ name: 'idle, MiB', seen: idle.total, atMost: 150 }],
});

function residentOf(pid: number): { total: number; files: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kib = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return { total: kib('VmRSS') / MIB, files: kib('RssFile') / MIB };
}
