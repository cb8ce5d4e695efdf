import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';

/** Who on the reporting line answers for a stop or an extension; never the one who has the item. */
export const ApprovalLevel = z.enum(['section-head', 'leader', 'head']);
export type ApprovalLevel = z.infer<typeof ApprovalLevel>;

/**
 * How far a clock may be extended (延期), in its own unit. Absent on a clock: never.
 *
 * @source FACTS §0.1 TL-PET-07, §0.6 TL-HOT-05, §0.8 TL-GEN-02 and -03, §5.2.
 */
export const ExtensionRule = z.strictObject({
  id: z.string().check(z.regex(/^TL-[A-Z]+-\d{2}/)),
  atMost: z.int().check(z.minimum(1), z.describe('All extensions of one clock together')),
  times: z.int().check(z.minimum(1)),
  approvedBy: ApprovalLevel,
  source: z.string().check(z.minLength(1)),
  effectiveFrom: PlainDate,
});
export type ExtensionRule = z.infer<typeof ExtensionRule>;
