import '../support/web-globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { StaffMe } from '@zhucantong/shared/staff/staff-me-view';
import type { QueueRow } from '@zhucantong/shared/work-items/queue-view';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { SignedIn } from '../../../server/admin/src/app/signed-in';
import { dueSoon } from '../../factories/due-view';
import { aStaffItem } from '../../factories/staff-item';
import { problem, startFakeServer, type FakeAnswer, type SeenRequest } from '../support/fake-server';
import { renderAdmin } from '../support/render-admin';

type Answers = Record<string, (request: SeenRequest) => FakeAnswer>;

const me: StaffMe = {
  ...{
    staffId: 's1',
    name: '吴晓岚',
    title: '干事',
    phone: '0745-0000105',
    unitName: '信访股',
    mayMoveDemoClock: false,
  },
  ...{ county: { code: '431229', name: '靖州县' }, roles: ['handler'] },
};
const desk = {
  ...{ api: '/api/staff/further', path: '/apart', title: '保密件', words: '只有被指定的人能看到' },
  ...{ open: 2, undelivered: 1, unread: 3 },
};
const named: StaffMe = { ...me, desks: [desk] };
const item = (changes: Partial<StaffItem> = {}) =>
  aStaffItem({
    allowedActions: ['name-reader', 'restrict', 'note'],
    apart: {
      ...{ title: '保密件，不要转述', words: '只有您一个人能看到这一件。' },
      nameable: [{ staffId: 's2', name: '石玉梅', unitName: '办公室', title: '主任', phone: '0' }],
    },
    ...changes,
  });
const row: QueueRow = {
  ...{ id: 'item-1', number: '靖 4028-1759', version: 17, applicant: '潘*富', place: '甘棠镇' },
  ...{ title: '信访', service: '信访', step: '受理', filedByAgent: false, status: 'open', assignee: null },
  ...{ approval: null, urgedOn: null },
  ...{ due: dueSoon, next: '受理', receivedAt: '2026-06-08T02:00:00.000Z' },
};
const counts = {
  ...{
    mine: 1,
    approvals: 0,
    unit: 2,
    line: 2,
    unassigned: 0,
    today: 0,
    waiting: 0,
    overdue: 0,
    mineOverdue: 0,
    mineToday: 0,
  },
};
const page = (rows: QueueRow[]) => ({ queue: 'mine', rows, next: null, today: '6月8日 周一' });

/** What either desk answers. */
const at = (api: string, rows: QueueRow[] = []): Answers => ({
  [`GET ${api}/messages`]: () => ({ body: { messages: [], unread: 0, next: null } }),
  [`GET ${api}/queue-counts`]: () => ({ body: counts }),
  [`GET ${api}/queues/mine`]: () => ({ body: page(rows) }),
  [`GET ${api}/items/item-1`]: () => ({ body: item() }),
  [`GET ${api}/items/item-1/typing`]: () => ({ body: { typing: null, savedAt: null } }),
  [`PUT ${api}/items/item-1/presence`]: () => ({ body: { others: [] } }),
  [`POST ${api}/items/item-1/actions`]: () => ({ body: item({ version: 18 }) }),
});

