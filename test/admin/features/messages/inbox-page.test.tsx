import { renderAdmin } from '../../support/render-admin';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Inbox, InboxMessage } from '@zhucantong/shared/messages/message-view';
import { Route, Routes, useLocation } from 'react-router';
import { InboxPage } from '../../../../server/admin/src/features/messages/inbox-page';
import { axeFindings } from '../../../support/axe';
import { problem, startFakeServer, type FakeAnswer } from '../../support/fake-server';

const message = (n: number, changes: Partial<InboxMessage> = {}): InboxMessage => ({
  ...{
    id: `message-${n}`,
    itemId: `item-${n}`,
    title: '请您批',
    body: `靖 4028-000${n}：承诺期限延期 5 天。`,
  },
  ...{ at: `2026-06-08T0${n}:00:00.000Z`, when: '6月8日 周一', isRead: false },
  ...changes,
});
const inbox = (messages: InboxMessage[], changes: Partial<Inbox> = {}): Inbox => ({
  messages,
  unread: messages.filter(({ isRead }) => !isRead).length,
  next: null,
  ...changes,
});

function Where() {
  const { pathname, search } = useLocation();
  return <output aria-label="地址">{pathname + search}</output>;
}
const address = () => screen.getByLabelText('地址').textContent;

/** A server that keeps what was read. */
function openInbox(first: Inbox, answers: Record<string, () => FakeAnswer> = {}) {
  let now = first;
  let etag = 1;
  const server = startFakeServer({
    'GET /api/staff/messages': ({ headers }) =>
      headers['If-None-Match'] === `"${etag}"`
        ? { status: 304 }
        : { body: now, headers: { ETag: `"${etag}"` } },
    'POST /api/staff/messages/read': ({ body }) => {
      const which = body as { ids?: string[]; upTo?: string };
      const isMeant = ({ id, at }: InboxMessage) => which.ids?.includes(id) ?? at <= which.upTo!;
      change(inbox(now.messages.map((each) => (isMeant(each) ? { ...each, isRead: true } : each))));
      return { body: now };
    },
    ...answers,
  });
  const change = (next: Inbox) => {
    now = next;
    etag += 1;
  };
  renderAdmin(
    <main>
      <Routes>
        <Route path="/messages" element={<InboxPage />} />
        <Route path="*" element={<h1>别的页</h1>} />
      </Routes>
      <Where />
    </main>,
    { at: '/messages' },
  );
  const sent = () => server.seen.filter(({ method }) => method === 'POST').map(({ body }) => body);
  return { ...server, change, sent, user: userEvent.setup() };
}
const lines = () => screen.getAllByRole('listitem');

beforeAll(() => {
  document.documentElement.lang = 'zh-CN';
});

describe('the messages of whoever is signed in', () => {
  it('stand newest first; what is unread says so in a word, in its link too', async () => {
    openInbox(inbox([message(2), message(1, { isRead: true, title: '新到一件' })]));
    await screen.findByRole('heading', { level: 1, name: '消息' });
    const first = await screen.findByRole('link', {
      name: /^未读 请您批 靖 4028-0002：承诺期限延期 5 天。 6月8日/,
    });
    expect(first).toHaveAttribute('href', '/items/item-2');
    expect(lines().map((line) => within(line).queryByText('未读') !== null)).toEqual([true, false]);
    expect(screen.getByText('1 条未读')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^新到一件 靖/ })).toHaveAttribute('href', '/items/item-1');
    expect(await axeFindings()).toEqual([]);
  });

  it('by keyboard: J moves to a line, Enter opens its item and reads that one alone', async () => {
    const { user, sent } = openInbox(inbox([message(2), message(1)]));
    await screen.findAllByRole('link');
    await user.keyboard('jj');
    expect(screen.getByRole('link', { name: /0001/ })).toHaveFocus();
    await user.keyboard('k{Enter}');
    expect(address()).toBe('/items/item-2');
    await waitFor(() => expect(sent()).toEqual([{ ids: ['message-2'] }]));
  });

  it('one without an item leads nowhere', async () => {
    openInbox(inbox([message(1, { itemId: null })]));
    await screen.findByText('请您批');
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('are all marked read up to the newest that is shown; the heading takes the focus of the button that went', async () => {
    const { user, sent } = openInbox(inbox([message(2), message(1)]));
    await user.click(await screen.findByRole('button', { name: '全部标为已读' }));
    expect(await screen.findByText('都看过了')).toBeInTheDocument();
    expect(sent()).toEqual([{ upTo: '2026-06-08T02:00:00.000Z' }]);
    expect(screen.getByText('全部标为已读了')).toHaveRole('status');
    expect(screen.queryByText('未读')).toBeNull();
    expect(screen.queryByRole('button', { name: '全部标为已读' })).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  it('says so where that failed, and nothing is read', async () => {
    const { user } = openInbox(inbox([message(1)]), {
      'POST /api/staff/messages/read': () => problem(503, 'unavailable'),
    });
    await user.click(await screen.findByRole('button', { name: '全部标为已读' }));
    expect(await screen.findByText(/没标成/)).toHaveRole('alert');
    expect(screen.getByText('未读')).toBeInTheDocument();
  });

  it('a new one waits above the list until it is let in', async () => {
    const { user, change } = openInbox(inbox([message(1)]));
    await screen.findAllByRole('link');
    change(inbox([message(2), message(1)]));
    window.dispatchEvent(new Event('visibilitychange'));
    const letIn = await screen.findByRole('button', { name: '放进列表' });
    expect(lines()).toHaveLength(1);
    await user.click(letIn);
    expect(lines()).toHaveLength(2);
  });

  it('goes on to older ones by the server’s cursor', async () => {
    const { user, seen } = openInbox(inbox([message(1)], { next: 'after-1' }));
    await user.click(await screen.findByRole('button', { name: '早一些的' }));
    expect(address()).toBe('/messages?after=after-1');
    await waitFor(() => expect(seen.at(-1)?.path).toBe('/api/staff/messages?cursor=after-1&limit=20'));
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    await user.click(await screen.findByRole('button', { name: '新一些的' }));
    expect(address()).toBe('/messages');
  });

  it('is a calm page where nothing came, and says what will come', async () => {
    openInbox(inbox([]));
    expect(await screen.findByRole('heading', { name: '还没有消息' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '全部标为已读' })).toBeNull();
    expect(await axeFindings()).toEqual([]);
  });

  it('says so and offers to try again when it cannot be read', async () => {
    openInbox(inbox([]), { 'GET /api/staff/messages': () => problem(403, 'not-allowed') });
    expect(await screen.findByText('没取到消息')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /再/ })).toBeInTheDocument();
  });
});
