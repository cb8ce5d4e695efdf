import fc from 'fast-check';
import {
  type PlainDate,
  addDays,
  localDateOf,
  plainDate,
  weekdayOf,
  yearOf,
} from '../../../shared/calendar/plain-date';
import { type DueInput, dueAt } from '../../../shared/time-limits/due-at';
import { StopKind, type Stop, unionOfSpans } from '../../../shared/time-limits/intervals';
import { YEAR_2025, YEAR_2026, aCalendar, at } from '../../factories/calendar';

const calendar = aCalendar();
const published = [YEAR_2025, YEAR_2026];

const anInstant = fc
  .tuple(fc.integer({ min: 0, max: 720 }), fc.integer({ min: 0, max: 1439 }))
  .map(([day, minute]) => new Date(at('2025-02-01', '00:00').getTime() + day * 86_400_000 + minute * 60_000));

const aStop: fc.Arbitrary<Stop> = fc
  .record({
    kind: fc.constantFrom(...StopKind.options),
    from: anInstant,
    lasts: fc.option(fc.integer({ min: 0, max: 40 * 1440 }), { nil: undefined }),
    expected: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ kind, from, lasts, expected }) => ({
    kind,
    from,
    ...(lasts === undefined ? {} : { to: new Date(from.getTime() + lasts * 60_000) }),
    expectedEndOn: addDays(localDateOf(from), expected),
    reason: '',
  }));

const anInput: fc.Arbitrary<DueInput> = fc.record({
  limit: fc.record({
    amount: fc.integer({ min: 0, max: 90 }),
    unit: fc.constantFrom('working-day' as const, 'calendar-day' as const),
    stops: fc.subarray([...StopKind.options]),
  }),
  startedAt: anInstant,
  online: fc.boolean(),
  stops: fc.array(aStop, { maxLength: 4 }),
  announced: fc.array(
    fc.record({
      kind: fc.constantFrom(...StopKind.options),
      amount: fc.integer({ min: 0, max: 12 }),
      unit: fc.constant('working-day' as const),
    }),
    { maxLength: 2 },
  ),
});

describe('a due date', () => {
  it('is what one finds by crossing out days one at a time', () => {
    fc.assert(
      fc.property(anInput, (input) => {
        expect(dueAt(input, calendar)).toMatchObject(reckonByHand(input));
      }),
      { numRuns: 2_000 },
    );
  });

  it('never comes earlier for a longer limit', () => {
    fc.assert(
      fc.property(anInput, fc.integer({ min: 0, max: 30 }), (input, more) => {
        const longer = { ...input, limit: { ...input.limit, amount: input.limit.amount + more } };
        expect(dueAt(longer, calendar).at >= dueAt(input, calendar).at).toBe(true);
      }),
    );
  });

  it('never comes earlier for one more stop, in days or in hours', () => {
    const unit = fc.constantFrom('working-day' as const, 'calendar-day' as const, 'hour' as const);
    fc.assert(
      fc.property(anInput, aStop, unit, (input, stop, inUnit) => {
        const without = { ...input, limit: { ...input.limit, unit: inUnit } };
        const stopped = { ...without, stops: [...(input.stops ?? []), stop] };
        expect(dueAt(stopped, calendar).at >= dueAt(without, calendar).at).toBe(true);
      }),
    );
  });

  it('does not depend on the order of the stops, nor on saying one twice', () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const stops = input.stops ?? [];
        const due = dueAt(input, calendar);
        expect(dueAt({ ...input, stops: [...stops].reverse() }, calendar)).toEqual(due);
        expect(dueAt({ ...input, stops: [...stops, ...stops] }, calendar)).toEqual(due);
      }),
    );
  });

  it('in working days is provisional exactly when a day on the way lies in an unpublished year', () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const due = dueAt({ ...input, limit: { ...input.limit, unit: 'working-day' } }, calendar);
        expect(due.provisional).toBe(yearOf(due.on) > 2026);
      }),
    );
  });

  it('that is certain stays when the next year is published', () => {
    const next = aCalendar({
      years: [
        ...published,
        { year: 2027, source: 'test', off: [{ on: plainDate('2027-01-01'), name: '元旦' }], work: [] },
      ],
    });
    fc.assert(
      fc.property(anInput, (input) => {
        const due = dueAt(input, calendar);
        fc.pre(!due.provisional);
        expect(dueAt(input, next)).toEqual(due);
      }),
    );
  });
});

describe('a union of spans', () => {
  it('covers exactly the days of its parts, in order and without touching itself', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const covered = (all: readonly (readonly [number, number])[]) =>
          Array.from({ length: 62 }, (_, day) => all.some(([after, upTo]) => day > after && day <= upTo));
        const union = unionOfSpans(spans);
        expect(covered(union)).toEqual(covered(spans));
        union.forEach(([after], place) => expect(place === 0 || after > union[place - 1]![1]).toBe(true));
      }),
    );
  });
});

/** The rules again, as a clerk with a wall calendar applies them: strike out, then count, one day after the other. */
function reckonByHand({ limit, startedAt, online, stops = [], announced = [] }: DueInput): {
  on: PlainDate;
  provisional: boolean;
} {
  const worked = (day: PlainDate): boolean => {
    const year = published.find((each) => each.year === yearOf(day));
    if (year?.work.some(({ on }) => on === day)) return true;
    return weekdayOf(day) < 6 && !year?.off.some(({ on }) => on === day);
  };
  const unpublished = (day: PlainDate): boolean => !published.some((each) => each.year === yearOf(day));
  const struck = (day: PlainDate): boolean =>
    stops.some((stop) => {
      if (!limit.stops.includes(stop.kind) || day <= localDateOf(stop.from)) return false;
      const arrived = stop.to && localDateOf(stop.to);
      if (stop.kind === 'supplement' || stop.kind === 'waiting-list')
        return day <= (arrived ?? stop.expectedEndOn);
      return day <= stop.expectedEndOn && (arrived === undefined || day <= arrived);
    });

  let looked = false;
  let day = localDateOf(startedAt);
  if (online) {
    const closed = (startedAt.getTime() - at(day, '00:00').getTime()) / 60_000 >= 17.5 * 60;
    looked ||= unpublished(day);
    if (closed || !worked(day)) {
      do {
        day = addDays(day, 1);
        looked ||= unpublished(day);
      } while (!worked(day));
    }
  }
  const extra = announced
    .filter(({ kind }) => limit.stops.includes(kind))
    .reduce((sum, { amount }) => sum + amount, 0);
  let toCount = limit.amount + extra;
  if (limit.unit === 'calendar-day') {
    for (let left = limit.amount; left > 0;) {
      day = addDays(day, 1);
      if (!struck(day)) left -= 1;
    }
    looked ||= unpublished(day);
    toCount = extra;
  }
  if (toCount === 0) {
    while (!worked(day) || struck(day)) day = addDays(day, 1);
  }
  for (let left = toCount; left > 0;) {
    day = addDays(day, 1);
    if (worked(day) && !struck(day)) left -= 1;
  }
  return {
    on: day,
    provisional: looked || unpublished(day),
  };
}
