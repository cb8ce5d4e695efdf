import { dayAndWeekday, dayInWords } from '@zhucantong/shared/calendar/day-words';
import {
  localDateOf,
  localMinuteOfDay,
  yearOf,
  type PlainDate,
} from '@zhucantong/shared/calendar/plain-date';

/** '6月12日', with its year when that is not this one. */
export function sayDay(day: PlainDate, now: Date): string {
  return dayInWords(day, yearOf(localDateOf(now)));
}

/** The local day of an instant: '6月12日'. */
export function sayDayOf(at: Date, now: Date): string {
  return sayDay(localDateOf(at), now);
}

/** '11月19日 周四'. */
export function sayDayAndWeekday(day: PlainDate, now: Date): string {
  return dayAndWeekday(day, yearOf(localDateOf(now)));
}

/** '10:12'. */
export function sayTime(at: Date): string {
  const minute = localMinuteOfDay(at);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** '11月19日 周四 16:40'. */
export function sayWhen(at: Date, now: Date): string {
  return `${sayDayAndWeekday(localDateOf(at), now)} ${sayTime(at)}`;
}
