import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';
import { StopKind } from './intervals';

export const LimitUnit = z.enum(['working-day', 'calendar-day', 'hour']);
export type LimitUnit = z.infer<typeof LimitUnit>;

export const UNIT_WORDS: Record<LimitUnit, string> = {
  'working-day': '个工作日',
  'calendar-day': '天',
  hour: '小时',
};

/** A time limit as data; defaults in the service definitions, shorter promises in settings (FACTS §0, DESIGN idea 5). */
export const TimeLimit = z.strictObject({
  id: z
    .string()
    .check(
      z.regex(/^TL-[A-Z]+-\d{2}/),
      z.describe('FACTS §0 id, with a suffix where one entry holds several numbers'),
    ),
  amount: z.int().check(z.minimum(0), z.maximum(10_000), z.describe('Whole units; 0 means the day itself')),
  unit: LimitUnit,
  source: z.string().check(z.minLength(1), z.describe('Instrument and article, or FACTS section')),
  effectiveFrom: PlainDate,
  stops: z
    .array(StopKind)
    .check(z.describe('The only stops that stop this clock; empty for petition clocks')),
});
export type TimeLimit = z.infer<typeof TimeLimit>;

/** '26 个工作日', '15 天', '24 小时'. */
export function amountInWords(amount: number, unit: LimitUnit): string {
  return `${amount} ${UNIT_WORDS[unit]}`;
}
