import { dayInWords, shortWeekday } from '@zhucantong/shared/calendar/day-words';
import { type PlainDate, yearOf } from '@zhucantong/shared/calendar/plain-date';
import type { DayCell } from '@zhucantong/shared/work-items/day-cell';

/** How one day is drawn, and how it is said. */
export interface CalendarCell {
  on: string;
  tone: DayCell['kind'] | 'today';
  /** `26`, or `11/1` on the first day and where a month begins. */
  date: string;
  /** At most four characters: the count, 休, 停, 提交, 收件, 到期. */
  word: string;
  /** "11月26日 周四，第 11 个工作日，到期" */
  spoken: string;
}

/** The cells of a reckoning, week by week. @param unitWord "个工作日" or "天" */
export function calendarCells(weeks: readonly (readonly DayCell[])[], unitWord: string): CalendarCell[][] {
  const days = weeks.flat();
  const thisYear = yearOf((days.find((day) => day.isToday) ?? days[0])?.on as PlainDate);
  return weeks.map((week, row) =>
    week.map((day, column) => cellOf(day, days.slice(0, row * 7 + column), thisYear, unitWord)),
  );
}

function cellOf(day: DayCell, earlier: readonly DayCell[], thisYear: number, unitWord: string): CalendarCell {
  const [, month, date] = day.on.split('-').map(Number);
  const on = day.on as PlainDate;
  const before = earlier.at(-1);
  const isNewMonth = !before || before.on.slice(0, 7) !== day.on.slice(0, 7);
  const isToday = day.isToday && day.kind !== 'outside';
  return {
    on: day.on,
    tone: isToday && day.kind !== 'due' ? 'today' : day.kind,
    date: isNewMonth ? `${month}/${date}` : `${date}`,
    word: wordOf(day, earlier, isToday),
    spoken: [
      `${dayInWords(on, thisYear)} ${shortWeekday(on)}`,
      ...meaningOf(day, unitWord),
      ...(isToday ? ['今天'] : []),
    ].join('，'),
  };
}

function wordOf(day: DayCell, earlier: readonly DayCell[], isToday: boolean): string {
  const n = day.n === null ? '' : String(day.n);
  if (day.kind === 'due') return `${n} 到期`.trim();
  if (isToday) return `${n} 今`.trim();
  switch (day.kind) {
    case 'outside':
      return day.name ?? '';
    case 'received':
      return '收件';
    case 'counted':
      return n;
    case 'make-up':
      return `${n} 班`.trim();
    case 'stopped':
      return isSameStop(day, earlier) ? '停' : (day.name ?? '停').slice(0, 4);
    case 'rest':
      return '休';
    case 'holiday':
      return '假';
  }
}

/** A stop goes on over the weekend: its name stands on its first day only. */
function isSameStop(day: DayCell, earlier: readonly DayCell[]): boolean {
  const before = earlier.findLast((each) => each.kind !== 'rest' && each.kind !== 'holiday');
  return before?.kind === 'stopped' && before.name === day.name;
}

function meaningOf(day: DayCell, unitWord: string): string[] {
  const counted = day.n === null ? [] : [`第 ${day.n} ${unitWord}`];
  switch (day.kind) {
    case 'outside':
      return [...(day.name ? [day.name] : []), '不在计算里'];
    case 'received':
      return ['收件，当天不算'];
    case 'counted':
      return counted;
    case 'make-up':
      return [...counted, '调休上班，计入'];
    case 'stopped':
      return [`停表${day.name ? `（${day.name}）` : ''}，不计`];
    case 'rest':
      return ['周末，不计'];
    case 'holiday':
      return [`${day.name ?? '放假'}，不计`];
    case 'due':
      return [...counted, ...(day.isMakeUp ? ['调休上班'] : []), '到期'];
  }
}
