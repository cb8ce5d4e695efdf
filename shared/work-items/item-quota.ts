import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';

/** How an item stands to the places of its year: it has one, or it waits for one. `entry`: since which entry. */
export const ItemQuota = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('taken'), year: z.int(), entry: z.int() }),
  z.strictObject({
    state: z.literal('waiting'),
    entry: z.int(),
    since: z.date(),
    /** The last day of the year whose places are used up: from the next day on there are new ones. */
    until: PlainDate,
  }),
]);
export type ItemQuota = z.infer<typeof ItemQuota>;
