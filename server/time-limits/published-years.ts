import chineseDays from 'chinese-days';
import type { PublishedYear, ScheduledDay } from '@zhucantong/shared/calendar/calendar-data';
import { type PlainDate, addDays, plainDate, yearOf } from '@zhucantong/shared/calendar/plain-date';

/** The package says '清明', '端午', '中秋'; people say the festival. */
const FESTIVALS: Record<string, string> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };

/**
 * The State Council's schedule of one year as the `chinese-days` package knows it, or null while the year is not published.
 * The package itself is silent about that: it calls every weekday of an unknown year a workday (FACTS §5.8), so a year in
 * which it names no holiday at all is taken as unknown.
 */
export function findPublishedYear(year: number): PublishedYear | null {
  const off: ScheduledDay[] = [];
  const work: ScheduledDay[] = [];
  for (let on: PlainDate = plainDate(`${year}-01-01`); yearOf(on) === year; on = addDays(on, 1)) {
    const { work: worked, name } = chineseDays.getDayDetail(on);
    const holiday = name.split(',')[1];
    if (holiday) (worked ? work : off).push({ on, name: FESTIVALS[holiday] ?? holiday });
  }
  return off.length === 0 ? null : { year, source: '国务院办公厅放假安排（chinese-days）', off, work };
}

/** Every published year from `first` to `last`, both included. */
export function findPublishedYears(first: number, last: number): PublishedYear[] {
  const years: PublishedYear[] = [];
  for (let year = first; year <= last; year += 1) {
    const published = findPublishedYear(year);
    if (published) years.push(published);
  }
  return years;
}
