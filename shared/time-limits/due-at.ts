import { type PlainDate, dayOfNumber, localDayNumberOf, startOfLocalDayNumber } from '../calendar/plain-date';
import {
  type Calendar,
  arePublished,
  nthWorkingDayAfter,
  workingDayOfRank,
  workingDaysUpTo,
} from '../calendar/working-days';
import { countedReceiptDayNumber } from '../calendar/office-hours';
import {
  type AnnouncedStop,
  type Span,
  type Stop,
  stoppedDays,
  stoppedTime,
  unionOfSpans,
} from './intervals';
import type { TimeLimit } from './time-limit';

export const HOUR_MS = 3_600_000;

/** What a due date is reckoned from. */
export interface DueInput {
  limit: Pick<TimeLimit, 'amount' | 'unit' | 'stops'>;
  /** The event that starts the clock: receipt, acceptance, the start of a step. */
  startedAt: Date;
  /** The event is an online receipt: after closing time or on a rest day it counts as received the next working day. */
  online?: boolean;
  /** Every stop of the item; those that the limit does not list are passed over. */
  stops?: readonly Stop[];
  /** Of the limit's amount, the units by which it was extended: said, not added again. */
  extended?: number;
  /** Stops promised beside the limit and not begun yet. */
  announced?: readonly AnnouncedStop[];
}

export interface Due {
  /** The last day in time. */
  on: PlainDate;
  /** The first instant that is late: the exclusive end of that local day; for hours the instant itself. */
  at: Date;
  /** The date may move when a year's schedule is published. */
  provisional: boolean;
}

/**
 * The last day in time of a limit. The day of the event is not counted, counting starts the next day; days taken out by the
 * limit's own stops do not count; a limit in calendar days that ends on a rest day ends on the next working day; a limit in
 * hours counts from the instant, round the clock; announced stops not begun yet add their working days at the end.
 *
 * @returns `provisional` when a day whose status decides the date lies in a year without a published schedule.
 * @source Civil Code Arts 200–203, FACTS §5.6 and §5.8 (checked there).
 */
export function dueAt(input: DueInput, calendar: Calendar): Due {
  if (input.limit.unit === 'hour') return dueByHours(input, calendar);
  const { limit } = input;
  const eventDay = localDayNumberOf(input.startedAt);
  const start = startDayNumber(input, calendar);
  const taken = takenOutDays(input);
  const extra = announcedDays(input);
  if (limit.unit === 'working-day') {
    const due = walkWorkingDays(start, limit.amount + extra, taken, calendar);
    return dueOn(due, !arePublished(Math.min(input.online ? eventDay : start + 1, due), due, calendar));
  }
  const rawEnd = walkCalendarDays(start, limit.amount, taken);
  const due = walkWorkingDays(rawEnd, extra, taken, calendar);
  return dueOn(due, !arePublished(rawEnd, due, calendar) || !arePublished(eventDay, start - 1, calendar));
}

/** The day (by number) that is not counted: that of the event, or the one on which an online receipt counts as received. */
export function startDayNumber(input: Pick<DueInput, 'startedAt' | 'online'>, calendar: Calendar): number {
  return input.online
    ? countedReceiptDayNumber(input.startedAt, calendar)
    : localDayNumberOf(input.startedAt);
}

/** The union of the days that this limit's own stops take out, as (after, upTo] day numbers. */
export function takenOutDays({ limit, stops }: Pick<DueInput, 'limit' | 'stops'>): Span[] {
  if (!stops || stops.length === 0) return [];
  return unionOfSpans(stops.filter((stop) => limit.stops.includes(stop.kind)).map(stoppedDays));
}

/** Working days promised for stops of this limit that have not begun. */
export function announcedDays({ limit, announced }: Pick<DueInput, 'limit' | 'announced'>): number {
  return (announced ?? []).reduce(
    (sum, { kind, amount }) => sum + (limit.stops.includes(kind) ? amount : 0),
    0,
  );
}

/** The n-th day after `start` that is worked and not taken out; for n = 0 the first such day on or after it. */
export function walkWorkingDays(
  start: number,
  amount: number,
  taken: readonly Span[],
  calendar: Calendar,
): number {
  let from = start;
  let target = amount;
  if (amount === 0) {
    from = start - 1;
    target = 1;
  }
  let rank = workingDaysUpTo(from, calendar) + target;
  let due = workingDayOfRank(rank, calendar);
  for (const [after, upTo] of taken) {
    const begin = Math.max(after, from);
    if (begin >= due) break;
    if (upTo <= begin) continue;
    rank += workingDaysUpTo(upTo, calendar) - workingDaysUpTo(begin, calendar);
    due = workingDayOfRank(rank, calendar);
  }
  return due;
}

/** The n-th day after `start` that is not taken out. */
export function walkCalendarDays(start: number, amount: number, taken: readonly Span[]): number {
  let due = start + amount;
  for (const [after, upTo] of taken) {
    const begin = Math.max(after, start);
    if (begin >= due) break;
    due += Math.max(0, upTo - begin);
  }
  return due;
}

/** The union of the stretches that a clock in hours does not run through, as [from, to) of milliseconds. */
export function takenOutTime({ limit, stops }: Pick<DueInput, 'limit' | 'stops'>): Span[] {
  if (!stops || stops.length === 0) return [];
  return unionOfSpans(stops.filter((stop) => limit.stops.includes(stop.kind)).map(stoppedTime));
}

/** The instant until which so many milliseconds that are not taken out have run since `start`. */
export function walkTime(start: number, milliseconds: number, taken: readonly Span[]): number {
  let at = start + milliseconds;
  for (const [from, to] of taken) {
    const begin = Math.max(from, start);
    if (begin >= at) break;
    at += Math.max(0, to - begin);
  }
  return at;
}

function dueByHours(input: DueInput, calendar: Calendar): Due {
  const start = input.startedAt.getTime();
  let at = walkTime(start, input.limit.amount * HOUR_MS, takenOutTime(input));
  const extra = announcedDays(input);
  const rawDay = localDayNumberOf(new Date(at - 1));
  const day = extra === 0 ? rawDay : nthWorkingDayAfter(rawDay, extra, calendar);
  at += (day - rawDay) * 86_400_000;
  return { on: dayOfNumber(day), at: new Date(at), provisional: !arePublished(rawDay + 1, day, calendar) };
}

function dueOn(day: number, provisional: boolean): Due {
  return { on: dayOfNumber(day), at: startOfLocalDayNumber(day + 1), provisional };
}
