import { type PlainDate, weekdayOf, yearOf } from './plain-date';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** '11月26日'; with '2027年' in front when the year is not `thisYear`. */
export function dayInWords(day: PlainDate, thisYear: number): string {
  const year = yearOf(day);
  return `${year === thisYear ? '' : `${year}年`}${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** '11月26日 周四', for staff and tight places. */
export function dayAndWeekday(day: PlainDate, thisYear: number): string {
  return `${dayInWords(day, thisYear)} ${shortWeekday(day)}`;
}

/** '周四'. */
export function shortWeekday(day: PlainDate): string {
  return `周${weekdayCharacter(day)}`;
}

/** '6月19日' for one day, '10月1日到7日' or '9月30日到10月2日' for a run of days. */
export function daysInWords(from: PlainDate, to: PlainDate, thisYear: number): string {
  if (from === to) return dayInWords(from, thisYear);
  const end =
    from.slice(0, 7) === to.slice(0, 7) ? `${Number(to.slice(8, 10))}日` : dayInWords(to, yearOf(from));
  return `${dayInWords(from, thisYear)}到${end}`;
}

function weekdayCharacter(day: PlainDate): string {
  return WEEKDAYS[weekdayOf(day) - 1]!;
}
