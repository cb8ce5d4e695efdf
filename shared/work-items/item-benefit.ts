import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';

/** A benefit that runs on after its item was completed, month by month (a month is its first day), until it is ended. */
export const ItemBenefit = z.strictObject({
  since: PlainDate,
  /** The first month for which nothing comes any more, and the entry that ended it. Absent: it runs. */
  ended: z.optional(z.strictObject({ from: PlainDate, entry: z.int() })),
});
export type ItemBenefit = z.infer<typeof ItemBenefit>;
