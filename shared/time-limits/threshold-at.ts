import { dayNumberOf, dayOfNumber, instantAt } from '../calendar/plain-date';
import { type Calendar, workingDayOfRank, workingDaysUpTo } from '../calendar/working-days';
import {
  type Due,
  type DueInput,
  HOUR_MS,
  takenOutDays,
  takenOutTime,
  walkCalendarDays,
  walkTime,
  walkWorkingDays,
} from './due-at';
import { type Rise, unitsLeftAt, type Warning } from './escalation';
import type { Span } from './intervals';

/** Residents are told of something by time alone, and days are reckoned to, when people are awake: nine in the morning. */
export const TELLING_MINUTE = 9 * 60;

type Input = Pick<DueInput, 'limit' | 'stops'>;

/**
 * When a warning comes: the morning of the counted day after which only so many counted days are left to the due day; for
 * hours the instant itself. Announced days that have not begun lie before it, so they bring no false alarm.
 *
 * @param due as the clock stands, a ceiling included.
 */
export function warningAt(
  warning: Pick<Warning, 'when'>,
  input: Input,
  due: Pick<Due, 'on' | 'at'>,
  calendar: Calendar,
): Date {
  const left = unitsLeftAt(warning, input.limit);
  if (input.limit.unit === 'hour')
    return new Date(walkBack(due.at.getTime(), left * HOUR_MS, takenOutTime(input)));
  const end = dayNumberOf(due.on);
  const taken = takenOutDays(input);
  const day =
    input.limit.unit === 'working-day'
      ? walkWorkingDaysBack(end, left, taken, calendar)
      : walkDaysBack(end, left, taken);
  return morningOf(day);
}

/**
 * When lateness rises up the line: so much working time of the clock after the due date, over its own stops. What began after the due
 * date takes nothing out: whoever is late does not stop being late.
 */
export function riseAt(
  { after }: Pick<Rise, 'after'>,
  input: Input,
  due: Pick<Due, 'on' | 'at'>,
  calendar: Calendar,
): Date {
  const { limit, stops } = input;
  const { unit } = limit;
  const inTime = { limit, stops: (stops ?? []).filter(({ from }) => from < due.at) };
  if (unit === 'hour')
    return new Date(walkTime(due.at.getTime(), after.hour * HOUR_MS, takenOutTime(inTime)));
  const end = dayNumberOf(due.on);
  const taken = takenOutDays(inTime);
  return morningOf(
    unit === 'working-day'
      ? walkWorkingDays(end, after[unit], taken, calendar)
      : walkCalendarDays(end, after[unit], taken),
  );
}

const morningOf = (day: number): Date => instantAt(dayOfNumber(day), TELLING_MINUTE);

/** The worked day that is not taken out and has `left` such days after it, up to and including `end`. */
function walkWorkingDaysBack(end: number, left: number, taken: readonly Span[], calendar: Calendar): number {
  let rank = workingDaysUpTo(end, calendar) - left;
  let day = workingDayOfRank(rank, calendar);
  for (const [after, upTo] of [...taken].reverse()) {
    const last = Math.min(upTo, end);
    if (last < day) break;
    rank -= Math.max(0, workingDaysUpTo(last, calendar) - workingDaysUpTo(after, calendar));
    day = workingDayOfRank(rank, calendar);
  }
  return day;
}

/** As above, for limits that count every day. */
function walkDaysBack(end: number, left: number, taken: readonly Span[]): number {
  let day = end - left;
  for (const [after, upTo] of [...taken].reverse()) {
    const last = Math.min(upTo, end);
    if (last < day) break;
    day -= Math.max(0, last - after);
  }
  return day;
}

/** The instant from which so many milliseconds that are not taken out run until `end`. */
function walkBack(end: number, milliseconds: number, taken: readonly Span[]): number {
  let at = end - milliseconds;
  for (const [from, to] of [...taken].reverse()) {
    const last = Math.min(to, end);
    if (last <= at) break;
    at -= Math.max(0, last - from);
  }
  return at;
}
