import * as z from 'zod/mini';
import { amountInWords, TimeLimit } from '../time-limits/time-limit';
import { fillIn } from './eligibility-rules';

const TERM = /[\d一二三四五六七八九十]+\s*个?(?:工作日|天|日|月|年)/;

/** What a person can do against a decision (救济途径). A term stands in it only as a limit with its source; where to go is the county's. */
export const Remedy = z
  .strictObject({
    /** `{within}` is the limit in words, `{reach}` how the county's federation is reached. */
    words: z.string(),
    /** Absent: no source gives a term. */
    within: z.optional(TimeLimit),
  })
  .check(
    z.refine(({ words }) => !TERM.test(words), 'a term in a remedy is a limit with its source'),
    z.refine(({ words, within }) => words.includes('{within}') === (within !== undefined), 'says its limit'),
  );
export type Remedy = z.infer<typeof Remedy>;

/** @param reach '到县政务服务中心残联窗口，或者打 0745-0000001'. */
export function remedyInWords({ words, within }: Remedy, reach: string): string {
  return fillIn(words, { reach, ...(within ? { within: amountInWords(within.amount, within.unit) } : {}) });
}
