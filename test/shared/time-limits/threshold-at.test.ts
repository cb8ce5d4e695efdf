import fc from 'fast-check';
import { addDays, localDateOf, plainDate, type PlainDate } from '../../../shared/calendar/plain-date';
import { dueAt, type DueInput } from '../../../shared/time-limits/due-at';
import {
  DEFAULT_LADDERS,
  EscalationLadder,
  ladderAt,
  unitsLeftAt,
} from '../../../shared/time-limits/escalation';
import type { Stop } from '../../../shared/time-limits/intervals';
import { riseAt, warningAt } from '../../../shared/time-limits/threshold-at';
import { aCalendar, at } from '../../factories/calendar';
import {
  isHeldFor,
  isStruckFor,
  isWorked,
  dayOf,
  dayOfText,
  startOf,
} from '../../support/fold/wall-calendar';

const calendar = aCalendar();
const limit = (amount: number, unit: DueInput['limit']['unit'] = 'working-day') => ({
  ...{ amount, unit },
  stops: ['supplement' as const, 'public-notice' as const],
});
const stop = (from: string, expected: string, to?: string): Stop => ({
  ...{ kind: 'public-notice', from: at(from), expectedEndOn: plainDate(expected), reason: '' },
  ...(to ? { to: at(to) } : {}),
});
const yellow = DEFAULT_LADDERS[0]!.warnings[0]!;
const warned = (input: DueInput) => warningAt(yellow, input, dueAt(input, calendar), calendar);
const after = (units: number) => ({ 'working-day': units, 'calendar-day': units, hour: units });
const risen = (input: DueInput, units: number) =>
  riseAt({ after: after(units) }, input, dueAt(input, calendar), calendar);

describe('yellow comes once three quarters of the limit are used', () => {
  test.each<[string, DueInput, Date]>([
    // 26 working days from 4 June end on 13 July (端午 19 June is off); 20 are used on 3 July.
    ['26 working days', { limit: limit(26), startedAt: at('2026-06-04') }, at('2026-07-03', '09:00')],
    [
      '3 working days: on the last day',
      { limit: limit(3), startedAt: at('2026-06-04') },
      at('2026-06-09', '09:00'),
    ],
    [
      'an open stop moves it with the due date',
      { limit: limit(4), startedAt: at('2026-06-04'), stops: [stop('2026-06-05', '2026-06-10')] },
      at('2026-06-12', '09:00'),
    ],
    [
      'a stop that ended early moves it less',
      {
        limit: limit(4),
        startedAt: at('2026-06-04'),
        stops: [stop('2026-06-05', '2026-06-10', '2026-06-08')],
      },
      at('2026-06-10', '09:00'),
    ],
    [
      'announced days that have not begun bring no false alarm',
      {
        ...{ limit: limit(4), startedAt: at('2026-06-04') },
        announced: [{ kind: 'public-notice', amount: 10, unit: 'working-day' }],
      },
      at('2026-06-24', '09:00'),
    ],
    [
      'calendar days count every day',
      { limit: limit(60, 'calendar-day'), startedAt: at('2026-06-04') },
      at('2026-07-19', '09:00'),
    ],
    [
      'hours tell at the instant',
      { limit: limit(24, 'hour'), startedAt: at('2026-06-04', '10:00') },
      at('2026-06-05', '04:00'),
    ],
  ])('%s', (_, input, expected) => expect(warned(input)).toEqual(expected));
});

describe('lateness rises after working time of the clock', () => {
  test.each<[string, DueInput, number, Date]>([
    [
      'two working days over a weekend',
      { limit: limit(2), startedAt: at('2026-06-03') },
      2,
      at('2026-06-09', '09:00'),
    ],
    [
      'two calendar days',
      { limit: limit(2, 'calendar-day'), startedAt: at('2026-06-03') },
      2,
      at('2026-06-07', '09:00'),
    ],
    [
      'four hours',
      { limit: limit(2, 'hour'), startedAt: at('2026-06-03', '10:00') },
      4,
      at('2026-06-03', '16:00'),
    ],
    [
      'days count for which it would have stood, had it not been late: who is late stays late',
      { limit: limit(2), startedAt: at('2026-06-03'), stops: [stop('2026-06-08', '2026-06-10')] },
      2,
      at('2026-06-09', '09:00'),
    ],
  ])('%s', (_, input, units, expected) => expect(risen(input, units)).toEqual(expected));
});

