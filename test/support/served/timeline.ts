import type { Random } from '../../../server/demo-world/seeded-random';
import { addDays, instantAt, localDateOf, type PlainDate } from '../../../shared/calendar/plain-date';
import { TELLING_MINUTE } from '../../../shared/time-limits/threshold-at';
import { at } from '../../factories/calendar';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What happens around all histories of a crew before each of them does something. */
export interface Round {
  now: Date;
  /** A day that the county's administrator closes, opens, or leaves to the country again. */
  ownDay?: { on: PlainDate; working: boolean | null };
  replays: boolean;
  sweeps: boolean;
  /** Posts get other holders. */
  changesHands: boolean;
  findsHolders: boolean;
}

/** Instants that a whole crew goes through together: a sweep wakes whatever is due, whoever it belongs to. */
export function randomTimeline(random: Random): Round[] {
  let now = new Date(at('2026-01-05', '00:00').getTime() + random.int(0, 330 * 24 * 60) * MINUTE);
  return Array.from({ length: random.int(9, 16) }, (_, place) => {
    if (place > 0) now = next(now, random);
    const changesHands = place > 0 && random.chance(0.4);
    return {
      now,
      ...(place > 0 && random.chance(0.12) ? { ownDay: randomOwnDay(now, random) } : {}),
      replays: random.chance(0.4),
      sweeps: random.chance(0.75),
      changesHands,
      findsHolders: random.chance(changesHands ? 0.8 : 0.35),
    };
  });
}

/** Often to the minute of something: a day's end, the minute at which people are told; now and then a clock goes back. */
function next(now: Date, random: Random): Date {
  const day = addDays(localDateOf(now), random.int(1, 9));
  const sharp = instantAt(day, random.pick([0, 0, TELLING_MINUTE])).getTime();
  const to = random.weighted({ hours: 46, days: 20, sharp: 17, weeks: 4, same: 9, back: 4 });
  const instants = {
    hours: now.getTime() + random.int(1, 600) * MINUTE,
    days: now.getTime() + random.int(1, 5) * DAY + random.int(-300, 300) * MINUTE,
    sharp: sharp + random.pick([-1, 0, 0, 1]) * MINUTE,
    weeks: now.getTime() + random.int(7, 60) * DAY,
    same: now.getTime(),
    back: now.getTime() - random.int(1, 90) * MINUTE,
  };
  return new Date(instants[to]);
}

function randomOwnDay(now: Date, random: Random): Round['ownDay'] {
  return {
    on: addDays(localDateOf(now), random.int(-12, 45)),
    working: random.pick([true, false, false, null]),
  };
}
