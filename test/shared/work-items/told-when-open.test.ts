import fc from 'fast-check';
import { addDays, plainDate } from '../../../shared/calendar/plain-date';
import assistiveDevice from '../../../shared/service-catalogue/definitions/assistive-device';
import { dueAt, HOUR_MS } from '../../../shared/time-limits/due-at';
import { DEFAULT_LADDERS } from '../../../shared/time-limits/escalation';
import { riseAt, warningAt } from '../../../shared/time-limits/threshold-at';
import type { LimitUnit } from '../../../shared/time-limits/time-limit';
import type { MessageIntent } from '../../../shared/work-items/outbox';
import { thresholdsAhead } from '../../../shared/work-items/thresholds';
import type { ItemClock } from '../../../shared/work-items/work-item';
import { aCalendar, at } from '../../factories/calendar';
import { anApplication } from '../../factories/work-item';
import { openFrom } from '../../support/fold/wall-calendar';

const calendar = aCalendar();
const [ladder] = DEFAULT_LADDERS;
const made = anApplication().item;

/** A promised clock that nothing stops; marked as overdue at its due date, or not yet. */
function clockOf(amount: number, unit: LimitUnit, startedAt: Date, isOverdue: boolean) {
  const promise = made.clocks.find(({ code }) => code === 'promise')!;
  const limit = { ...promise.limit, amount, unit, stops: [] };
  const due = dueAt({ limit, startedAt }, calendar);
  const clock: ItemClock = {
    ...{ ...promise, limit, startedAt, dueOn: due.on, dueAt: due.at },
    overdueAt: isOverdue ? due.at : null,
  };
  return { clock, due, input: { limit, startedAt } };
}
function toldOf(amount: number, unit: LimitUnit, startedAt: Date, isOverdue: boolean) {
  const { clock } = clockOf(amount, unit, startedAt, isOverdue);
  const around = { definition: { ...assistiveDevice, clocks: [] }, calendar };
  return thresholdsAhead({ clocks: [clock], stops: [] }, 0, around).map((wake) => wake.at);
}

describe('yellow comes when somebody is in the office', () => {
  test.each<[string, number, LimitUnit, Date, Date[]]>([
    ['working days: nine in the morning', 3, 'working-day', at('2026-06-04'), [at('2026-06-09', '09:00')]],
    // Three quarters of 15 calendar days are over on Saturday 13 June.
    ['a Saturday: on Monday', 15, 'calendar-day', at('2026-06-01'), [at('2026-06-15', '08:30')]],
    // Of 20 days the fifteenth is 3 October, within the days off up to the 7th.
    ['a holiday: after it', 20, 'calendar-day', at('2026-09-18'), [at('2026-10-08', '08:30')]],
    [
      'hours, at four at night: when it opens',
      24,
      'hour',
      at('2026-06-04', '10:00'),
      [at('2026-06-05', '08:30')],
    ],
    [
      'hours, at half past one: after lunch',
      6,
      'hour',
      at('2026-06-04', '08:30'),
      [at('2026-06-04', '14:00')],
    ],
    ['hours that are over before anybody comes: not at all', 12, 'hour', at('2026-06-05', '17:00'), []],
  ])('%s', (_, amount, unit, startedAt, expected) => {
    expect(toldOf(amount, unit, startedAt, false)).toEqual(expected);
  });
});

describe('lateness rises when somebody is in the office', () => {
  test.each<[string, number, LimitUnit, Date, Date[]]>([
    [
      'working days',
      ...([3, 'working-day', at('2026-06-04')] as const),
      [at('2026-06-11', '09:00'), at('2026-06-16', '09:00')],
    ],
    [
      'calendar days after Thursday 11 June: Saturday and Tuesday',
      ...([10, 'calendar-day', at('2026-06-01')] as const),
      [at('2026-06-15', '08:30'), at('2026-06-16', '09:00')],
    ],
    [
      'hours after Friday at 16:00',
      ...([24, 'hour', at('2026-06-04', '16:00')] as const),
      [at('2026-06-08', '08:30'), at('2026-06-08', '08:30')],
    ],
  ])('%s', (_, amount, unit, startedAt, expected) => {
    expect(toldOf(amount, unit, startedAt, true)).toEqual(expected);
  });
});

const someClock = fc.record({
  amount: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom<LimitUnit>('working-day', 'calendar-day', 'hour'),
  day: fc.integer({ min: 0, max: 400 }),
  minute: fc.integer({ min: 0, max: 1439 }),
});

test('every threshold is the first moment of an open office from its own instant; days lose none, and red stays what it is', () => {
  fc.assert(
    fc.property(someClock, fc.boolean(), ({ amount, unit, day, minute }, isOverdue) => {
      const startedAt = new Date(
        at(addDays(plainDate('2026-01-01'), day), '00:00').getTime() + minute * 60_000,
      );
      const { due, input } = clockOf(amount, unit, startedAt, isOverdue);
      const raw = isOverdue
        ? ladder!.rises.map((rise) => riseAt(rise, input, due, calendar))
        : ladder!.warnings.map((warning) => warningAt(warning, input, due, calendar));
      const placed = raw.map((instant) => openFrom(instant, calendar));
      const told = toldOf(amount, unit, startedAt, isOverdue);
      expect(told).toEqual(
        placed.filter((instant) => isOverdue || (instant > startedAt && instant < due.at)),
      );
      if (unit !== 'hour' && !isOverdue && raw[0]! > startedAt) expect(told).toHaveLength(1);
    }),
    { numRuns: 600 },
  );
});

test('red is recorded to the minute and the applicant told at once; the office reads it when it opens', () => {
  // Three working days from Tuesday 9 June: late from Saturday on.
  const late = anApplication({ on: '2026-06-09' }).overdue('step', at('2026-06-13', '00:00'));
  const entry = late.item.history.at(-1)!;
  expect(entry.recordedAt).toEqual(at('2026-06-13', '00:00'));
  expect(late.item.clocks.find(({ code }) => code === 'step')!.overdueAt).toEqual(at('2026-06-13', '00:00'));
  const of = (told: typeof late) =>
    told.outbox.filter(
      (each): each is MessageIntent =>
        each.type === 'message' && each.key.startsWith(`${told.item._id}:${told.item.version}:`),
    );
  expect(of(late).length).toBeGreaterThan(0);
  for (const { to, at: instant } of of(late))
    expect([to.kind, instant]).toEqual([to.kind, at('2026-06-15', '08:30')]);
  const silence = late.act(
    { type: 'deem-accepted' },
    new Date(late.item.clocks.find(({ code }) => code === 'acceptance')!.dueAt.getTime() + 2 * HOUR_MS),
    { kind: 'job', id: 'sweep', memberId: 'sweep', roles: [] },
  );
  const { recordedAt } = silence.item.history.at(-1)!;
  expect(of(silence).map(({ to }) => to.kind)).toEqual(expect.arrayContaining(['person', 'staff']));
  for (const { to, at: instant } of of(silence))
    expect([to.kind, instant]).toEqual([
      to.kind,
      to.kind === 'person' ? recordedAt : openFrom(recordedAt, calendar),
    ]);
});

test('what somebody does in the evening is told at once', () => {
  const evening = anApplication().act({ type: 'urge' }, at('2026-06-04', '21:00'));
  const told = evening.outbox.filter(
    (each) => each.type === 'message' && each.at > at('2026-06-04', '20:00'),
  );
  expect(told.map((each) => each.at)).toEqual(told.map(() => at('2026-06-04', '21:00')));
  expect(told.length).toBeGreaterThan(0);
});