const anInput = fc
  .record({
    amount: fc.integer({ min: 0, max: 60 }),
    unit: fc.constantFrom('working-day' as const, 'calendar-day' as const, 'hour' as const),
    start: fc.integer({ min: 0, max: 400 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    stops: fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 15 }),
        fc.option(fc.integer({ min: 0, max: 20 })),
      ),
      { maxLength: 4 },
    ),
  })
  .map(({ amount, unit, start, minute, stops }): DueInput => {
    const startedAt = new Date(at('2025-06-01', '00:00').getTime() + start * 86_400_000 + minute * 60_000);
    return {
      ...{ limit: limit(amount, unit), startedAt },
      stops: stops.map(([offset, expected, lasts], place): Stop => {
        const from = new Date(startedAt.getTime() + offset * 86_400_000);
        return {
          kind: place % 2 === 0 ? 'public-notice' : 'supplement',
          ...{ from, reason: '', expectedEndOn: addDays(localDateOf(from), expected) },
          ...(lasts === null ? {} : { to: new Date(from.getTime() + lasts * 86_400_000) }),
        };
      }),
    };
  });

/** Counted units in a stretch, one after the other. @param until for hours, exclusive instants; for days, days included. */
function countedBetween(input: DueInput, from: Date, until: Date, on: PlainDate): number {
  const clerk = { ...input, stops: input.stops ?? [] };
  let count = 0;
  if (input.limit.unit === 'hour') {
    for (let minute = from.getTime(); minute < until.getTime(); minute += 60_000)
      if (!isHeldFor(minute, clerk)) count += 1;
    return count / 60;
  }
  for (let day = dayOf(from) + 1; day <= dayOfText(on); day += 1)
    if ((input.limit.unit === 'calendar-day' || isWorked(day, calendar)) && !isStruckFor(day, clerk))
      count += 1;
  return count;
}

test('as many units as the warning says lie between it and the due date, counted one by one', () => {
  fc.assert(
    fc.property(anInput, fc.integer({ min: 1, max: 99 }), (input, usedPercent) => {
      const due = dueAt(input, calendar);
      const left = unitsLeftAt({ when: { usedPercent } }, input.limit);
      const instant = warningAt({ when: { usedPercent } }, input, due, calendar);
      expect(instant <= due.at).toBe(true);
      expect(countedBetween(input, instant, due.at, due.on)).toBe(left);
    }),
    { numRuns: 1_500 },
  );
});

test('as many units as the rise says lie between the due date and it, counted one by one', () => {
  fc.assert(
    fc.property(anInput, fc.integer({ min: 1, max: 20 }), (input, units) => {
      const due = dueAt(input, calendar);
      const instant = risen(input, units);
      const dueDay = input.limit.unit === 'hour' ? due.at : startOf(dayOfText(due.on));
      expect(instant > due.at).toBe(true);
      const inTime = { ...input, stops: input.stops?.filter(({ from }) => from < due.at) };
      expect(countedBetween(inTime, dueDay, instant, localDateOf(instant))).toBe(units);
    }),
    { numRuns: 1_500 },
  );
});

test('a warning never comes later for more that must be left', () => {
  fc.assert(
    fc.property(
      anInput,
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 0, max: 10 }),
      (input, left, more) => {
        const due = dueAt(input, calendar);
        const warnedAt = (units: number) => warningAt({ when: { left: after(units) } }, input, due, calendar);
        expect(warnedAt(left + more) <= warnedAt(left)).toBe(true);
      },
    ),
  );
});

describe('the ladder', () => {
  it('of a service goes before the default; before there was one, nobody is warned', () => {
    const own = { ...DEFAULT_LADDERS[0]!, source: 'its own' };
    expect(ladderAt({ escalation: own }, at('2026-06-04'))).toBe(own);
    expect(ladderAt({}, at('2026-01-01', '00:00'))).toBe(DEFAULT_LADDERS[0]);
    expect(ladderAt({}, at('2025-12-31', '23:59'))).toBeUndefined();
  });
  it('defaults are whole, cite their source, and stand oldest first', () => {
    for (const ladder of DEFAULT_LADDERS) expect(EscalationLadder.safeParse(ladder).success).toBe(true);
    const days = DEFAULT_LADDERS.map(({ effectiveFrom }) => effectiveFrom);
    expect([...days].sort()).toEqual(days);
    expect(DEFAULT_LADDERS.every(({ source }) => source.startsWith('FACTS §'))).toBe(true);
  });
  it('takes no two thresholds of one code', () => {
    const [ladder] = DEFAULT_LADDERS;
    const twice = { ...ladder!, rises: [...ladder!.rises, { ...ladder!.rises[0]!, code: 'yellow' }] };
    expect(EscalationLadder.safeParse(twice).success).toBe(false);
  });
});
