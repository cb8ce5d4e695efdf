import { type PlainDate, dayOfNumber, plainDate } from './plain-date';
import { closingMinute } from './office-hours';
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
 * whether that is certain. Where the office closes at another time, the day may move on which an online receipt counts.
 *
 * @returns null where no date can differ.
 */
export function changedDays(before: Calendar, after: Calendar): ChangedDays | null {
  const days: ChangedDay[] = [];
  const last = Math.max(before.lastDay, after.lastDay);
  for (let day = Math.min(before.firstDay, after.firstDay); day <= last; day += 1) {
    const was = dayStatus(day, before);
    const is = dayStatus(day, after);
    if (was.working !== is.working || was.provisional !== is.provisional)
      days.push({ on: dayOfNumber(day), before: was, after: is });
  }
  const hours = otherClosing(before, after);
  const firsts = [...days.slice(0, 1).map(({ on }) => on), ...hours.map(({ first }) => first)].sort();
  const lasts = [...days.slice(-1).map(({ on }) => on), ...hours.map(({ last }) => last)].sort();
  return firsts.length === 0 ? null : { first: firsts[0]!, last: lasts.at(-1)!, days };
}

/** Runs of days on which the office closes at another time: only that decides on which day an online receipt counts. */
function otherClosing(before: Calendar, after: Calendar): { first: PlainDate; last: PlainDate }[] {
  const begins = [...new Set([...before.hoursFrom, ...after.hoursFrom].map(({ day }) => day))].sort(
    (a, b) => a - b,
  );
  return begins.flatMap((day, place) => {
    if (closingMinute(day, before) === closingMinute(day, after)) return [];
    const next = begins[place + 1];
    return [
      {
        first: day === -Infinity ? EVERY_DAY.first : dayOfNumber(day),
        last: next === undefined ? EVERY_DAY.last : dayOfNumber(next - 1),
      },
    ];
  });
}
