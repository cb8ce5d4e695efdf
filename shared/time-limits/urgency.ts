import { dayAndWeekday } from '../calendar/day-words';
import { daysBetween, localDateOf, yearOf } from '../calendar/plain-date';
import { type Calendar, workingDaysBetween } from '../calendar/working-days';
import type { Due } from './due-at';
import { STOP_KINDS, type StopKind } from './intervals';
import { type LimitUnit, amountInWords } from './time-limit';

/** `soon`: at most two working days (hours: at most two hours) left. */
export type UrgencyKind = 'ok' | 'soon' | 'today' | 'over' | 'stop';

/** How a due date stands now, in words: a due date is a sentence, then a date (visual/ADMIN.md). */
export interface Urgency {
  kind: UrgencyKind;
  /** '还剩 2 个工作日', '今天下班前', '已超 1 个工作日', '停表 · 等补正'; the unit is always written. */
  sentence: string;
  /** '11月26日 周四', with the year when it is not this one. */
  date: string;
  /** Show PROVISIONAL_WORD beside the date. */
  provisional: boolean;
}

export const PROVISIONAL_WORD = '暂定';
const SOON = 2;

/**
 * @param due as `dueAt` reckoned it.
 * @param unit in which the remaining time is said.
 * @param stoppedBy the stop in which the clock stands now (`currentStop`), or null while it runs.
 */
export function urgencyOf(
  due: Due,
  unit: LimitUnit,
  stoppedBy: StopKind | null,
  now: Date,
  calendar: Calendar,
): Urgency {
  const today = localDateOf(now);
  const date = dayAndWeekday(due.on, yearOf(today));
  const say = (kind: UrgencyKind, sentence: string): Urgency => ({
    kind,
    sentence,
    date,
    provisional: due.provisional,
  });

  if (stoppedBy) return say('stop', `停表 · ${STOP_KINDS[stoppedBy].waiting}`);
  if (unit === 'hour') return say(...hourUrgency(due.at.getTime() - now.getTime()));
  const late = now >= due.at;
  const workingDays = late
    ? workingDaysBetween(due.on, today, calendar)
    : workingDaysBetween(today, due.on, calendar);
  const days = unit === 'working-day' ? workingDays : Math.abs(daysBetween(today, due.on));
  // On the weekend after the due day no further working day has passed, yet it is late: the first one has begun.
  if (late) return say('over', `已超 ${amountInWords(Math.max(1, days), unit)}`);
  if (today === due.on) return say('today', '今天下班前');
  return say(workingDays <= SOON ? 'soon' : 'ok', `还剩 ${amountInWords(days, unit)}`);
}

function hourUrgency(left: number): [UrgencyKind, string] {
  const minutes = Math.floor(Math.abs(left) / 60_000);
  const words =
    minutes < 60 ? `${Math.max(1, minutes)} 分钟` : amountInWords(Math.floor(minutes / 60), 'hour');
  if (left <= 0) return ['over', `已超 ${words}`];
  return [minutes <= SOON * 60 ? 'soon' : 'ok', `还剩 ${words}`];
}
