import * as z from 'zod/mini';
import { Condition } from './form-field';

/** Of a period, as of every limit: instrument and article, or FACTS section; a county's own number says so. */
const source = z.string().check(z.minLength(1));

/**
 * One person – one thing – one period. `heldFor` is counted from completion: a service life, or as many years for everybody; or the
 * period is the calendar year in which the application came, and is over with it. Absent: the claim ends with the item, or with the
 * benefit that runs on from it.
 */
export const ClaimDefinition = z.strictObject({
  code: z.string(),
  /** `person`, `answer:field`, or `sealed-answer:field` where the answer is a number that must not stand in an id. */
  per: z.array(z.string()),
  heldFor: z.optional(
    z.union([
      z.strictObject({ field: z.string(), fact: z.string(), unit: z.literal('year'), source }),
      z.strictObject({ amount: z.int(), unit: z.literal('year'), source }),
      z.strictObject({ period: z.literal('calendar-year'), source }),
    ]),
  ),
  /** Answers that lift the period after completion (an exception with its reason, FACTS §3.6). */
  liftedBy: z.optional(Condition),
  whenTaken: z.string(),
  /** Said instead where the first day of the next period is known: {allowedFrom}. */
  whenHeld: z.optional(z.string()),
});
export type ClaimDefinition = z.infer<typeof ClaimDefinition>;
