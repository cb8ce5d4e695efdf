import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';

/** What is to be paid or was paid, in fen: a number without a name, so that sums are made without opening a seal. */
export const ItemPayment = z.strictObject({
  fen: z.int(),
  /** The last entry in which the bank sent it back; null where none did since it was reckoned or paid. */
  returnedIn: z.nullable(z.int()),
  paidOn: z.nullable(PlainDate),
});
export type ItemPayment = z.infer<typeof ItemPayment>;
