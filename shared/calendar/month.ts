import { addDays, plainDate, yearOf, type PlainDate } from './plain-date';

/** A month stands as its first day: '2026-11-01'. */
export function monthOf(day: PlainDate): PlainDate {
  return plainDate(`${day.slice(0, 8)}01`);
}

export const isMonth = (day: PlainDate): boolean => day === monthOf(day);

/** The month so many months later; earlier where negative. */
export function addMonths(month: PlainDate, months: number): PlainDate {
  const count = yearOf(month) * 12 + Number(month.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(count / 12)).padStart(4, '0');
  return plainDate(`${year}-${String((count % 12) + 1).padStart(2, '0')}-01`);
}

/**
 * The same day so many months later; the month's last day where it has no such day.
 *
 * @source Civil Code Art. 202: without a corresponding day the month's last day ends the period.
 */
export function sameDayLater(day: PlainDate, months: number): PlainDate {
  const month = addMonths(monthOf(day), months);
  const lastDay = addDays(addMonths(month, 1), -1);
  return day.slice(8) < lastDay.slice(8) ? plainDate(`${month.slice(0, 8)}${day.slice(8)}`) : lastDay;
}

/** '11月'; with '2027年' in front when the year is not `thisYear`. */
export function monthInWords(month: PlainDate, thisYear: number): string {
  const year = yearOf(month);
  return `${year === thisYear ? '' : `${year}年`}${Number(month.slice(5, 7))}月`;
}
