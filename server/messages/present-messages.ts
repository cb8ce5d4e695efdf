import { dayAndWeekday } from '@zhucantong/shared/calendar/day-words';
import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import type { Inbox } from '@zhucantong/shared/messages/message-view';
import { renderMessage } from '@zhucantong/shared/messages/render-message';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { StoredMessage } from './messages.model';

/** What has no words of its own. */
const COMMON_WORDS = { code: 'common', version: 0, messages: {} };

/** Messages in words, each by the definition version its item lives by. */
export function presentMessages(
  messages: readonly StoredMessage[],
  definition: (versionId: string) => ServiceDefinition,
  now: Date,
): Inbox['messages'] {
  const year = yearOf(localDateOf(now));
  return messages.map((message) => ({
    id: message._id,
    itemId: message.item,
    ...renderMessage(
      message.service === null ? COMMON_WORDS : definition(message.service),
      message.template,
      message.params,
    ),
    at: message.at.toISOString(),
    when: dayAndWeekday(localDateOf(message.at), year),
    isRead: message.readAt !== null,
  }));
}
