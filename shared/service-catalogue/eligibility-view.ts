import * as z from 'zod/mini';
import { Answers } from './form-answers';

/** "May this person apply for this now?", asked while the form is filled. */
export const EligibilityQuestion = z.strictObject({ for: z.string(), service: z.string(), answers: Answers });
export const EligibilityAnswer = z.strictObject({
  mayApply: z.boolean(),
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      holds: z.boolean(),
      found: z.string(),
      reason: z.optional(z.string()),
      whatElse: z.optional(z.string()),
    }),
  ),
});
export type EligibilityAnswer = z.infer<typeof EligibilityAnswer>;
