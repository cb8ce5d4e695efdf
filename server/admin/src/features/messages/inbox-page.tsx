import { Button } from 'antd';
import type { InboxMessage } from '@zhucantong/shared/messages/message-view';
import { useNavigate, useSearchParams } from 'react-router';
import { announce } from '../../components/announcer';
import { useDesk } from '../../components/desk';
import { focusPageHeading } from '../../components/focus-heading';
import { Icon } from '../../components/icon';
import { PageHeader } from '../../components/page-header';
import { EmptyState, ErrorState, LoadingState } from '../../components/page-state';
import { useSteadyRows } from '../../components/use-steady-rows';
import { unreadWords } from './inbox-words';
import { MessageList } from './message-list';
import { useAnnouncedUnread, useInbox, useMarkRead } from './use-inbox';

const pollMs = 10_000;

/** 消息: what was told to whoever is signed in, at this desk. Opening one reads it. */
export function InboxPage() {
  const { api, apart } = useDesk();
  const [params, setParams] = useSearchParams();
  const cursor = params.get('after') ?? undefined;
  const navigate = useNavigate();
  const inbox = useInbox({ cursor, everyMs: pollMs });
  const marking = useMarkRead();
  const page = inbox.data?.data;
  const { rows, newCount, showAll } = useSteadyRows(page?.messages, `${api} ${cursor ?? ''}`);
  // At the common desk the shell says so on every page.
  useAnnouncedUnread(apart ? page?.unread : undefined);

  const open = ({ id, isRead }: InboxMessage) => {
    if (!isRead) marking.mutate({ ids: [id] });
  };
  const newest = cursor ? undefined : rows[0];
  const markAll = () => {
    if (!newest) return;
    marking.mutate(
      { upTo: newest.at },
      {
        onSuccess: () => {
          focusPageHeading();
          announce('全部标为已读了');
        },
      },
    );
  };
  const turn = (go: () => void) => {
    go();
    focusPageHeading();
  };

  return (
    <>
      <PageHeader
        title={`${apart?.title ?? ''}消息`}
        sub={page ? (page.unread > 0 ? unreadWords(page.unread) : '都看过了') : '新的在前'}
        actions={
          newest &&
          page &&
          page.unread > 0 && (
            <Button loading={marking.isPending} onClick={markAll}>
              全部标为已读
            </Button>
          )
        }
      />
      {marking.error && (
        <p className="note danger sm" role="alert">
          没标成：{marking.error.message}
        </p>
      )}
      {inbox.error && (
        <ErrorState
          title={page ? '消息没更新上' : '没取到消息'}
          {...(inbox.error.requestId ? { code: inbox.error.requestId } : {})}
          onRetry={() => void inbox.refetch()}
        >
          {inbox.error.message}
          {page && ' 下面是上一次取到的。'}
        </ErrorState>
      )}
      {!page && !inbox.error && <LoadingState label="消息" onRetry={() => void inbox.refetch()} />}
      {newCount > 0 && (
        <div className="note info sm new-line">
          <Icon name="info" />
          <span>
            新消息 {newCount} 条，
            <button type="button" className="link" onClick={showAll}>
              放进列表
            </button>
            。列表不会自己跳。
          </span>
        </div>
      )}
      {page && rows.length === 0 && newCount === 0 && (
        <section className="card">
          <EmptyState title={cursor ? '没有更早的消息了' : '还没有消息'}>
            有新件、快到期、超期、等您批的，都会在这里告诉您。
          </EmptyState>
        </section>
      )}
      {rows.length > 0 && (
        <section className="card" aria-label="消息列表">
          <MessageList messages={rows} onOpen={open} />
        </section>
      )}
      {page && (cursor || page.next) && (
        <div className="row queue-foot">
          {cursor && <Button onClick={() => turn(() => void navigate(-1))}>新一些的</Button>}
          {page.next && (
            <Button onClick={() => turn(() => page.next && setParams({ after: page.next }))}>早一些的</Button>
          )}
        </div>
      )}
    </>
  );
}
