import * as z from 'zod/mini';

/** Sent while an item is open on a screen. */
export const Presence = z.strictObject({
  /** Something is written and not sent. */
  isWriting: z.boolean(),
});
export type Presence = z.infer<typeof Presence>;

/** Who else has the item open now. Looking only for as long as they say so; nothing of it is kept. */
export const PresentColleagues = z.strictObject({
  others: z.array(
    z.strictObject({
      name: z.string(),
      phone: z.string(),
      /** Since when they have unsent text; null while they only look. */
      writingSince: z.nullable(z.iso.datetime()),
    }),
  ),
});
export type PresentColleagues = z.infer<typeof PresentColleagues>;

/** How often a screen says that it is still there. */
export const SAYS_SO_EVERY_MS = 15_000;
