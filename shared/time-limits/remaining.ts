import { dayNumberOf, localDayNumberOf } from '../calendar/plain-date';
import { type Calendar, workingDaysUpTo } from '../calendar/working-days';
import { type DueInput, dueAt, startDayNumber, takenOutDays } from './due-at';
import { STOP_KINDS, type Span, type Stop, stoppedTime, unionOfSpans } from './intervals';
import type { LimitUnit, TimeLimit } from './time-limit';

/** Where a clock stands, for a bar: `used` + `left` = `total`. Whole units; hours are rounded down on the used side. */
export interface ClockProgress {
  unit: LimitUnit;
  /** Amount with announced days not begun; with the shift of a last day that is a rest day. */
  total: number;
  /** Units that counted up to and including today. */
  used: number;
  left: number;
  /** Units past the due date; 0 while in time. */
  over: number;
}

/** Used and left units of one clock; statutory and promised clocks are asked one by one. */
export function clockProgress(input: DueInput, now: Date, calendar: Calendar): ClockProgress {
  const { unit } = input.limit;
  const due = dueAt(input, calendar);
  if (unit === 'hour') return hourProgress(input, due.at.getTime(), now.getTime());
  const units =
    unit === 'working-day' ? (day: number) => workingDaysUpTo(day, calendar) : (day: number) => day;
  const taken = takenOutDays(input);
  const counted = (after: number, upTo: number): number => unitsNotTaken(after, upTo, taken, units);

  const start = startDayNumber(input, calendar);
  const today = Math.max(start, localDayNumberOf(now));
  const end = dayNumberOf(due.on);
  const used = counted(start, Math.min(today, end));
  const left = counted(Math.min(today, end), end);
  return { unit, total: used + left, used, left, over: Math.max(0, units(today) - units(end)) };
}

/**
 * The stop in which a clock stands now: begun before the clock was due, not ended, listed by the limit, and not past what was
 * announced. What begins after the due date stops nothing: the miss stays to be seen.
 */
export function currentStop<OneStop extends Pick<Stop, 'kind' | 'from' | 'to' | 'expectedEndOn'>>(
  { limit, dueAt }: { limit: Pick<TimeLimit, 'stops'>; dueAt: Date },
  stops: readonly OneStop[],
  now: Date,
): OneStop | undefined {
  return stops.find(
    (stop) =>
      limit.stops.includes(stop.kind) &&
      stop.from < dueAt &&
      stop.from <= now &&
      (stop.to === undefined || stop.to > now) &&
      (!STOP_KINDS[stop.kind].announced || now.getTime() < stoppedTime(stop)[1]),
  );
}

function unitsNotTaken(
  after: number,
  upTo: number,
  taken: readonly Span[],
  units: (day: number) => number,
): number {
  let count = units(upTo) - units(after);
  for (const [from, to] of taken) {
    const begin = Math.max(from, after);
    const end = Math.min(to, upTo);
    if (end > begin) count -= units(end) - units(begin);
  }
  return Math.max(0, count);
}

function hourProgress(input: DueInput, dueAtMs: number, now: number): ClockProgress {
  const own = (input.stops ?? []).filter((stop) => input.limit.stops.includes(stop.kind));
  const taken = unionOfSpans(own.map(stoppedTime));
  const start = input.startedAt.getTime();
  const hours = (ms: number): number => Math.floor(ms / 3_600_000);
  const spent = unitsNotTaken(start, Math.max(start, Math.min(now, dueAtMs)), taken, (ms) => ms);
  const total = hours(unitsNotTaken(start, dueAtMs, taken, (ms) => ms));
  const used = Math.min(total, hours(spent));
  return { unit: 'hour', total, used, left: total - used, over: Math.max(0, hours(now - dueAtMs)) };
}
