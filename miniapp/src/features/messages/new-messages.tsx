import { fetchInbox } from '@/api/messages';
import { Row } from '@/ui/row';
import { POLL_MS, useResource } from '../resource/use-resource';

/** One row while there is something unread; nothing otherwise. */
export function NewMessages() {
  const { data } = useResource('inbox', fetchInbox, POLL_MS);
  if (!data || data.unread === 0) return null;
  const newest = data.messages.find((message) => !message.isRead);
  return (
    <Row
      box
      icon="message"
      title={`有 ${data.unread} 条消息没看`}
      hint={newest?.title}
      to={{ page: 'messages' }}
    />
  );
}
