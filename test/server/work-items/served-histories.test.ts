import { ActionType } from '../../../shared/work-items/status-table';
import { playCrew } from '../../support/served/play-crew';
import type { Tally } from '../../support/served/served-history';
import { foundServedWorld } from '../../support/served/served-world';

/** `npm test` has a short form of `npm run histories -- --served`. */
const HISTORIES = Number(process.env.SERVED_HISTORIES ?? 24);
const SEED = process.env.SERVED_SEED ?? 'story';
const AT_ONCE = 24;
/** After so many another county with other services and another responsibility list. */
const PER_COUNTY = 240;
/** So many come to every action there is. */
const FULL = 1_500;
/** Histories in which something was wrong, after which the others are not played any more. */
const ENOUGH = 8;
const tally: Tally = new Map();

it(`${HISTORIES} random histories through the real server are what the model says`, async () => {
  const startedAt = performance.now();
  const found: string[] = [];
  for (const crews of countiesOf(HISTORIES, SEED)) {
    const world = await foundServedWorld(crews[0]!.county);
    try {
      for (const crew of crews) {
        const faults = await playCrew(world, crew, tally);
        found.push(...[...faults].map(inWords));
        // Of a long run something is known before it is over.
        if (HISTORIES > AT_ONCE) say([...[...faults].map(inWords), told(startedAt)]);
        if (found.length >= ENOUGH) throw new Error(found.join('\n'));
      }
    } finally {
      await world.close();
    }
  }
  tell(startedAt);
  expect(found.join('\n')).toBe('');
}, 7_200_000);

it('in the full run every action there is happened', () => {
  const expected = HISTORIES < FULL ? [] : ActionType.options;
  expect(expected.filter((type) => !tally.has(`entry: ${type}`))).toEqual([]);
});

/**
 * Crews are whole. The seed of one history names its number: it lives in the same county, through the same days and among the same
 * others, who may have what it waits for.
 */
function countiesOf(count: number, seed: string) {
  const one = count === 1 ? /^(.*)-(\d+)$/.exec(seed) : null;
  const story = one ? one[1]! : seed;
  const crewOf = (number: number) => Math.floor((number - 1) / AT_ONCE);
  const first = one ? crewOf(Number(one[2])) * AT_ONCE + 1 : 1;
  const crews = one ? 1 : Math.ceil(count / AT_ONCE);
  const numbers = Array.from({ length: crews * AT_ONCE }, (_, place) => first + place);
  const countyOf = (number: number) => Math.floor((number - 1) / PER_COUNTY);
  const counties = [...new Set(numbers.map(countyOf))];
  return counties.map((county) =>
    [...new Set(numbers.filter((number) => countyOf(number) === county).map(crewOf))].map((crew) => ({
      county: `${story}-county-${county}`,
      seed: `${story}-crew-${crew}`,
      seeds: numbers.filter((number) => crewOf(number) === crew).map((number) => `${story}-${number}`),
    })),
  );
}

const inWords = ([seed, faults]: [string, string[]]): string =>
  [`again: npm run histories -- --served 1 ${seed}`, ...faults].join('\n');

function tell(startedAt: number): void {
  const lines = [...tally].sort().map(([name, count]) => `${String(count).padStart(8)}  ${name}`);
  say([...lines, told(startedAt)]);
}

const say = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

function told(startedAt: number): string {
  const seconds = (performance.now() - startedAt) / 1000;
  const sum = (is: (name: string) => boolean) =>
    [...tally].filter(([name]) => is(name)).reduce((all, [, count]) => all + count, 0);
  const requests = sum((name) => /^(accepted|read|rejected)/.test(name));
  return `${sum((name) => name === 'entry: submit')} histories, ${requests} requests in ${seconds.toFixed(0)} s: ${(requests / seconds).toFixed(0)} a second`;
}
