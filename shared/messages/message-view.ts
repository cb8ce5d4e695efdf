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
export const Inbox = z.strictObject({ messages: z.array(InboxMessage), unread: z.int() });
export type Inbox = z.infer<typeof Inbox>;
