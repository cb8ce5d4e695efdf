import { createRandom } from '../../../server/demo-world/seeded-random';
import { REPLAY, SUCCESSION, SWEEP } from '../../../server/jobs/server-jobs';
import { faultsAtTheEnd } from './at-the-end';
import { CrewOffice } from './crew-office';
import { errorInWords } from './error-in-words';
import type { Kept } from './kept';
import { givenAHolder, placed, replayed, swept } from './model-jobs';
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

/** They do not all apply at the same instant: who comes first is first in the line for a place. */
const APPLY_IN = 3;
const HOUR = 3_600_000;

/** @returns what was wrong, by the seed of the history in which it was. */
export async function playCrew(world: ServedWorld, crew: Crew, tally: Tally): Promise<Map<string, string[]>> {
  const histories = crew.seeds.map((seed) => new ServedHistory(world, seed, tally));
  world.follow(() => histories.flatMap((history) => history.items().map(({ item }) => item)));
  const rounds = randomTimeline(createRandom(crew.seed));
  const office = new CrewOffice(world, histories, createRandom(`${crew.seed}-office`), tally);
  for (let group = 0; group < APPLY_IN; group += 1) {
    world.setNow(new Date(rounds[0]!.now.getTime() - (APPLY_IN - 1 - group) * HOUR));
    await together(
      histories.filter((_, place) => place % APPLY_IN === group),
      (history) => history.begin(),
    );
  }
  for (const round of rounds) {
    if (histories.some(({ faults }) => faults.length > 0)) break;
    world.setNow(round.now);
    await meanwhile(world, histories, round, office);
    await office.look();
    await together(histories, (history) => history.round());
  }
  await world.deliver();
  await together(histories, async (history) => {
    if (!(history.kept as Kept | undefined) || history.faults.length > 0) return;
    history.countEntries();
    history.faults.push(...(await faultsAtTheEnd(world, history)));
  });
  await office.lookAtTheEnd();
  await clearAway(world);
  return new Map(
    histories
      .filter(({ faults }) => faults.length > 0)
      .map(({ seed, faults, kept, parts }) => [
        seed,
        [
          ...faults.slice(0, 20),
          ...world.logged.slice(-3),
          ...(kept ? [kept, ...parts].flatMap(diaryOf) : []),
        ],
      ]),
  );
}

/** What led there, as the model has it. */
const diaryOf = ({ item: { _id, history, wakeAt } }: Kept): string[] => [
  _id,
  ...history.map(
    ({ n, action, by, recordedAt, calendarEdition }) =>
      `  ${n} ${action} by ${by.id} at ${recordedAt.toISOString()} with ${calendarEdition}`,
  ),
  `  wakes at ${wakeAt?.toISOString() ?? 'no time'}`,
];

/** What nobody does by hand: another calendar, the replay, the sweep (twice at once), posts in other hands, what has no holder. */
async function meanwhile(
  world: ServedWorld,
  histories: ServedHistory[],
  round: Round,
  office: CrewOffice,
): Promise<void> {
  const model = () => world.model();
  const all = (change: Parameters<ServedHistory['meanwhile']>[0]) =>
    together(histories, (history) => history.meanwhile(change));
  if (round.ownDay) await world.setOwnDay(round.ownDay.on, round.ownDay.working);
  if (round.replays) {
    await world.runJob(REPLAY);
    await all((kept) => replayed(kept, model()));
  }
  if (round.sweeps) {
    await Promise.all([world.runJob(SWEEP), world.runJob(SWEEP)]);
    await all((kept) => placed(kept, model()));
    await together(histories, (history) => history.wake((kept, upTo) => swept(kept, model(), upTo)));
  }
  if (round.changesHands) await office.changeTheList();
  if (round.findsHolders) {
    await Promise.all([world.runJob(SUCCESSION), world.runJob(SUCCESSION)]);
    await office.handOver();
    await all((kept) => givenAHolder(kept, model()));
  }
  await together(histories, (history) => history.lookIfMoved());
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
        history.faults.push(errorInWords(error));
      }
    }),
  );
}

/** The next crew finds the county as this one did: no item that time could wake, no place taken, no list of what was handed over, no day of its own. */
async function clearAway(world: ServedWorld): Promise<void> {
  for (const name of ['workItems', 'restrictedItems', 'quotaLedgers', 'successions'])
    await world.database.connection.collection(name).deleteMany({});
  await world.takeTheListBack();
  for (const on of world.ownDays()) await world.setOwnDay(on, null);
}
