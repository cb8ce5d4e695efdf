import { createRandom } from '../../../server/demo-world/seeded-random';
import { REPLAY, SUCCESSION, SWEEP } from '../../../server/jobs/server-jobs';
import { faultsAtTheEnd } from './at-the-end';
import type { Kept } from './kept';
import { givenAHolder, replayed, swept } from './model-jobs';
import { ServedHistory, type Tally } from './served-history';
import type { ServedWorld } from './served-world';
import { randomTimeline, type Round } from './timeline';

/** Histories that go through the same days at the same time, so that their round trips are shared. */
export interface Crew {
  /** Of the days that they share. */
  seed: string;
  /** Of each history. */
  seeds: readonly string[];
}

/** @returns what was wrong, by the seed of the history in which it was. */
export async function playCrew(world: ServedWorld, crew: Crew, tally: Tally): Promise<Map<string, string[]>> {
  const histories = crew.seeds.map((seed) => new ServedHistory(world, seed, tally));
  const rounds = randomTimeline(createRandom(crew.seed));
  world.setNow(rounds[0]!.now);
  await together(histories, (history) => history.begin());
  for (const round of rounds) {
    if (histories.some(({ faults }) => faults.length > 0)) break;
    world.setNow(round.now);
    await meanwhile(world, histories, round);
    await together(histories, (history) => history.round());
  }
  await world.deliver();
  await together(histories, async (history) => {
    if (!history.kept || history.faults.length > 0) return;
    history.countEntries();
    history.faults.push(...(await faultsAtTheEnd(world, history)));
  });
  await clearAway(world);
  return new Map(
    histories
      .filter(({ faults }) => faults.length > 0)
      .map(({ seed, faults, kept }) => [seed, [...faults.slice(0, 20), ...(kept ? diaryOf(kept) : [])]]),
  );
}

/** What led there, as the model has it. */
const diaryOf = ({ item: { history, wakeAt } }: Kept): string[] => [
  ...history.map(
    ({ n, action, by, recordedAt, calendarEdition }) =>
      `  ${n} ${action} by ${by.id} at ${recordedAt.toISOString()} with ${calendarEdition}`,
  ),
  `  wakes at ${wakeAt?.toISOString() ?? 'no time'}`,
];

/** What nobody does by hand: another calendar, the replay, the sweep (twice at once), what has no holder. */
async function meanwhile(world: ServedWorld, histories: ServedHistory[], round: Round): Promise<void> {
  const all = (change: Parameters<ServedHistory['meanwhile']>[0]) =>
    together(histories, (history) => history.meanwhile(change));
  if (round.ownDay) await world.setOwnDay(round.ownDay.on, round.ownDay.working);
  if (round.replays) {
    await world.runJob(REPLAY);
    await all((kept) => replayed(kept, world.model()));
  }
  if (round.sweeps) {
    await Promise.all([world.runJob(SWEEP), world.runJob(SWEEP)]);
    await all((kept) => swept(kept, world.model()));
  }
  if (round.findsHolders) {
    await world.runJob(SUCCESSION);
    await all((kept) => givenAHolder(kept, world.model()));
  }
}

/** A fault of one history is told as its own; the others go on. */
async function together(
  histories: readonly ServedHistory[],
  each: (history: ServedHistory) => Promise<void>,
): Promise<void> {
  await Promise.all(
    histories.map(async (history) => {
      if (history.faults.length > 0) return;
      try {
        await each(history);
      } catch (error) {
        history.faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      }
    }),
  );
}

/** The next crew finds the county as this one did: no item that time could wake, no day of its own. */
async function clearAway(world: ServedWorld): Promise<void> {
  for (const name of ['workItems', 'restrictedItems'])
    await world.database.connection.collection(name).deleteMany({});
  for (const on of world.ownDays()) await world.setOwnDay(on, null);
}
