import type { InboxMessage } from '@zhucantong/shared/messages/message-view';
import { useEffect } from 'react';
import { fetchInbox, markRead } from '@/api/messages';
import { PageHead } from '@/ui/page-head';
import { PlainRow, Row, RowList } from '@/ui/row';
import { StatusLine } from '@/ui/status-line';
import { Empty, Loading } from '@/ui/states';
import { POLL_MS, useResource } from '../resource/use-resource';
import { useSessionEnd } from '../session/use-session-end';
import { Page } from '../shell/page';
import { Troubles } from '../shell/troubles';

/** Everything the office has told, newest first. Opening the page counts as having seen it. */
export function InboxView() {
  const inbox = useResource('inbox', fetchInbox, POLL_MS);
  useSessionEnd(inbox);
  const seen = inbox.data && inbox.data.unread > 0 ? inbox.data.messages[0]?.at : undefined;
  useEffect(() => {
    if (seen) void markRead(seen).catch(() => undefined); // still unread next time
  }, [seen]);
  return (
    <Page title="消息">
      <PageHead title="消息" lead="每走一步，这里都会告诉您。" />
      <Troubles of={inbox} />
      {inbox.loading && <Loading />}
      {inbox.data?.messages.length === 0 && <Empty words="还没有消息。" />}
      {inbox.data && inbox.data.messages.length > 0 && (
        <RowList label="消息">
          {inbox.data.messages.map((message) => (
            <MessageRow key={message.id} message={message} />
          ))}
        </RowList>
      )}
    </Page>
  );
}

function MessageRow({ message: { itemId, title, body, when, isRead } }: { message: InboxMessage }) {
  const words = {
    icon: 'message' as const,
    title,
    hint: `${when}　${body}`,
    status: !isRead && (
      <StatusLine tone="info" icon="info">
        刚到的
      </StatusLine>
    ),
  };
  return itemId ? <Row {...words} to={{ page: 'item', id: itemId }} /> : <PlainRow {...words} />;
}
