const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const;

interface Day {
  year: number;
  month: number;
  day: number;
}

/** @param on a calendar day, `YYYY-MM-DD`. */
function parts(on: string): Day {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
  return { year, month, day };
}

/** `6月23日` */
export function monthDay(on: string): string {
  const { month, day } = parts(on);
  return `${month}月${day}日`;
}

/** `2027年3月1日` */
export function fullDate(on: string): string {
  return `${parts(on).year}年${monthDay(on)}`;
}

/** `星期二` */
export function weekday(on: string): string {
  const { year, month, day } = parts(on);
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
}

/** The three lines of a calendar leaf. */
export function leafLines(on: string): { top: string; day: string; foot: string } {
  const { month, day } = parts(on);
  return { top: `${month}月`, day: String(day), foot: weekday(on) };
}
