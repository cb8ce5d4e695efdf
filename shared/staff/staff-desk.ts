import * as z from 'zod/mini';

/**
 * A further desk of an account, apart from the one that all have: the same pages over other routes. Only who has one is told,
 * with its addresses and words, so that no client knows of it beforehand.
 */
export const StaffDesk = z.strictObject({
  /** Where its routes stand instead of `/api/staff`. */
  api: z.string().check(z.startsWith('/api/staff/')),
  /** Where its pages stand in the admin. */
  path: z.string().check(z.regex(/^\/[a-z]+$/)),
  title: z.string(),
  words: z.string(),
  /** Open items, to 99. */
  open: z.int(),
  /** What could not be delivered and this account sees to. */
  undelivered: z.int(),
  /** Messages of this desk that were not read, to 99. */
  unread: z.int(),
});
export type StaffDesk = z.infer<typeof StaffDesk>;
