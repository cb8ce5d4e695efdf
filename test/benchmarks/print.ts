/**
 * Slips on paper from the server as `npm start` starts it, on the played demo world: the longest time for which its event
 * loop answered nobody while slips were printed one after another, beside the same items only being opened, and what the
 * first and the last of them took. `-- SLIPS` prints more than ten.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { QueuePage } from '../../shared/work-items/queue-view';
import { read, staffAt } from '../support/api-client';
import { startDemoServer } from '../support/demo-server';
import { report, say } from './support/report';

const [SLIPS = 10] = process.argv.slice(2).map(Number);
const SETTLE_MS = 10_000;
/** The thread that prints is let go after a minute. */
const LET_GO_MS = 75_000;

if (!existsSync(resolve('server/dist/main.js'))) throw new Error('run npm run build first');
const server = await startDemoServer();
const [, username] = /^ {2}([A-Z]{2}(?:-[A-Z0-9]+)+) /m.exec(server.printed())!;
const worker = await staffAt(server.url, username!);
const { rows } = await read(worker, '/api/staff/queues/mine?limit=50', QueuePage);
const items = Array.from({ length: SLIPS }, (_, n) => rows[n % rows.length]!.id);
await pause(SETTLE_MS);
const idle = residentMiB();

await timeEach('');
await longestDelay();
await timeEach('');
const opening = await longestDelay();
const took = await timeEach('/receipt.pdf');
const printing = await longestDelay();
const after = residentMiB();
say(`left alone for ${LET_GO_MS / 1_000} s …`);
await pause(LET_GO_MS);
const letGo = residentMiB();
await server.discard();

report({
  bench: 'print',
  about: `${SLIPS} slips over HTTP, one after another`,
  figures: {
    'first slip, ms': Math.round(took[0]!),
    'last slip, ms': Math.round(took.at(-1)!),
    'longest delay of the loop while the items are opened, ms': Math.round(opening),
    'resident before; right after; with the thread let go, MiB': [idle, after, letGo]
      .map(Math.round)
      .join('; '),
  },
  ratios: [{ name: 'longest delay of the loop while printing, ms', seen: printing, atMost: 100 }],
});

/** @returns milliseconds of each. */
async function timeEach(suffix: string): Promise<number[]> {
  const each: number[] = [];
  for (const id of items) {
    const begun = performance.now();
    const { status } = await worker.bytes(`/api/staff/items/${id}${suffix}`);
    if (status !== 200) throw new Error(`an item${suffix} answered ${status}`);
    each.push(performance.now() - begun);
  }
  return each;
}

/** Since it was last asked: monitorEventLoopDelay of the server, which its metrics start anew with each reading. */
async function longestDelay(): Promise<number> {
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  const seconds = /^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(metrics)?.[1];
  if (seconds === undefined) throw new Error('the metrics name no delay of the loop');
  return Number(seconds) * 1_000;
}

function residentMiB(): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))![1]) / 1_024;
}
