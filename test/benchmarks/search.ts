/**
 * What staff type into the search box, found within their scope and presented, with 1,000,000 items against 10,000 and against
 * the bare driver's two finds (the entry, then its item). DESIGN §8 has no row for it; the targets are those of the queue page.
 * Who looks is the head, who sees the county, and a town worker, who sees a fiftieth of it. `-- SMALL LARGE` takes other sizes.
 */
import { randomBytes } from 'node:crypto';
import { findItems } from '../../server/search/find-items';
import { searchPieces } from '../../server/search/search-pieces';
import { ROW_FIELDS } from '../../server/work-items/queues';
import { presentRows } from '../../server/work-items/read-queue';
import type { StaffViewer } from '../../shared/staff/viewer';
import { at } from '../factories/calendar';
import { foundSmallCounty } from '../support/small-county';
import { startBenchMongod } from './support/bench-database';
import { BENCH_COUNTY, countyNumbered, loadManyItems, openManyItems } from './support/many-items';
import {
  identityNumbered,
  loadManySearchEntries,
  nameNumbered,
  numberTyped,
  SEARCH_KEYRING,
} from './support/many-search-entries';
import { medianOf, runAll, type Run } from './support/measure';
import { report, say } from './support/report';

const [SMALL = 10_000, LARGE = 1_000_000] = process.argv.slice(2).map(Number);
const REPETITIONS = 5;
const SEARCHES = 300;
const IN_FLIGHT = 10;
const now = at('2026-06-04');

/** What is typed for the n-th item. */
const TYPED = { number: numberTyped, identity: identityNumbered, name: nameNumbered };
type What = keyof typeof TYPED;

const mongod = await startBenchMongod();

async function prepare(size: number) {
  const connection = await openManyItems(mongod, size);
  const county = await foundSmallCounty(connection, now);
  say(`${size} items …`);
  await loadManyItems(connection, size, randomBytes(32));
  await loadManySearchEntries(connection, size);
  const { main, search, workItems } = county.deps;
  const searching = { ...search, keyring: SEARCH_KEYRING, visible: main.items.findRowsByIds };
  const ours = async (viewer: StaffViewer, text: string) => {
    const { rows } = await findItems(searching, viewer, text);
    return presentRows(workItems, viewer, rows, now);
  };
  const bare = async (text: string) => {
    const pieces = searchPieces(SEARCH_KEYRING, text);
    const found = await connection
      .collection('searchEntries')
      .find({ county: BENCH_COUNTY, pieces: { $all: pieces } }, { projection: { _id: 1 } })
      .toArray();
    return connection
      .collection('workItems')
      .find({ _id: { $in: found.map(({ _id }) => _id) } }, { projection: ROW_FIELDS })
      .toArray();
  };
  return { county, ours, bare, ns: someOf(size) };
}

/** Items of the bench county, far apart from each other. */
function someOf(size: number): number[] {
  const all = Array.from({ length: size }, (_, n) => n).filter((n) => countyNumbered(n) === BENCH_COUNTY);
  const step = Math.max(1, Math.floor(all.length / SEARCHES));
  return all.filter((_, place) => place % step === 0).slice(0, SEARCHES);
}

const sides = { small: await prepare(SMALL), large: await prepare(LARGE) };
type Side = keyof typeof sides;
const runs = new Map<string, Run[]>();

async function measure(name: string, side: Side, what: What, search: (text: string) => Promise<unknown>) {
  const run = await runAll(sides[side].ns, IN_FLIGHT, (n) => search(TYPED[what](n)));
  runs.set(`${side} ${what} ${name}`, [...(runs.get(`${side} ${what} ${name}`) ?? []), run]);
}

for (let repetition = 0; repetition <= REPETITIONS; repetition += 1) {
  // The first round warms up.
  if (repetition === 1) runs.clear();
  for (const side of ['small', 'large'] as const) {
    const { county, ours, bare } = sides[side];
    for (const what of ['number', 'identity', 'name'] as const) {
      await measure('head', side, what, (text) => ours(county.staff.head, text));
      await measure('town', side, what, (text) => ours(county.staff.town, text));
      if (what !== 'name') await measure('bare', side, what, bare);
    }
  }
}
const seen = (side: Side, what: What, who: string, figure: keyof Run = 'perSecond') =>
  medianOf(runs.get(`${side} ${what} ${who}`)!, figure);
const figure = (side: Side, what: What) =>
  `${Math.round(seen(side, what, 'head'))} a second (p95 ${seen(side, what, 'head', 'p95').toFixed(0)} ms), by a town worker ${Math.round(seen(side, what, 'town'))} (${seen(side, what, 'town', 'p95').toFixed(0)} ms)`;

report({
  bench: 'search',
  about: `what is typed, found within the viewer's scope and presented / the bare driver's two finds; ${IN_FLIGHT} at a time`,
  figures: {
    MongoDB: mongod.version,
    ...Object.fromEntries(
      (['small', 'large'] as const).flatMap((side) =>
        (['number', 'identity', 'name'] as const).map((what) => [
          `${side === 'small' ? SMALL : LARGE} items, by ${what}`,
          figure(side, what),
        ]),
      ),
    ),
  },
  ratios: [
    ...(['number', 'identity'] as const).flatMap((what) => [
      {
        name: `by ${what} / bare finds, ${LARGE} items`,
        seen: seen('large', what, 'head') / seen('large', what, 'bare'),
        atLeast: 0.5,
      },
      {
        name: `by ${what}, cost at ${LARGE} items / at ${SMALL}`,
        seen: seen('small', what, 'head') / seen('large', what, 'head'),
        atMost: 1.3,
      },
    ]),
    {
      name: `by name, p95 in milliseconds of one who sees little, ${LARGE} items (proposal)`,
      seen: seen('large', 'name', 'town', 'p95'),
      atMost: 1_000,
    },
  ],
});
for (const { county } of Object.values(sides)) await county.deps.sessions.close();
await mongod.stop();
