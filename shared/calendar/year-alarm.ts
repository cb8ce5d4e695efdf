import * as z from 'zod/mini';
import { type PlainDate, yearOf } from './plain-date';

/** A year whose schedule is missing. `now`: it has begun; `soon`: it is November, and the notice is due. */
export const YearAlarm = z.strictObject({
  year: z.int(),
  urgency: z.enum(['now', 'soon']),
  sentence: z.string(),
});
export type YearAlarm = z.infer<typeof YearAlarm>;

const NOVEMBER = '11';

/**
 * Years whose schedule should stand and does not. The notice appears in about November of the year before.
 *
 * @source FACTS §5.8: a year without a loaded calendar must raise an alarm.
 */
export function missingYears(publishedYears: readonly number[], today: PlainDate): YearAlarm[] {
  const year = yearOf(today);
  const isMissing = (each: number) => !publishedYears.includes(each);
  return [
    ...(isMissing(year)
      ? [
          {
            year,
            urgency: 'now' as const,
            sentence: `${year} 年的放假安排还没有发布，今年的期限都只是按周末算的暂定日子。请马上导入并发布。`,
          },
        ]
      : []),
    ...(today.slice(5, 7) >= NOVEMBER && isMissing(year + 1)
      ? [
          {
            year: year + 1,
            urgency: 'soon' as const,
            sentence: `${year + 1} 年的放假安排还没有发布。国务院办公厅一般在 11 月前后公布，请导入并发布；在那以前，跨到 ${year + 1} 年的期限都是暂定的。`,
          },
        ]
      : []),
  ];
}
