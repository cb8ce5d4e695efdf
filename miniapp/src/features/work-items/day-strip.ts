import type { DayCell } from '@zhucantong/shared/work-items/day-cell';
import { monthDay, weekday } from '@/format/chinese-date';
import type { StripDay } from '@/ui/day-strip/types';

/** No more cells than this: what happened long ago is in the timeline. */
const MOST = 12;

/** Days of a clock as cells; days off that follow each other share one. */
export function stripDays(cells: readonly DayCell[]): StripDay[] {
  const strip: StripDay[] = [];
  let offFrom: string | undefined;
  for (const cell of cells) {
    const isOff = cell.kind === 'rest' || cell.kind === 'holiday';
    const last = strip.at(-1);
    if (isOff && offFrom && last && !cell.isToday && !last.today) {
      last.name = last.name === cell.name || !cell.name ? last.name : cell.name;
      last.day = `${dayOf(offFrom)}–${dayOf(cell.on)}`;
      continue;
    }
    offFrom = isOff ? cell.on : undefined;
    strip.push({
      key: cell.on,
      name: cell.isToday ? '今天' : isOff ? (cell.name ?? '周末') : weekday(cell.on).replace('星期', '周'),
      day: String(dayOf(cell.on)),
      note: noteOf(cell),
      kind: cell.kind === 'stopped' ? 'stopped' : cell.n !== null ? 'counted' : 'plain',
      today: cell.isToday,
    });
  }
  return strip.slice(-MOST);
}

/** The strip as one sentence for screen readers. */
export function daySentence(cells: readonly DayCell[]): string {
  return cells
    .filter((cell) => cell.kind !== 'rest' && cell.kind !== 'holiday')
    .slice(-MOST)
    .map((cell) => `${cell.isToday ? '今天 ' : ''}${monthDay(cell.on)}，${noteOf(cell)}`)
    .join('；');
}

function noteOf(cell: DayCell): string {
  switch (cell.kind) {
    case 'received':
      return '提交';
    case 'stopped':
      return '停';
    case 'rest':
    case 'holiday':
      return '不算';
    default:
      return cell.n === null ? '不算' : `第${cell.n}天`;
  }
}

function dayOf(on: string): number {
  return Number(on.slice(8, 10));
}
