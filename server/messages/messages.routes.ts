import * as z from 'zod/mini';
import { Inbox } from '@zhucantong/shared/messages/message-view';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import { defineRoute, type Route } from '../http/route';
import type { MessagesRepository } from './messages.repository';
import { presentInbox } from './present-inbox';

export interface MessageRoutesDeps {
  messages: MessagesRepository;
  definition(versionId: string): ServiceDefinition;
}

const Read = z.strictObject({ ids: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(100)) });

/** The inbox, at both doors. */
export function messageRoutes(deps: MessageRoutesDeps): Route[] {
  return [...doorRoutes(deps, 'resident'), ...doorRoutes(deps, 'staff')];
}

function doorRoutes({ messages, definition }: MessageRoutesDeps, door: 'resident' | 'staff'): Route[] {
  const shared = { door, permission: 'messages.own', response: Inbox } as const;
  return [
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: `/api/${door}/messages`,
        name: `${door}-inbox`,
        summary: 'My messages, newest first.',
        etag: true,
      },
      async ({ viewer, now }) => {
        const inbox = await messages.inbox(viewer);
        return {
          etagParts: inbox.map((each) => [each._id, each.readAt]),
          body: () => presentInbox(inbox, definition, now),
        };
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'POST',
        path: `/api/${door}/messages/read`,
        name: `${door}-mark-read`,
        summary: 'Mark messages as read.',
        body: Read,
      },
      async ({ viewer, body, now }) => {
        await messages.markRead(viewer, body.ids, now);
        return presentInbox(await messages.inbox(viewer), definition, now);
      },
    ),
  ];
}