function open(who: StaffMe, path: string, answers: Answers = {}) {
  sessionStorage.clear();
  const server = startFakeServer({
    'GET /api/staff/session': () => ({ body: who }),
    'GET /api/public/clock': () => ({
      body: { isDemo: false, now: '2026-06-08T02:00:00.000Z', today: '2026-06-08', movedByDays: 0 },
    }),
    'GET /api/staff/successions': () => ({ body: { lists: [] } }),
    'GET /api/staff/service-names': () => ({ body: { services: [] } }),
    ...at('/api/staff'),
    ...answers,
  });
  renderAdmin(<SignedIn me={who} />, { at: path });
  return { ...server, user: userEvent.setup() };
}
const menu = () => within(screen.getByRole('navigation', { name: '主导航' }));
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('an account without a further desk', () => {
  it('finds no entry, and its addresses lead where every unknown address leads', async () => {
    const { seen } = open(me, '/apart/items/item-1');
    await heading('办件');
    expect(menu().queryByText(/保密件/)).toBeNull();
    expect(seen.filter(({ path }) => /further|item-1/.test(path))).toEqual([]);
  });

  it('is told of one within a minute of being named, with the page open', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      open(me, '/queue', { 'GET /api/staff/session': () => ({ body: named }) });
      await heading('办件');
      expect(menu().queryByText(/保密件/)).toBeNull();
      await act(() => jest.advanceTimersByTimeAsync(61_000));
      expect(menu().getByRole('link', { name: /^保密件 ?2$/ })).toHaveAttribute('href', '/apart/queue');
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('messages', () => {
  it('that came are told politely on whatever page one is, with the count in the menu; nothing takes the focus', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      let unread = 1;
      open(me, '/queue', {
        'GET /api/staff/messages': () => ({ body: { messages: [], unread, next: null } }),
      });
      await heading('办件');
      const entry = () => menu().getByRole('link', { name: /^消息/ });
      await waitFor(() => expect(entry()).toHaveTextContent('消息1 条未读'));
      screen.getByRole('combobox', { name: '服务' }).focus();
      unread = 3;
      await act(() => jest.advanceTimersByTimeAsync(31_000));
      expect(entry()).toHaveTextContent('消息3 条未读');
      expect(screen.getByText('来了新消息，3 条未读')).toHaveRole('status');
      const bell = screen.getByRole('link', { name: '消息，3 条未读' });
      expect(bell).toHaveAttribute('href', '/messages');
      expect(screen.getByRole('combobox', { name: '服务' })).toHaveFocus();
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('somebody who is named', () => {
  it('has no views: none is offered, asked for or opened there', async () => {
    const { seen } = open(named, '/apart/queue', at(desk.api, [row]));
    await screen.findByRole('table');
    expect(screen.queryByRole('button', { name: '存为视图' })).toBeNull();
    expect(screen.queryByRole('navigation', { name: '视图' })).toBeNull();
    expect(seen.filter(({ path }) => path.includes('view'))).toEqual([]);
  });

  it('has an entry with the count, and what was not delivered while there is some', async () => {
    open(named, '/queue');
    await heading('办件');
    expect(menu().getByRole('link', { name: /^保密件 ?2$/ })).toHaveAttribute('href', '/apart/queue');
    const undelivered = menu().getByRole('link', { name: /^保密件没送到的 ?1$/ });
    expect(undelivered).toHaveAttribute('href', '/apart/undelivered');
  });

  it('has the messages of that desk apart from those of the common one', async () => {
    const message = {
      ...{ id: 'm1', itemId: 'item-1', title: '您被指定办理一件保密件', body: '编号 靖 4028-1759。' },
      ...{ at: '2026-06-08T02:00:00.000Z', when: '6月8日 周一', isRead: false },
    };
    const { seen } = open(named, '/apart/messages', {
      [`GET ${desk.api}/messages`]: () => ({ body: { messages: [message], unread: 1, next: null } }),
    });
    await heading('保密件消息');
    expect(await screen.findByRole('link', { name: /^未读 您被指定/ })).toHaveAttribute(
      'href',
      '/apart/items/item-1',
    );
    expect(menu().getByRole('link', { name: /^保密件消息 ?3 条未读$/ })).toHaveAttribute(
      'href',
      '/apart/messages',
    );
    expect(menu().getByRole('link', { name: '消息' })).toHaveAttribute('href', '/messages');
    expect(document.title).toBe('办件 · 助残通工作台');
    expect(new Set(seen.map(({ path }) => path).filter((path) => path.includes('messages')))).toEqual(
      new Set(['/api/staff/messages?limit=20', `${desk.api}/messages?limit=20`]),
    );
  });

  it('opens the same queue over its routes, without ticks, and leaves nothing in the browser', async () => {
    const { seen } = open(named, '/apart/queue', at(desk.api, [row]));
    await heading('保密件');
    const link = await screen.findByRole('link', { name: '靖 4028-1759' });
    expect(link).toHaveAttribute('href', '/apart/items/item-1');
    expect(screen.getByRole('tab', { name: /^全部/ })).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(seen.some(({ path }) => path.startsWith('/api/staff/queues'))).toBe(false);
    expect(document.title).toBe('办件 · 助残通工作台');
    expect(sessionStorage).toHaveLength(0);
  });

  it('opens the same item over its routes; the tab says nothing of it', async () => {
    const { seen } = open(named, '/apart/items/item-1', at(desk.api));
    const note = await screen.findByRole('complementary', { name: '保密件，不要转述' });
    expect(note).toHaveTextContent('只有您一个人能看到这一件。');
    expect(document.title).toBe('办件 · 助残通工作台');
    await waitFor(() => expect(seen.some(({ path }) => path.endsWith('/typing'))).toBe(true));
    const ofItems = seen.filter(({ path }) => /\/(items|files)\//.test(path));
    expect(ofItems.length).toBeGreaterThan(2);
    expect(ofItems.filter(({ path }) => !path.startsWith(desk.api))).toEqual([]);
  });

  it('names a colleague with a reason', async () => {
    const { user, seen } = open(named, '/apart/items/item-1', at(desk.api));
    await user.click(await screen.findByRole('button', { name: '指定知悉人' }));
    const submit = () => screen.getByRole('button', { name: /指定，让这位同事也能看到/ });
    await user.click(submit());
    expect(screen.getByLabelText('让谁也能看到')).toHaveAccessibleDescription('请选一位同事。');
    await user.selectOptions(screen.getByLabelText('让谁也能看到'), '石玉梅 · 办公室主任');
    await user.click(screen.getByLabelText('为什么要让这位同事看到'));
    await user.paste('一起谈话');
    await user.click(submit());
    const acted = () => seen.filter(({ path }) => path === `${desk.api}/items/item-1/actions`);
    await waitFor(() => expect(acted()).toHaveLength(1));
    expect(acted()[0]!.body).toMatchObject({
      action: { type: 'name-reader', staffId: 's2', words: '一起谈话' },
    });
  });

  it('moves an item on which they are named and goes on with it at that desk', async () => {
    const { apart: _none, ...common } = item();
    const { user } = open(named, '/items/item-1', {
      ...at(desk.api),
      'GET /api/staff/items/item-1': () => ({ body: common }),
      'POST /api/staff/items/item-1/restrict': () => ({ status: 204 }),
      'DELETE /api/staff/items/item-1/typing': () => problem(404, 'not-found'),
    });
    await user.click(await screen.findByRole('button', { name: '转为保密件' }));
    await user.click(screen.getByLabelText('凭什么看出是检举控告'));
    await user.paste('说有人收钱');
    await user.click(screen.getByRole('button', { name: /这里不再看得到/ }));
    const dialog = within(await screen.findByRole('dialog', { name: /转了就转不回来/ }));
    await user.click(dialog.getByRole('button', { name: /^转为保密件/ }));
    expect(await screen.findByRole('complementary', { name: '保密件，不要转述' })).toBeInTheDocument();
  });
});
