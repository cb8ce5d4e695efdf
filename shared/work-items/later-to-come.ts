import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';

/** Papers that were left for later at acceptance: what is still to come, and until when. */
export const LaterToCome = z.strictObject({
  /** Codes of what has not come yet; empty once everything is there. */
  papers: z.array(z.string()),
  until: PlainDate,
  /** The entry that set the day, and when that was. */
  entry: z.int(),
  since: z.date(),
  remindedBefore: z.array(z.int()),
});
export type LaterToCome = z.infer<typeof LaterToCome>;
