import { type PlainDate, dayOfNumber, plainDate } from './plain-date';
import { type Calendar, type DayStatus, dayStatus } from './working-days';

/** A day that is worked in one edition and not in the other, or became certain. */
export interface ChangedDay {
  on: PlainDate;
  before: DayStatus;
  after: DayStatus;
}

/** The days on which two editions differ, ascending; `first` and `last` are where a clock must run to be touched. */
export interface ChangedDays {
  first: PlainDate;
  last: PlainDate;
  days: ChangedDay[];
}

/** Where nothing can be said about what changed, every day may have. */
export const EVERY_DAY: ChangedDays = {
  first: plainDate('0001-01-01'),
  last: plainDate('9999-12-31'),
  days: [],
};

/**
 * What differs between two editions of one county's calendar, as far as due dates are concerned: whether a day is worked and
 * whether that is certain. Other office hours may move the day on which any receipt counts.
 *
 * @returns null where no date can differ.
 */
export function changedDays(before: Calendar, after: Calendar): ChangedDays | null {
  if (closingTime(before) !== closingTime(after)) return EVERY_DAY;
  const days: ChangedDay[] = [];
  const last = Math.max(before.lastDay, after.lastDay);
  for (let day = Math.min(before.firstDay, after.firstDay); day <= last; day += 1) {
    const was = dayStatus(day, before);
    const is = dayStatus(day, after);
    if (was.working !== is.working || was.provisional !== is.provisional)
      days.push({ on: dayOfNumber(day), before: was, after: is });
  }
  return days.length === 0 ? null : { first: days[0]!.on, last: days.at(-1)!.on, days };
}

/** Only the last closing time decides on which day an online receipt counts. */
const closingTime = ({ officeHours }: Calendar): number => officeHours.at(-1)!.closes;
