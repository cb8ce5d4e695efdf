import * as z from 'zod/mini';
import { Condition } from './form-field';

/** A paper (材料): what, why, and what counts as good. No vague "other materials" (FACTS §5.1). */
export const Paper = z.strictObject({
  code: z.string(),
  title: z.string(),
  why: z.string(),
  countsAsGood: z.string(),
  required: z.boolean(),
  requiredWhen: z.optional(Condition),
  most: z.int(),
  /** Labels of the expected pictures, in order: 家门口, 过道. */
  shots: z.optional(z.array(z.string())),
});
export type Paper = z.infer<typeof Paper>;
