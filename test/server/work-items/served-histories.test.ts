import { ActionType } from '../../../shared/work-items/status-table';
import { playCrew } from '../../support/served/play-crew';
import type { Tally } from '../../support/served/served-history';
import { foundServedWorld } from '../../support/served/served-world';

/** `npm test` has a short form of `npm run histories -- --served`. */
const HISTORIES = Number(process.env.SERVED_HISTORIES ?? 30);
const SEED = process.env.SERVED_SEED ?? 'story';
const AT_ONCE = 30;
/** After so many another county with other services and another responsibility list. */
const PER_COUNTY = 240;
/** So many come to every action there is, but for these: posts that change hands, parts and places of the year have tests of their own. */
const FULL = 1_500;
const NOT_HERE = /holder$|joint|part$|place|waiting-list|year/;
const tally: Tally = new Map();

it(`${HISTORIES} random histories through the real server are what the model says`, async () => {
  const startedAt = performance.now();
  for (const crews of countiesOf(HISTORIES, SEED)) {
    const world = await foundServedWorld(crews[0]!.county);
    try {
      for (const crew of crews) {
        const faults = await playCrew(world, crew, tally);
        if (faults.size > 0) throw new Error([...faults].map(inWords).join('\n'));
      }
    } finally {
      await world.close();
    }
  }
  tell((performance.now() - startedAt) / 1000);
}, 3_600_000);

it('in the full run every action there is happened', () => {
  const expected = HISTORIES < FULL ? [] : ActionType.options.filter((type) => !NOT_HERE.test(type));
  expect(expected.filter((type) => !tally.has(`entry: ${type}`))).toEqual([]);
});

/** The seed of one history names its number: it lives in the same county and through the same days as it did among others. */
function countiesOf(count: number, seed: string) {
  const one = count === 1 ? /^(.*)-(\d+)$/.exec(seed) : null;
  const story = one ? one[1]! : seed;
  const numbers = one ? [Number(one[2])] : Array.from({ length: count }, (_, place) => place + 1);
  const crewOf = (number: number) => Math.floor((number - 1) / AT_ONCE);
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

function tell(seconds: number): void {
  const sum = (is: (name: string) => boolean) =>
    [...tally].filter(([name]) => is(name)).reduce((all, [, count]) => all + count, 0);
  const requests = sum((name) => name === 'accepted' || name === 'read' || name.startsWith('rejected'));
  const lines = [...tally].sort().map(([name, count]) => `${String(count).padStart(8)}  ${name}`);
  process.stdout.write(
    `${[...lines, `${HISTORIES} histories, ${requests} requests in ${seconds.toFixed(0)} s: ${(requests / seconds).toFixed(0)} a second`].join('\n')}\n`,
  );
}
