import * as z from 'zod/mini';
import { Inbox, MarkRead } from '@zhucantong/shared/messages/message-view';
import { defineRoute, type Route } from '../http/route';
import type { MessagesRepository } from './messages.repository';
import { presentInbox, readInbox, type ReadInboxDeps } from './read-inbox';

export interface MessageRoutesDeps extends ReadInboxDeps {
  messages: MessagesRepository;
}

const Part = z.strictObject({
  cursor: z.optional(z.string().check(z.maxLength(400))),
  limit: z.optional(z.pipe(z.string().check(z.regex(/^[1-9]\d?$/)), z.transform(Number))),
});

/** The inbox, at both doors. */
export function messageRoutes(deps: MessageRoutesDeps): Route[] {
  return [...doorRoutes(deps, 'resident'), ...doorRoutes(deps, 'staff')];
}

function doorRoutes(deps: MessageRoutesDeps, door: 'resident' | 'staff'): Route[] {
  const shared = { door, permission: 'messages.own', response: Inbox } as const;
  return [
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: `/api/${door}/messages`,
        name: `${door}-inbox`,
        summary: 'My messages, newest first.',
        query: Part,
        etag: true,
      },
      async ({ viewer, query, now }) => {
        const inbox = await readInbox(deps, viewer, query, now);
        return {
          etagParts: [inbox.messages.map((each) => [each._id, each.readAt]), inbox.unread, inbox.next],
          body: () => presentInbox(deps, inbox, now),
        };
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'POST',
        path: `/api/${door}/messages/read`,
        name: `${door}-mark-read`,
        summary: 'Mark messages as read, and see the newest.',
        body: MarkRead,
      },
      async ({ viewer, body, now }) => {
        await deps.messages.markRead(viewer, 'upTo' in body ? { upTo: new Date(body.upTo) } : body, now);
        return presentInbox(deps, await readInbox(deps, viewer, {}, now), now);
      },
    ),
  ];
}
