/**
 * DESIGN §8: whole lives of applications through the use cases (submit, check, accept, refuse, and a search by number), 50 at
 * a time, on an empty database and beside 1,000,000 items with their search entries. Messages and effects are delivered
 * meanwhile. `-- ITEMS` takes another size.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { deliverAll } from '../../server/jobs/deliver-all';
import { actOnWorkItem } from '../../server/work-items/act-on-work-item';
import { submitWorkItem } from '../../server/work-items/submit-work-item';
import { findItems } from '../../server/search/find-items';
import type { StaffViewer } from '../../shared/staff/viewer';
import type { AnyAction } from '../../shared/work-items/actions';
import { at } from '../factories/calendar';
import { foundSmallCounty } from '../support/small-county';
import { makeApplicants, type Applicant } from './support/applicants';
import { startBenchMongod } from './support/bench-database';
import { loadManyItems, openManyItems } from './support/many-items';
import { loadManySearchEntries } from './support/many-search-entries';
import { medianOf, partsOf, runAll, type Run } from './support/measure';
import { report, say } from './support/report';
import { clientId } from '../support/client-id';

const [ITEMS = 1_000_000] = process.argv.slice(2).map(Number);
const REPETITIONS = 3;
const LIVES = 400;
const IN_FLIGHT = 50;
const now = at('2026-06-04');
const PASS: AnyAction = { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } };
const ACCEPT: AnyAction = { type: 'accept', record: {} };
const REFUSE: AnyAction = {
  type: 'refuse',
  reason: 'not-suitable',
  words: '评估下来，现在用了容易摔。',
  otherHelp: ['先做康复训练，3 个月后再评估'],
};

const mongod = await startBenchMongod();

async function prepare(items: number) {
  const connection =
    items === 0 ? await mongod.open('bench-lives', { isEmpty: true }) : await openManyItems(mongod, items);
  const county = await foundSmallCounty(connection, now);
  if (items > 0) {
    say(`${items} items …`);
    await loadManyItems(connection, items, randomBytes(32));
    await loadManySearchEntries(connection, items);
  }
  const { deps, staff } = county;
  const act = (viewer: StaffViewer, id: string, action: AnyAction) =>
    actOnWorkItem(
      deps.workItems,
      viewer,
      id,
      { actionId: clientId(), seenVersion: 99, action, channel: 'admin' },
      now,
    );
  const searching = { ...deps.search, visible: deps.main.items.findRowsByIds };
  /** Numbers of earlier lives, whose search entries have been delivered. */
  let findable: string[] = [];
  let ended: string[] = [];
  const search = async () => {
    const number = findable[ended.length % findable.length];
    if (!number) return;
    const { rows } = await findItems(searching, staff.head, number);
    if (!rows.some((row) => row.number === number)) throw new Error('an item was not found by its number');
  };
  const live = async ({ viewer, submission }: Applicant) => {
    const { loaded } = await submitWorkItem(deps.workItems, viewer, submission, { now, channel: 'h5' });
    const { _id: id, number } = loaded.item;
    await act(staff.town, id, PASS);
    await act(staff.officer, id, ACCEPT);
    await act(staff.assessor, id, REFUSE);
    ended.push(number);
    await search();
  };
  const liveAll = async (applicants: readonly Applicant[]) => {
    let isOver = false;
    const delivering = (async () => {
      while (!isOver) {
        await deliverAll(deps);
        await pause(100);
      }
    })();
    const run = await runAll(applicants, IN_FLIGHT, live);
    isOver = true;
    await delivering;
    await deliverAll(deps);
    findable = ended;
    ended = [];
    return run;
  };
  say('people …');
  return { county, liveAll, applicants: await makeApplicants(county, LIVES * (REPETITIONS + 1)) };
}

const sides = { empty: await prepare(0), full: await prepare(ITEMS) };
const runs: Record<keyof typeof sides, Run[]> = { empty: [], full: [] };
for (const place of Array.from({ length: REPETITIONS + 1 }, (_, each) => each)) {
  for (const side of ['empty', 'full'] as const) {
    const { liveAll, applicants } = sides[side];
    const run = await liveAll(partsOf(applicants, REPETITIONS + 1)[place]!);
    // The first round warms up.
    if (place > 0) runs[side].push(run);
  }
  say(place === 0 ? 'warmed up' : `repetition ${place} of ${REPETITIONS}`);
}
const rate = (side: keyof typeof sides) => medianOf(runs[side], 'perSecond');
report({
  bench: 'lifecycle',
  about: `lives of applications (submit, check, accept, refuse, found by number) beside ${ITEMS} items / on an empty database`,
  figures: {
    MongoDB: mongod.version,
    'lives a second, empty': Math.round(rate('empty')),
    [`lives a second, ${ITEMS} items`]: Math.round(rate('full')),
    'DIGIT CMS on 16 cores, lives a second, empty and 1,000,000': '37, 6.3',
  },
  ratios: [
    { name: 'lives a second, empty', seen: rate('empty'), atLeast: 100 },
    { name: `cost beside ${ITEMS} items / empty`, seen: rate('empty') / rate('full'), atMost: 1.3 },
  ],
});
for (const { county } of Object.values(sides)) await county.deps.sessions.close();
await mongod.stop();
