/**
 * DESIGN §8: the page of 20 of mine by due date, read and presented, against the bare driver's find of the same rows;
 * with 1,000,000 items against 10,000. `-- SMALL LARGE` takes other sizes.
 */
import { randomBytes } from 'node:crypto';
import type { Connection } from 'mongoose';
import { readQueue, presentQueue } from '../../server/work-items/read-queue';
import { queueFilter, ROW_FIELDS } from '../../server/work-items/queues';
import type { StaffViewer } from '../../shared/staff/viewer';
import { QueueName } from '../../shared/work-items/queue-view';
import { at } from '../factories/calendar';
import { foundSmallCounty } from '../support/small-county';
import { startBenchMongod } from './support/bench-database';
import { BENCH_COUNTY, lineOfUnit, loadManyItems, openManyItems, UNITS } from './support/many-items';
import { medianOf, runAll, type Run } from './support/measure';
import { report, say } from './support/report';

const [SMALL = 10_000, LARGE = 1_000_000] = process.argv.slice(2).map(Number);
const REPETITIONS = 5;
const READS = 1_500;
const IN_FLIGHT = 50;
const PAGE = 20;
const now = at('2026-06-04');

const mongod = await startBenchMongod();

async function prepare(size: number) {
  const connection = await openManyItems(mongod, size);
  const county = await foundSmallCounty(connection, now);
  say(`${size} items …`);
  await loadManyItems(connection, size, randomBytes(32));
  const viewers = Object.values(county.staff);
  const { services, workItems } = county.deps;
  const reading = { ...workItems, versionsOf: services.versionsOf };
  const question = { queue: 'mine' as const, limit: PAGE };
  const ours = async (n: number) => {
    const viewer = viewers[n % viewers.length]!;
    const slice = await readQueue(reading, viewer, question, now);
    return presentQueue(workItems, viewer, 'mine', slice, now);
  };
  const bare = (n: number) =>
    connection
      .collection('workItems')
      .find(queueFilter(viewers[n % viewers.length]!, 'mine', now) as object, { projection: ROW_FIELDS })
      .sort({ dueAt: 1, _id: 1 })
      .limit(PAGE)
      .toArray();
  return { connection, county, ours, bare };
}

/** Documents looked at for each one returned, over every queue of every one of them. */
async function examinedPerReturned(connection: Connection, viewers: readonly StaffViewer[]) {
  let worst = 0;
  for (const [name, viewer] of QueueName.options.flatMap((each) =>
    viewers.map((viewer) => [each, viewer] as const),
  )) {
    const plan = await connection
      .collection('workItems')
      .find(queueFilter(viewer, name, now) as object, { projection: ROW_FIELDS })
      .sort({ dueAt: 1, _id: 1 })
      .limit(PAGE)
      .explain('executionStats');
    const { nReturned, totalDocsExamined } = plan['executionStats'];
    worst = Math.max(worst, totalDocsExamined / Math.max(1, nReturned));
  }
  return worst;
}

const numbers = Array.from({ length: READS }, (_, n) => n);
const sides = { small: await prepare(SMALL), large: await prepare(LARGE) };
const runs: Record<'small' | 'large', { ours: Run[]; bare: Run[] }> = {
  small: { ours: [], bare: [] },
  large: { ours: [], bare: [] },
};
for (let repetition = 0; repetition <= REPETITIONS; repetition += 1) {
  for (const size of ['small', 'large'] as const) {
    const ours = await runAll(numbers, IN_FLIGHT, sides[size].ours);
    const bare = await runAll(numbers, IN_FLIGHT, sides[size].bare);
    // The first round warms up.
    if (repetition > 0) {
      runs[size].ours.push(ours);
      runs[size].bare.push(bare);
    }
  }
}
const rate = (size: 'small' | 'large', which: 'ours' | 'bare') => medianOf(runs[size][which], 'perSecond');
const { officer, head } = sides.large.county.staff;
const examined = await examinedPerReturned(sides.large.connection, [
  officer,
  { ...head, unit: 'county' },
  { ...head, unit: lineOfUnit(BENCH_COUNTY, 3)[0]! },
  { ...head, unit: lineOfUnit(BENCH_COUNTY, UNITS - 1)[0]! },
]);

report({
  bench: 'queue',
  about: `a page of ${PAGE} of mine by due date, read and presented / the bare driver's find of the same rows`,
  figures: {
    MongoDB: mongod.version,
    [`${SMALL} items, pages a second`]: `${Math.round(rate('small', 'ours'))}, bare ${Math.round(rate('small', 'bare'))}`,
    [`${LARGE} items, pages a second`]: `${Math.round(rate('large', 'ours'))}, bare ${Math.round(rate('large', 'bare'))}`,
  },
  ratios: [
    {
      name: `page / bare find, ${LARGE} items`,
      seen: rate('large', 'ours') / rate('large', 'bare'),
      atLeast: 0.5,
    },
    {
      name: `documents examined / returned, worst queue of a worker, a village, a town and a leader over ${UNITS} units`,
      seen: examined,
      atMost: 1.05,
    },
    {
      name: `cost at ${LARGE} items / at ${SMALL}`,
      seen: rate('small', 'ours') / rate('large', 'ours'),
      atMost: 1.3,
    },
  ],
});
for (const { county } of Object.values(sides)) await county.deps.sessions.close();
await mongod.stop();
