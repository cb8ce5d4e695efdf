import type { Inbox } from '@zhucantong/shared/messages/message-view';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import { readTimeCursor, writeTimeCursor } from '../database/time-cursor';
import type { StoredMessage } from './messages.model';
import type { InboxOwner, MessagesRepository } from './messages.repository';
import { presentMessages } from './present-messages';

export interface ReadInboxDeps {
  messages: Pick<MessagesRepository, 'inbox' | 'countUnread'>;
  definition(versionId: string): ServiceDefinition;
}

/** Which part of an inbox. */
export interface InboxQuestion {
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** One page of an inbox: all that is needed to say whether it has changed. */
export interface InboxSlice {
  messages: StoredMessage[];
  unread: number;
  next: string | null;
}

const PAGE = 50;

export async function readInbox(
  { messages }: ReadInboxDeps,
  viewer: InboxOwner,
  { cursor, limit = PAGE }: InboxQuestion,
  now: Date,
): Promise<InboxSlice> {
  const [found, unread] = await Promise.all([
    messages.inbox(viewer, { after: readTimeCursor(cursor), limit: limit + 1, by: now }),
    messages.countUnread(viewer, now),
  ]);
  const last = found[limit - 1];
  const hasMore = found.length > limit && last;
  return {
    messages: found.slice(0, limit),
    unread,
    next: hasMore ? writeTimeCursor({ at: last.at, id: last._id }) : null,
  };
}

export function presentInbox({ definition }: ReadInboxDeps, slice: InboxSlice, now: Date): Inbox {
  return { ...slice, messages: presentMessages(slice.messages, definition, now) };
}
