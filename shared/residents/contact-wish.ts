import * as z from 'zod/mini';
import { ContactPreference } from './resident';

/** How somebody in the register wants to be reached, as a worker sees it before changing it on their request. */
export const ContactWish = z.strictObject({
  /** Of the record; what a change begins from. */
  version: z.int(),
  contact: ContactPreference,
  /** Who of the staff noted it last ('石文涛（甘棠镇残联）') and when; null where it stands as it was first registered. */
  changed: z.nullable(z.strictObject({ who: z.string(), at: z.string() })),
});
export type ContactWish = z.infer<typeof ContactWish>;

export const ChangeContact = z.strictObject({ seenVersion: z.int(), contact: ContactPreference });
export type ChangeContact = z.infer<typeof ChangeContact>;

/** What is wrong with a wish: nothing is left by which the person could be told. Null where it can be kept. */
export function findContactFault({ channels, neverCall }: ContactPreference): string | null {
  if (channels.some((channel) => !(neverCall && channel === 'phone'))) return null;
  return neverCall && channels.length > 0
    ? '不打电话的，请再选一样找得到本人的办法。'
    : '请至少选一样，不然有了结果告诉不到本人。';
}
