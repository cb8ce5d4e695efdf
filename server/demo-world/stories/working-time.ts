import {
  dayNumberOf,
  dayOfNumber,
  instantAt,
  localDayNumberOf,
  type PlainDate,
} from '@zhucantong/shared/calendar/plain-date';
import {
  dayStatus,
  nthWorkingDayAfter,
  workingDaysUpTo,
  type Calendar,
} from '@zhucantong/shared/calendar/working-days';

/** Working days counted back from the day on which what is due "today" is due. */
export interface WorkingTime {
  /** Today, or the next working day when the office is closed today. */
  dueDay: PlainDate;
  /** The most working days back that still lie in the played months. */
  longestAgo: number;
  /** The working day so many working days before `dueDay`. */
  dayAgo(ago: number): PlainDate;
  /** An instant on that day. For 0 it is as many minutes before now as `minute` is after nine, so that nothing lies ahead. */
  at(ago: number, minute: number): Date;
}

const NINE = 9 * 60;
const MINUTE_MS = 60_000;

/** @param from the first day of the played months. */
export function workingTime(calendar: Calendar, now: Date, from: PlainDate): WorkingTime {
  const today = localDayNumberOf(now);
  const due = dayStatus(today, calendar).working ? today : nthWorkingDayAfter(today, 1, calendar);
  const dayAgo = (ago: number) => dayOfNumber(nthWorkingDayAfter(due, -ago, calendar));
  return {
    dueDay: dayOfNumber(due),
    longestAgo: workingDaysUpTo(due, calendar) - workingDaysUpTo(dayNumberOf(from), calendar) - 1,
    dayAgo,
    at(ago, minute) {
      if (ago > 0) return instantAt(dayAgo(ago), minute);
      return new Date(now.getTime() - Math.max(1, 20 - (minute - NINE) / 30) * MINUTE_MS);
    },
  };
}
