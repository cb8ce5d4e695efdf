import type { Calendar } from '../../../shared/calendar/working-days';
import type { AnnouncedStop, Stop } from '../../../shared/time-limits/intervals';
import type { TimeLimit } from '../../../shared/time-limits/time-limit';

/** Days as numbers since 1970-01-01 in China, as a clerk counts them on a wall calendar: none of it uses `shared/`. */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CHINA = 8 * HOUR;

export const dayOf = (instant: Date): number => Math.floor((instant.getTime() + CHINA) / DAY);
export const dayOfText = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
export const textOfDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
export const startOf = (day: number): Date => new Date(day * DAY - CHINA);
const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();

/** The schedule wins; a day that it does not name is worked from Monday to Friday. */
export const isWorked = (day: number, { special }: Calendar): boolean =>
  special.get(day)?.working ?? new Date(day * DAY).getUTCDay() % 6 !== 0;

/** The first moment from an instant on that lies inside a span of opening of a worked day: span after span down the calendar. */
export function openFrom(instant: Date, calendar: Calendar): Date {
  for (let day = dayOf(instant); ; day += 1) {
    const spans = isWorked(day, calendar) ? hoursAt(day, calendar) : [];
    for (const { opens, closes } of spans) {
      const [from, to] = [opens, closes].map((minute) => startOf(day).getTime() + minute * 60_000);
      if (instant.getTime() < to!) return new Date(Math.max(instant.getTime(), from!));
    }
  }
}

const isPublished = (day: number, { publishedYears }: Calendar): boolean =>
  publishedYears.includes(yearOf(day));

export interface ClerkInput {
  limit: Pick<TimeLimit, 'amount' | 'unit' | 'stops'>;
  startedAt: Date;
  online: boolean;
  stops: readonly Stop[];
  announced: readonly AnnouncedStop[];
}

export interface ClerkDue {
  on: string;
  at: Date;
  provisional: boolean;
}

/** The rules of due dates again, as a clerk applies them: strike out, then count, one day (or minute) after the other. */
export function dueByClerk(input: ClerkInput, calendar: Calendar): ClerkDue {
  return input.limit.unit === 'hour' ? hoursByClerk(input, calendar) : daysByClerk(input, calendar);
}

function daysByClerk(input: ClerkInput, calendar: Calendar): ClerkDue {
  const { limit, startedAt } = input;
  const looked: number[] = [];
  const received = dayOf(startedAt);
  let day = firstDay(input, calendar);
  for (let each = received; input.online && each < day; each += 1) looked.push(each);
  if (input.online && limit.unit === 'working-day') looked.push(day);
  const countOn = (amount: number, counts: (day: number) => boolean, look: boolean): void => {
    for (let left = amount; left > 0;) {
      day += 1;
      if (look) looked.push(day);
      if (counts(day)) left -= 1;
    }
  };
  const isFree = (each: number): boolean => !isStruckFor(each, input);
  let working = announcedDays(input);
  if (limit.unit === 'calendar-day') {
    countOn(limit.amount, isFree, false);
    looked.push(day);
  } else {
    working += limit.amount;
  }
  if (working === 0) while (!isWorked(day, calendar) || !isFree(day)) looked.push((day += 1));
  countOn(working, (each) => isWorked(each, calendar) && isFree(each), true);
  looked.push(day);
  return {
    on: textOfDay(day),
    at: startOf(day + 1),
    provisional: looked.some((each) => !isPublished(each, calendar)),
  };
}

/** The spans that the latest change before this day set. */
const hoursAt = (day: number, { hoursFrom }: Calendar) =>
  hoursFrom.filter((each) => each.day <= day).at(-1)!.spans;

/** The day that is not counted: of the event, or on which something sent after closing or on a rest day is received. */
export function firstDay(
  { startedAt, online }: Pick<ClerkInput, 'startedAt' | 'online'>,
  calendar: Calendar,
): number {
  let day = dayOf(startedAt);
  if (!online) return day;
  const minute = (startedAt.getTime() - startOf(day).getTime()) / 60_000;
  if (isWorked(day, calendar) && minute < hoursAt(day, calendar).at(-1)!.closes) return day;
  do day += 1;
  while (!isWorked(day, calendar));
  return day;
}

const LASTS_UNTIL_IT_COMES: readonly string[] = ['supplement', 'waiting-list'];

/** Struck out: after the day on which the stop began, up to its end; what the office announced never lasts longer. */
export function isStruckFor(day: number, { limit, stops }: Pick<ClerkInput, 'limit' | 'stops'>): boolean {
  return stops.some((stop) => {
    if (!limit.stops.includes(stop.kind) || day <= dayOf(stop.from)) return false;
    if (LASTS_UNTIL_IT_COMES.includes(stop.kind) && stop.to) return day <= dayOf(stop.to);
    return day <= dayOfText(stop.expectedEndOn) && (!stop.to || day <= dayOf(stop.to));
  });
}

const announcedDays = ({ limit, announced }: Pick<ClerkInput, 'limit' | 'announced'>): number =>
  announced.filter(({ kind }) => limit.stops.includes(kind)).reduce((sum, { amount }) => sum + amount, 0);

/** Round the clock, minute after minute; the instants of such a clock are whole minutes. */
function hoursByClerk(input: ClerkInput, calendar: Calendar): ClerkDue {
  let at = input.startedAt.getTime();
  for (let left = input.limit.amount * 60; left > 0; at += 60_000) if (!isHeldFor(at, input)) left -= 1;
  const rawDay = dayOf(new Date(at - 1));
  let day = rawDay;
  const looked: number[] = [];
  for (let left = announcedDays(input); left > 0;) {
    looked.push((day += 1));
    if (isWorked(day, calendar)) left -= 1;
  }
  return {
    on: textOfDay(day),
    at: new Date(at + (day - rawDay) * DAY),
    provisional: looked.some((each) => !isPublished(each, calendar)),
  };
}

export function isHeldFor(minute: number, { limit, stops }: Pick<ClerkInput, 'limit' | 'stops'>): boolean {
  return stops.some((stop) => {
    if (!limit.stops.includes(stop.kind) || minute < stop.from.getTime()) return false;
    if (LASTS_UNTIL_IT_COMES.includes(stop.kind) && stop.to) return minute < stop.to.getTime();
    return (
      minute < startOf(dayOfText(stop.expectedEndOn) + 1).getTime() &&
      (!stop.to || minute < stop.to.getTime())
    );
  });
}

/** How many units are used up to today, how many are left, and how many it is late: crossed off one after the other. */
export function remainingByClerk(
  input: ClerkInput,
  due: ClerkDue,
  now: Date,
  calendar: Calendar,
): { used: number; left: number; over: number } | null {
  const { unit } = input.limit;
  if (unit === 'hour') return null;
  const counts = (day: number): boolean => unit === 'calendar-day' || isWorked(day, calendar);
  const start = firstDay(input, calendar);
  const end = dayOfText(due.on);
  const today = Math.max(start, dayOf(now));
  const tally = { used: 0, left: 0, over: 0 };
  for (let day = start + 1; day <= end; day += 1)
    if (counts(day) && !isStruckFor(day, input)) tally[day <= today ? 'used' : 'left'] += 1;
  for (let day = end + 1; day <= today; day += 1) if (counts(day)) tally.over += 1;
  return tally;
}
