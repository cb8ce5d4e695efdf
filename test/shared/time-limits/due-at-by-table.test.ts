import { createRandom, type Random } from '../../../server/demo-world/seeded-random';
import { compileCalendar } from '../../../shared/calendar/working-days';
import type { CalendarData, PublishedYear, ScheduledDay } from '../../../shared/calendar/calendar-data';
import { countWorkingDays } from '../../../shared/calendar/schedule-checks';
import { addDays, dayOfNumber, localDateOf, plainDate } from '../../../shared/calendar/plain-date';
import { dueAt, type DueInput } from '../../../shared/time-limits/due-at';
import { StopKind } from '../../../shared/time-limits/intervals';
import { at, calendarData, YEAR_2025, YEAR_2026 } from '../../factories/calendar';
import { DayTable } from '../../support/day-table';

/** More: DUE_TRIALS=200000 npx jest test/shared/time-limits/due-at-by-table.test.ts */
const TRIALS = Number(process.env.DUE_TRIALS ?? 6_000);

describe('the vectors of FACTS §5.8', () => {
  const data = calendarData();
  const table = new DayTable(data);
  it.each([
    ['2026-02-12', 5, '2026-02-26'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-04-30', 10, '2026-05-18'],
  ])('%s + %i working days = %s, by rule and by table', (from, amount, on) => {
    const input = { limit: { amount, unit: 'working-day' as const, stops: [] }, startedAt: at(from) };
    expect(dueAt(input, compileCalendar(data)).on).toBe(on);
    expect(table.due(asked(input)).on).toBe(on);
  });

  it('2026 has 248 working days, and so has 2025', () => {
    expect(countWorkingDays(YEAR_2026)).toBe(248);
    expect(countWorkingDays(YEAR_2025)).toBe(248);
  });

  it.each([
    ['off', ['01-01', '01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '02-23', '04-06', '05-01']],
    ['off', ['05-04', '05-05', '06-19', '09-25', '10-01', '10-02', '10-05', '10-06', '10-07']],
    ['worked', ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10']],
  ])('every day of 2026 that the schedule names is %s', (what, days) => {
    for (const day of days) expect([day, table.isWorked(`2026-${day}`)]).toEqual([day, what === 'worked']);
  });

  it('ends a limit in calendar days on the next working day, and counts an evening’s submission from the next', () => {
    const calendar = compileCalendar(data);
    const days = {
      limit: { amount: 3, unit: 'calendar-day' as const, stops: [] },
      startedAt: at('2026-02-12'),
    };
    expect(dueAt(days, calendar).on).toBe('2026-02-24');
    const evening = {
      limit: { amount: 1, unit: 'working-day' as const, stops: [] },
      startedAt: at('2026-02-14', '18:00'),
      online: true,
    };
    expect(dueAt(evening, calendar).on).toBe('2026-02-25');
    expect(table.due(asked(evening)).on).toBe('2026-02-25');
  });
});

it(`${TRIALS} random limits over random calendars end where a finger on a table of days ends`, () => {
  const worlds = Array.from({ length: 60 }, (_, number) => {
    const data = randomCalendar(createRandom(`calendar-${number}`));
    return { calendar: compileCalendar(data), table: new DayTable(data) };
  });
  for (let trial = 1; trial <= TRIALS; trial += 1) {
    const random = createRandom(`due-${trial}`);
    const { calendar, table } = worlds[trial % worlds.length]!;
    const input = randomInput(random);
    const due = dueAt(input, calendar);
    const { on, certain } = table.due(asked(input));
    if (due.on !== on || due.provisional === certain)
      throw new Error(`trial ${trial}: ${JSON.stringify({ input, due, on, certain })}`);
  }
});

const asked = ({ limit, startedAt, online = false, stops = [], announced = [] }: DueInput) => ({
  ...{ amount: limit.amount, unit: limit.unit, knows: limit.stops },
  ...{ startedAt, online, stops, announced },
});

/** One to three published years in a row, now and then with a gap, holidays of any length, own days of the county. */
function randomCalendar(random: Random): CalendarData {
  const years = [2025, 2026, 2027].filter(() => random.chance(0.8)).map((year) => randomYear(year, random));
  const own = Array.from({ length: random.int(0, 6) }, () => ({
    on: dayOfNumber(20_090 + random.int(0, 1_100)),
    working: random.chance(0.4),
    reason: '本县',
  }));
  const overrides = [...new Map(own.map((day) => [day.on, day])).values()];
  return calendarData({ years: years.length > 0 ? years : [YEAR_2026], overrides });
}

function randomYear(year: number, random: Random): PublishedYear {
  const off = new Map<string, ScheduledDay>();
  const work = new Map<string, ScheduledDay>();
  for (let left = random.int(4, 9); left > 0; left -= 1) {
    const from = addDays(plainDate(`${year}-01-01`), random.int(0, 350));
    for (let day = 0, length = random.int(1, 9); day < length; day += 1)
      off.set(addDays(from, day), { on: addDays(from, day), name: '假' });
    const extra = addDays(from, random.int(-9, -1));
    if (extra.startsWith(String(year))) work.set(extra, { on: extra, name: '调休' });
  }
  return {
    year,
    source: 'invented',
    off: [...off.values()].filter(({ on }) => on.startsWith(String(year)) && !work.has(on)),
    work: [...work.values()],
  };
}

function randomInput(random: Random): DueInput {
  const instant = () => new Date(at('2025-01-10', '00:00').getTime() + random.int(0, 900 * 1440) * 60_000);
  const startedAt = instant();
  const unit = random.weighted({ 'working-day': 6, 'calendar-day': 3, hour: 1 });
  const stops = Array.from({ length: random.int(0, 4) }, () => {
    const from = new Date(startedAt.getTime() + random.int(-10 * 1440, 40 * 1440) * 60_000);
    return {
      kind: random.pick(StopKind.options),
      from,
      ...(random.chance(0.6) ? { to: new Date(from.getTime() + random.int(0, 30 * 1440) * 60_000) } : {}),
      expectedEndOn: addDays(localDateOf(from), random.int(0, 25)),
      reason: '',
    };
  });
  return {
    limit: {
      amount: unit === 'hour' ? random.int(0, 200) : random.int(0, 90),
      unit,
      stops: StopKind.options.filter(() => random.chance(0.5)),
    },
    startedAt,
    online: random.chance(0.5),
    stops,
    announced: random.chance(0.4)
      ? [{ kind: random.pick(StopKind.options), amount: random.int(0, 12), unit: 'working-day' }]
      : [],
  };
}
