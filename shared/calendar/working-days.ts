import type { CalendarData, OfficeSpan } from './calendar-data';
import { type PlainDate, dayNumberOf, dayOfNumber, plainDate, weekdayOfNumber } from './plain-date';

/** Why a day is worked or not. */
export type DayReason = 'weekday' | 'weekend' | 'holiday' | 'make-up' | 'override';

export interface DayStatus {
  working: boolean;
  /** True in a year without a published schedule: only weekends are known there. */
  provisional: boolean;
  why: DayReason;
  /** The holiday's name ('端午节') or the county's reason. */
  name?: string;
}

/**
 * A compiled calendar: a value, never changed. Between the first and the last known day it counts with two tables (how many
 * working days lie before a day, and which day is the n-th), outside of them with plain weekdays; so every question is O(1).
 */
export interface Calendar {
  readonly edition: string;
  readonly county: string | null;
  readonly publishedYears: readonly number[];
  /** Office hours from a day number on, ascending; the first hold since ever. Ask `officeHoursOn`. */
  readonly hoursFrom: readonly { readonly day: number; readonly spans: readonly OfficeSpan[] }[];
  /** Status of the days that are not plain weekdays or weekends, by day number. */
  readonly special: ReadonlyMap<number, { working: boolean; why: DayReason; name: string }>;
  /** Runs of published years as [first, last] day numbers, in order. */
  readonly publishedSpans: readonly (readonly [number, number])[];
  readonly firstDay: number;
  readonly lastDay: number;
  /** Working days from `firstDay` to the day before `firstDay + index`. */
  readonly before: Int32Array;
  /** Day numbers of the working days inside the table, ascending. */
  readonly workingDays: Int32Array;
}

/** Builds the tables. County overrides win over the schedule. @param data trusted: parsed before. */
export function compileCalendar(data: CalendarData): Calendar {
  const special = new Map<number, { working: boolean; why: DayReason; name: string }>();
  for (const year of data.years) {
    for (const { on, name } of year.off)
      special.set(dayNumberOf(on), { working: false, why: 'holiday', name });
    for (const { on, name } of year.work)
      special.set(dayNumberOf(on), { working: true, why: 'make-up', name });
  }
  for (const { on, working, reason } of data.overrides)
    special.set(dayNumberOf(on), { working, why: 'override', name: reason });

  const publishedYears = [...new Set(data.years.map((year) => year.year))].sort((a, b) => a - b);
  const publishedSpans = spansOf(publishedYears);
  const known = [...special.keys(), ...publishedSpans.flat()];
  const firstDay = known.reduce((least, day) => Math.min(least, day), known[0] ?? 0);
  const lastDay = known.reduce((most, day) => Math.max(most, day), known[0] ?? -1);

  const before = new Int32Array(lastDay - firstDay + 2);
  const workingDays: number[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    before[day - firstDay] = workingDays.length;
    if (special.get(day)?.working ?? weekdayOfNumber(day) <= 5) workingDays.push(day);
  }
  before[lastDay + 1 - firstDay] = workingDays.length;
  return {
    edition: data.edition,
    county: data.county,
    publishedYears,
    hoursFrom: [
      { day: -Infinity, spans: data.officeHours },
      ...data.hoursFrom.map(({ from, spans }) => ({ day: dayNumberOf(from), spans })),
    ],
    special,
    publishedSpans,
    firstDay,
    lastDay,
    before,
    workingDays: Int32Array.from(workingDays),
  };
}

/** Whether the day is worked, why, and whether that is only a guess at weekends. */
export function isWorkingDay(day: PlainDate, calendar: Calendar): DayStatus {
  return dayStatus(dayNumberOf(day), calendar);
}

/** As `isWorkingDay`, by day number. */
export function dayStatus(dayNumber: number, calendar: Calendar): DayStatus {
  const provisional = !arePublished(dayNumber, dayNumber, calendar);
  const special = calendar.special.get(dayNumber);
  if (special) return { working: special.working, provisional, why: special.why, name: special.name };
  const working = weekdayOfNumber(dayNumber) <= 5;
  return { working, provisional, why: working ? 'weekday' : 'weekend' };
}

/** The first working day after `day`. */
export function nextWorkingDay(day: PlainDate, calendar: Calendar): PlainDate {
  return addWorkingDays(day, 1, calendar);
}

/**
 * The n-th working day after `day`; for negative n the n-th one before it; for 0 the first working day on or after it.
 */
export function addWorkingDays(day: PlainDate, amount: number, calendar: Calendar): PlainDate {
  return dayOfNumber(nthWorkingDayAfter(dayNumberOf(day), amount, calendar));
}

/** Working days d with `after` < d ≤ `upTo`; 0 when `upTo` is not later. */
export function workingDaysBetween(after: PlainDate, upTo: PlainDate, calendar: Calendar): number {
  return Math.max(
    0,
    workingDaysUpTo(dayNumberOf(upTo), calendar) - workingDaysUpTo(dayNumberOf(after), calendar),
  );
}

/** As `addWorkingDays`, by day number. */
export function nthWorkingDayAfter(dayNumber: number, amount: number, calendar: Calendar): number {
  const rank =
    amount > 0 ? workingDaysUpTo(dayNumber, calendar) : workingDaysUpTo(dayNumber - 1, calendar) + 1;
  return workingDayOfRank(rank + amount, calendar);
}

/** Rank of the last working day on or before the day; ranks start at 1 with the table's first working day and go below 0 before it. */
export function workingDaysUpTo(dayNumber: number, calendar: Calendar): number {
  const { firstDay, lastDay, before } = calendar;
  const next = dayNumber + 1;
  if (next < firstDay) return weekdaysBefore(next) - weekdaysBefore(firstDay);
  if (next > lastDay + 1)
    return calendar.workingDays.length + weekdaysBefore(next) - weekdaysBefore(lastDay + 1);
  return before[next - firstDay]!;
}

/** The day number of the working day with this rank, the inverse of `workingDaysUpTo`. */
export function workingDayOfRank(rank: number, calendar: Calendar): number {
  const { firstDay, lastDay, workingDays } = calendar;
  if (rank <= 0) return weekdayOfIndex(weekdaysBefore(firstDay) + rank - 1);
  if (rank > workingDays.length)
    return weekdayOfIndex(weekdaysBefore(lastDay + 1) + rank - workingDays.length - 1);
  return workingDays[rank - 1]!;
}

/** Whether every day from `first` to `last` (day numbers, both included) lies in a published year. An empty run is. */
export function arePublished(first: number, last: number, calendar: Calendar): boolean {
  if (last < first) return true;
  for (const [from, to] of calendar.publishedSpans) if (first >= from && first <= to) return last <= to;
  return false;
}

/** Monday-to-Friday days before the day, counted from Monday 1969-12-29. */
function weekdaysBefore(dayNumber: number): number {
  const fromMonday = dayNumber + 3;
  const weeks = Math.floor(fromMonday / 7);
  return weeks * 5 + Math.min(fromMonday - weeks * 7, 5);
}

/** The weekday with `index` weekdays before it, the inverse of `weekdaysBefore`. */
function weekdayOfIndex(index: number): number {
  const weeks = Math.floor(index / 5);
  return weeks * 7 + (index - weeks * 5) - 3;
}

function spansOf(years: readonly number[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const year of years) {
    const first = dayNumberOf(plainDate(`${year}-01-01`));
    const last = dayNumberOf(plainDate(`${year}-12-31`));
    const previous = spans.at(-1);
    if (previous && previous[1] + 1 === first) previous[1] = last;
    else spans.push([first, last]);
  }
  return spans;
}
