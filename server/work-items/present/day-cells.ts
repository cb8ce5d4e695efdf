import { weekdayOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { DayKind, ExplainedDay } from '@zhucantong/shared/time-limits/explain-due';
import { STOP_KINDS } from '@zhucantong/shared/time-limits/intervals';
import type { DayCell } from '@zhucantong/shared/work-items/day-cell';

const KINDS: Record<DayKind, DayCell['kind']> = {
  outside: 'outside',
  submitted: 'outside',
  received: 'received',
  counted: 'counted',
  'make-up': 'make-up',
  stopped: 'stopped',
  announced: 'stopped',
  rest: 'rest',
  holiday: 'holiday',
  closed: 'holiday',
  due: 'due',
};

/** The days of a reckoning as cells to draw. */
export function dayCells(days: readonly ExplainedDay[], today: PlainDate): DayCell[] {
  return days.map((day) => ({
    on: day.on,
    kind: KINDS[day.kind],
    n: day.n ?? null,
    name: nameOf(day),
    isToday: day.on === today,
    isMakeUp: day.kind === 'make-up' || (day.n !== undefined && weekdayOf(day.on) > 5),
  }));
}

/** A day is named by what was done on it, by the stop that takes it out or begins on it, else by its holiday. */
function nameOf(day: ExplainedDay): string | null {
  if (day.kind === 'submitted') return '提交';
  const stop = day.stop ?? day.begins;
  if (stop) return STOP_KINDS[stop].word;
  return day.kind === 'outside' ? null : (day.name ?? null);
}
