/**
 * DESIGN §8: due dates over a calendar with stops, at least 500,000 a second on one core, with the same answer as walking
 * the days one at a time.
 */
import { compileCalendar, dayStatus } from '../../shared/calendar/working-days';
import { dayOfNumber, localDayNumberOf } from '../../shared/calendar/plain-date';
import { type DueInput, dueAt } from '../../shared/time-limits/due-at';
import { stoppedDays, type Stop } from '../../shared/time-limits/intervals';
import { calendarData, at } from '../factories/calendar';
import { perCpuSecond } from './support/measure';
import { report } from './support/report';

const TARGET_PER_SECOND = 500_000;
const calendar = compileCalendar(calendarData());

/** 1,000 clocks of a service: 26 working days, a supplement and an assessment on the way, one start for each hour. */
const inputs: DueInput[] = Array.from({ length: 1_000 }, (_, place) => {
  const startedAt = new Date(at('2025-02-03').getTime() + place * 13 * 3_600_000);
  const after = (days: number): Date => new Date(startedAt.getTime() + days * 86_400_000);
  const stop = (kind: Stop['kind'], from: number, to: number, expected: number): Stop => ({
    kind,
    from: after(from),
    to: after(to),
    expectedEndOn: dayOfNumber(localDayNumberOf(after(expected))),
    reason: '',
  });
  return {
    limit: { amount: 26, unit: 'working-day', stops: ['supplement', 'assessment'] },
    startedAt,
    online: place % 2 === 0,
    stops: [stop('supplement', 4, 6 + (place % 9), 19), stop('assessment', 8, 14 + (place % 7), 18)],
  };
});

/** The definition: one day after the other. */
function walkToDue({ limit, startedAt, online, stops = [] }: DueInput): string {
  const taken = stops.map(stoppedDays);
  let day = localDayNumberOf(startedAt);
  const minute = new Date(startedAt.getTime() + 8 * 3_600_000).getUTCHours() * 60;
  if (online && (minute >= 17.5 * 60 || !dayStatus(day, calendar).working)) {
    do day += 1;
    while (!dayStatus(day, calendar).working);
  }
  for (let left = limit.amount; left > 0;) {
    day += 1;
    if (dayStatus(day, calendar).working && !taken.some(([after, upTo]) => day > after && day <= upTo))
      left -= 1;
  }
  return dayOfNumber(day);
}

function perSecond(reckon: (input: DueInput) => unknown, rounds: number): number {
  for (const input of inputs) reckon(input);
  return perCpuSecond(rounds * inputs.length, () => {
    for (let round = 0; round < rounds; round += 1) for (const input of inputs) reckon(input);
  });
}

const differing = inputs.filter((input) => dueAt(input, calendar).on !== walkToDue(input)).length;
const fast = perSecond((input) => dueAt(input, calendar), 1_000);
const naive = perSecond(walkToDue, 50);
report({
  bench: 'deadlines',
  about: 'due dates of 26 working days over a calendar with two stops, one core / the naive walk day by day',
  figures: { 'due dates a second': Math.round(fast), 'naive, a second': Math.round(naive) },
  ratios: [
    { name: 'due dates a second / target', seen: fast / TARGET_PER_SECOND, atLeast: 1 },
    { name: 'due dates / naive walk', seen: fast / naive, atLeast: 1 },
    { name: 'dates of 1,000 that differ from the naive walk', seen: differing, atMost: 0 },
  ],
});
