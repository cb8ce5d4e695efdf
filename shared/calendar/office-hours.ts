import { type PlainDate, dayOfNumber, instantAt, localDayNumberOf, localMinuteOfDay } from './plain-date';
import type { OfficeSpan } from './calendar-data';
import { type Calendar, dayStatus, nthWorkingDayAfter } from './working-days';

/** The hours that hold on this day, if it is worked. */
export function officeHoursOn(
  dayNumber: number,
  { hoursFrom }: Pick<Calendar, 'hoursFrom'>,
): readonly OfficeSpan[] {
  return hoursFrom.filter(({ day }) => day <= dayNumber).at(-1)!.spans;
}

/** The minute of this day at which the office closes. */
export function closingMinute(dayNumber: number, calendar: Pick<Calendar, 'hoursFrom'>): number {
  return officeHoursOn(dayNumber, calendar).at(-1)!.closes;
}

/** Whether the office is open at this instant. */
export function isOfficeOpen(now: Date, calendar: Calendar): boolean {
  const today = localDayNumberOf(now);
  if (!dayStatus(today, calendar).working) return false;
  const minute = localMinuteOfDay(now);
  return officeHoursOn(today, calendar).some((span) => minute >= span.opens && minute < span.closes);
}

/** `now` while the office is open, else the next instant at which it opens. Routing asks absences about this moment. */
export function nextWorkingMoment(now: Date, calendar: Calendar): Date {
  if (isOfficeOpen(now, calendar)) return now;
  const today = localDayNumberOf(now);
  const minute = localMinuteOfDay(now);
  const laterToday = dayStatus(today, calendar).working
    ? officeHoursOn(today, calendar).find((span) => span.opens > minute)
    : undefined;
  if (laterToday) return instantAt(dayOfNumber(today), laterToday.opens);
  const next = nthWorkingDayAfter(today, 1, calendar);
  return instantAt(dayOfNumber(next), officeHoursOn(next, calendar)[0]!.opens);
}

/**
 * The day as received on which an online submission counts: its own day until the office closes on a working day, else the
 * next working day. A submission before opening or in the lunch break still finds that day's office, so it keeps its day.
 *
 * @source FACTS §5.8 last line.
 */
export function countedReceiptDay(receivedAt: Date, calendar: Calendar): PlainDate {
  return dayOfNumber(countedReceiptDayNumber(receivedAt, calendar));
}

/** As `countedReceiptDay`, by day number. */
export function countedReceiptDayNumber(receivedAt: Date, calendar: Calendar): number {
  const day = localDayNumberOf(receivedAt);
  const inTime =
    dayStatus(day, calendar).working && localMinuteOfDay(receivedAt) < closingMinute(day, calendar);
  return inTime ? day : nthWorkingDayAfter(day, 1, calendar);
}

/** '工作日 8:30 到 12:00、14:00 到 17:30'. */
export function officeHoursInWords(officeHours: readonly OfficeSpan[]): string {
  const time = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  return `工作日 ${officeHours.map(({ opens, closes }) => `${time(opens)} 到 ${time(closes)}`).join('、')}`;
}
