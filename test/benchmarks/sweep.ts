/**
 * DESIGN §8: what a sweep costs for each item that is due, with 10,000 due beside 1,000,000 open items against 10,000. Each due
 * item is leased, read, decided on with the organisation of that moment, and saved. `-- DUE SMALL LARGE` takes other numbers.
 */
import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { sweepDueItems } from '../../server/work-items/sweep-due-items';
import { at } from '../factories/calendar';
import { clientId } from '../support/client-id';
import { foundSmallCounty } from '../support/small-county';
import { startBenchMongod } from './support/bench-database';
import { loadDueItems, loadManyItems, openManyItems } from './support/many-items';
import { median, processorTime } from './support/measure';
import { report, say } from './support/report';

const [DUE = 10_000, SMALL = 10_000, LARGE = 1_000_000] = process.argv.slice(2).map(Number);
const REPETITIONS = 3;
/** The morning on which the first step's warning is due. */
const now = at('2026-06-09', '09:30');

const mongod = await startBenchMongod();

async function prepare(size: number) {
  const connection = await openManyItems(mongod, size);
  const county = await foundSmallCounty(connection, now);
  say(`${size} items …`);
  await loadManyItems(connection, size, randomBytes(32));
  return { connection, county };
}

/** @returns milliseconds for each item that was due: by the wall clock, and of this process's processor time. */
async function sweepOnce({ connection, county }: Awaited<ReturnType<typeof prepare>>, mark: string) {
  await loadDueItems(connection, DUE, county.deps.sealer, mark);
  // What loading left for the database to write is not the sweep's.
  await connection.db!.admin().command({ fsync: 1 });
  const begun = { wall: performance.now(), processor: processorTime() };
  const recorded = await sweepDueItems(county.deps.workItems, {
    now,
    systemNow: county.deps.systemNow,
    name: clientId(),
    onFailure: (_, error) => {
      throw error;
    },
  });
  if (recorded !== DUE) throw new Error(`${recorded} recorded of ${DUE} due`);
  return {
    wall: (performance.now() - begun.wall) / DUE,
    processor: (processorTime() - begun.processor) / DUE,
  };
}

const sides = { small: await prepare(SMALL), large: await prepare(LARGE) };
const runs: Record<'small' | 'large', Awaited<ReturnType<typeof sweepOnce>>[]> = { small: [], large: [] };
for (let repetition = 0; repetition <= REPETITIONS; repetition += 1) {
  for (const size of ['small', 'large'] as const) {
    const run = await sweepOnce(sides[size], `${size}-${repetition}`);
    // The first round warms up.
    if (repetition > 0) runs[size].push(run);
  }
}
const costOf = (size: 'small' | 'large', which: 'wall' | 'processor') =>
  median(runs[size].map((run) => run[which]));
const figure = (size: 'small' | 'large') =>
  `${costOf(size, 'wall').toFixed(2)} ms (${Math.round(1_000 / costOf(size, 'wall'))} a second), of it ${costOf(size, 'processor').toFixed(2)} ms in Node`;

report({
  bench: 'sweep',
  about: `waking ${DUE} due items, each once: what one costs beside ${LARGE} open items / beside ${SMALL}`,
  figures: {
    MongoDB: mongod.version,
    [`${SMALL} open, a due item`]: figure('small'),
    [`${LARGE} open, a due item`]: figure('large'),
  },
  ratios: [
    {
      name: `cost of a due item, ${LARGE} open / ${SMALL} open`,
      seen: costOf('large', 'wall') / costOf('small', 'wall'),
      atMost: 1.3,
    },
  ],
});
for (const { connection, county } of Object.values(sides)) {
  await connection.collection<{ _id: string }>('workItems').deleteMany({ _id: /^due-/ });
  await county.deps.sessions.close();
}
await mongod.stop();
