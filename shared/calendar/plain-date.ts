import * as z from 'zod/mini';

/**
 * Calendar days and how they meet instants. The one place where the local zone stands: Asia/Shanghai, UTC+8, without
 * summer time (none since 1991). Arithmetic runs on the integer day number, days since 1970-01-01.
 */
const LOCAL_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** A calendar day 'YYYY-MM-DD' that exists, with no time and no zone. */
export const PlainDate = z
  .string()
  .check(
    z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    z.refine((text) => isRealDay(text), '这一天不存在'),
    z.describe('Calendar day YYYY-MM-DD in Asia/Shanghai'),
  )
  .brand<'PlainDate'>();
export type PlainDate = z.infer<typeof PlainDate>;

/** @returns the day. @throws ZodError when the text is no day that exists. */
export function plainDate(text: string): PlainDate {
  return PlainDate.parse(text);
}

/** Days since 1970-01-01 (negative before). @param day trusted: parsed before. */
export function dayNumberOf(day: PlainDate): number {
  return daysFromCivil(digits(day, 0, 4), digits(day, 5, 2), digits(day, 8, 2));
}

export function dayOfNumber(dayNumber: number): PlainDate {
  const { year, month, day } = civilOf(dayNumber);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as PlainDate;
}

export function addDays(day: PlainDate, days: number): PlainDate {
  return dayOfNumber(dayNumberOf(day) + days);
}

/**
 * The same day in another year; 29 February becomes the 28th where the year has none.
 *
 * @source Civil Code Art. 202: without a corresponding day the month's last day ends the period.
 */
export function addYears(day: PlainDate, years: number): PlainDate {
  const moved = `${String(yearOf(day) + years).padStart(4, '0')}${day.slice(4)}`;
  return (isRealDay(moved) ? moved : `${moved.slice(0, 8)}28`) as PlainDate;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** Negative, zero or positive, for sorting. */
export function comparePlainDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function yearOf(day: PlainDate): number {
  return digits(day, 0, 4);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: PlainDate): number {
  return weekdayOfNumber(dayNumberOf(day));
}

/** 1 = Monday … 7 = Sunday; 1970-01-01 was a Thursday. */
export function weekdayOfNumber(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

export function localDayNumberOf(instant: Date): number {
  return Math.floor((instant.getTime() + LOCAL_OFFSET_MS) / DAY_MS);
}

/** The local day on which the instant falls. */
export function localDateOf(instant: Date): PlainDate {
  return dayOfNumber(localDayNumberOf(instant));
}

/** Minutes since local midnight, 0–1439. */
export function localMinuteOfDay(instant: Date): number {
  const ms = instant.getTime() + LOCAL_OFFSET_MS;
  return Math.floor((ms - Math.floor(ms / DAY_MS) * DAY_MS) / 60_000);
}

/** The first instant of the local day. */
export function startOfLocalDay(day: PlainDate): Date {
  return startOfLocalDayNumber(dayNumberOf(day));
}

/** The first instant after the local day (exclusive end). */
export function endOfLocalDay(day: PlainDate): Date {
  return startOfLocalDayNumber(dayNumberOf(day) + 1);
}

export function startOfLocalDayNumber(dayNumber: number): Date {
  return new Date(dayNumber * DAY_MS - LOCAL_OFFSET_MS);
}

/** The instant of a local clock time. @param minuteOfDay minutes since midnight. */
export function instantAt(day: PlainDate, minuteOfDay: number): Date {
  return new Date(startOfLocalDay(day).getTime() + minuteOfDay * 60_000);
}

function isRealDay(text: string): boolean {
  const day = text as PlainDate;
  return dayOfNumber(dayNumberOf(day)) === day;
}

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let place = from; place < from + count; place += 1) value = value * 10 + (text.charCodeAt(place) - 48);
  return value;
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** Proleptic Gregorian calendar, counted in eras of 400 years that start on 1 March. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

function civilOf(dayNumber: number): { year: number; month: number; day: number } {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
