import { compileCalendar, type Calendar } from '../../../shared/calendar/working-days';
import type { CalendarOverride, PublishedYear, ScheduledDay } from '../../../shared/calendar/calendar-data';
import {
  addDays,
  dayOfNumber,
  plainDate,
  weekdayOf,
  type PlainDate,
} from '../../../shared/calendar/plain-date';
import { createRandom, type Random } from '../../../server/demo-world/seeded-random';
import { calendarData, YEAR_2025, YEAR_2026 } from '../../factories/calendar';

const DIFFERENT = 150;
const made = new Map<number, [Calendar, Calendar]>();

/** One of many pairs of editions; each is made once, from its number alone. */
export function pickEditions(random: Random): [Calendar, Calendar] {
  const number = random.int(1, DIFFERENT);
  if (!made.has(number)) made.set(number, randomEditions(createRandom(`calendar-${number}`)));
  return made.get(number)!;
}

/**
 * The editions that a county's calendar goes through: the real schedules or invented ones with 调休, a year that nobody has
 * published yet, own days of the county; the second edition knows one more year or one more day.
 */
function randomEditions(random: Random): [Calendar, Calendar] {
  const years = random.chance(0.5)
    ? [YEAR_2025, YEAR_2026]
    : [inventedYear(2025, random), inventedYear(2026, random)];
  const known = random.chance(0.3) ? years.slice(0, 1) : years;
  const overrides = random.chance(0.5) ? ownDays(random) : [];
  const data = calendarData({ edition: 'first', years: known, overrides });
  const second = random.chance(0.5)
    ? { ...data, years: [...known, inventedYear(known.at(-1)!.year + 1, random)] }
    : { ...data, overrides: [...overrides, ...ownDays(random)] };
  return [compileCalendar(data), compileCalendar({ ...second, edition: 'second' })];
}

/** Five to eight holidays of one to eight days; some of the weekdays taken are made up on weekends nearby. */
function inventedYear(year: number, random: Random): PublishedYear {
  const off: ScheduledDay[] = [];
  const work: ScheduledDay[] = [];
  for (let left = random.int(5, 8); left > 0; left -= 1) {
    const from = addDays(plainDate(`${year}-01-01`), random.int(0, 355));
    for (let length = random.int(1, 8), day = from; length > 0; length -= 1, day = addDays(day, 1))
      if (day.startsWith(String(year))) off.push({ on: day, name: '假日' });
    const weekend = nextWeekend(addDays(from, random.int(-12, 12)));
    if (weekend.startsWith(String(year)) && !off.some(({ on }) => on === weekend))
      work.push({ on: weekend, name: '调休' });
  }
  return { year, source: 'invented', off, work: work.filter(({ on }) => !off.some((day) => day.on === on)) };
}

function nextWeekend(day: PlainDate): PlainDate {
  return weekdayOf(day) >= 6 ? day : nextWeekend(addDays(day, 1));
}

function ownDays(random: Random): CalendarOverride[] {
  const first = 20_090;
  return Array.from({ length: random.int(1, 4) }, () => ({
    on: dayOfNumber(first + random.int(0, 700)),
    working: random.chance(0.5),
    reason: '县里自己定的',
  }));
}
