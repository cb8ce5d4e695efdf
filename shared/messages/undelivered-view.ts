import * as z from 'zod/mini';

/** What an item still owes and could not be delivered, in words for the administrator: no word of the person. */
export const UndeliveredRow = z.strictObject({
  key: z.string(),
  itemId: z.string(),
  number: z.string(),
  service: z.string(),
  what: z.string(),
  /** Absent where it is no message. */
  to: z.optional(z.string()),
  since: z.iso.datetime(),
  sinceWords: z.string(),
  attempts: z.int(),
  why: z.string(),
});
export type UndeliveredRow = z.infer<typeof UndeliveredRow>;

export const Undelivered = z.strictObject({
  rows: z.array(UndeliveredRow),
  /** There are more items than are listed. */
  hasMore: z.boolean(),
});
export type Undelivered = z.infer<typeof Undelivered>;

export const SendAgain = z.strictObject({ itemId: z.string().check(z.maxLength(100)) });
