import { dayAndWeekday } from '@zhucantong/shared/calendar/day-words';
import {
  localDateOf,
  localMinuteOfDay,
  type PlainDate,
  yearOf,
} from '@zhucantong/shared/calendar/plain-date';

/** `14:31`, the time of day in China. */
export function formatTime(instant: Date): string {
  const minutes = localMinuteOfDay(instant);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * `11月26日 周四`, with the year in front when it is not this one.
 *
 * @param today the business day, which a demo clock may have moved.
 */
export function formatDay(day: PlainDate, today: PlainDate): string {
  return dayAndWeekday(day, yearOf(today));
}

/** `今天 14:32` or `11月19日 周四 16:40`. */
export function formatInstant(instant: Date, today: PlainDate): string {
  const day = localDateOf(instant);
  return `${day === today ? '今天' : formatDay(day, today)} ${formatTime(instant)}`;
}
