import * as z from 'zod/mini';

/** A message in the inbox, words ready to show. */
export const InboxMessage = z.strictObject({
  id: z.string(),
  itemId: z.nullable(z.string()),
  title: z.string(),
  body: z.string(),
  at: z.string(),
  when: z.string(),
  isRead: z.boolean(),
});
export type InboxMessage = z.infer<typeof InboxMessage>;
export const Inbox = z.strictObject({
  /** Newest first. */
  messages: z.array(InboxMessage),
  /** Of all that there are, to 99 (shown as 99+); read with a limit, apart from the page. */
  unread: z.int(),
  /** Opaque keyset cursor of the page with older ones; null on the last. */
  next: z.nullable(z.string()),
});
export type Inbox = z.infer<typeof Inbox>;

/** Which messages were read: these, or all up to the newest that was on the screen, so that none is passed over unseen. */
export const MarkRead = z.union([
  z.strictObject({ ids: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(100)) }),
  z.strictObject({ upTo: z.iso.datetime() }),
]);
export type MarkRead = z.infer<typeof MarkRead>;
