import type { Inbox } from '@zhucantong/shared/messages/message-view';
import { Row } from '@/ui/row';

/** One row while there is something unread; nothing otherwise. */
export function NewMessages({ inbox }: { inbox: Inbox | undefined }) {
  if (!inbox || inbox.unread === 0) return null;
  const newest = inbox.messages.find((message) => !message.isRead);
  return (
    <Row
      box
      icon="message"
      title={`有 ${inbox.unread > 99 ? '99+' : inbox.unread} 条消息没看`}
      hint={newest?.title}
      to={{ page: 'messages' }}
    />
  );
}
