import { renderAdmin } from '../../support/render-admin';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { QueuePage as Page } from '@zhucantong/shared/work-items/queue-view';
import { Route, Routes, useLocation } from 'react-router';
import { QueuePage } from '../../../../server/admin/src/features/queue/queue-page';
import { placeOnTrail } from '../../../../server/admin/src/features/queue/queue-trail';
import { aQueuePage, aQueueRow, someQueueCounts } from '../../../factories/queue-page';
import { startFakeServer } from '../../support/fake-server';

function Where() {
  const { pathname, search } = useLocation();
  return <output aria-label="地址">{pathname + search}</output>;
}

function openQueue(answer: () => Page, etag = () => '"1"') {
  const server = startFakeServer({
    'GET /api/staff/queues/mine': ({ headers }) =>
      headers['If-None-Match'] === etag() ? { status: 304 } : { body: answer(), headers: { ETag: etag() } },
    'GET /api/staff/queue-counts': () => ({ body: someQueueCounts(answer().rows.length) }),
    'GET /api/staff/service-names': () => ({
      body: { services: [{ code: 'assistive-device', title: '辅助器具' }] },
    }),
    'GET /api/staff/queues/unassigned': () => ({ body: aQueuePage([], { queue: 'unassigned' }) }),
    'POST /api/staff/items/item-2/actions': () => ({ body: null }),
  });
  renderAdmin(
    <>
      <Routes>
        <Route path="/queue" element={<QueuePage />} />
        <Route path="*" element={null} />
      </Routes>
      <Where />
    </>,
    { at: '/queue' },
  );
  return server;
}

const address = () => screen.getByLabelText('地址').textContent;
const numbers = () => screen.getAllByRole('link', { name: /^靖/ }).map((link) => link.textContent);

describe('the queue page', () => {
  it('says what is urgent in one sentence, with counts that stop at 99+', async () => {
    openQueue(() => aQueuePage([aQueueRow(1)]));
    expect(await screen.findByText('1 件超期')).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: '含下级 99+' })).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: '我的 1' })).toHaveAttribute('aria-selected', 'true');
  });

  it('the own unit, all along the line, due today and overdue are a tab each, on the keys 1 to 8', async () => {
    openQueue(() => aQueuePage([aQueueRow(1)]));
    await screen.findByRole('table');
    const tabs = '我的 1,请您批 0,本单位 12,含下级 99+,待分派 2,今天到期 0,已超期 1,等候中 0'.split(',');
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(tabs);
    for (const [place, name] of [
      'approvals',
      'unit',
      'line',
      'unassigned',
      'today',
      'overdue',
      'waiting',
    ].entries()) {
      await userEvent.keyboard(String(place + 2));
      await waitFor(() => expect(address()).toBe(`/queue?tab=${name}`));
    }
    await userEvent.keyboard('1');
    await waitFor(() => expect(address()).toBe('/queue'));
  });

  it('what waits for an answer says whose, in words; an urge stands beside it with its day', async () => {
    const mine = { what: 'extension', by: '田秀梅', isMine: true } as const;
    openQueue(() =>
      aQueuePage([
        aQueueRow(1, { approval: mine, urgedOn: '11月23日', next: '批延期' }),
        aQueueRow(2, { approval: { ...mine, what: 'stop', isMine: false } }),
        aQueueRow(3),
      ]),
    );
    await screen.findByRole('table');
    const steps = screen.getAllByRole('row').map((row) => row.children[4]?.textContent);
    expect(steps.slice(1)).toEqual(['县级审批请您批延期催办 11月23日', '县级审批等田秀梅批停表', '县级审批']);
    expect(screen.getByRole('link', { name: '批延期：靖 4028-0001' })).toHaveAttribute(
      'href',
      '/items/item-1',
    );
  });

  it('J and K move along the rows, Enter opens the one in focus', async () => {
    openQueue(() => aQueuePage([aQueueRow(1), aQueueRow(2), aQueueRow(3)]));
    await screen.findByRole('table');
    await userEvent.keyboard('jjk');
    expect(screen.getByRole('link', { name: '靖 4028-0001' })).toHaveFocus();
    await userEvent.keyboard('j{Enter}');
    expect(address()).toBe('/items/item-2');
    expect(placeOnTrail('item-2')).toEqual({ at: 2, total: '3', previous: 'item-1', next: 'item-3' });
  });

  it('E opens the most urgent, that is the first', async () => {
    openQueue(() => aQueuePage([aQueueRow(7), aQueueRow(8)]));
    await screen.findByRole('table');
    await userEvent.keyboard('e');
    expect(address()).toBe('/items/item-7');
  });

  it('R takes a row that nobody has, or that one may take over, and no other', async () => {
    const assignee = { ...aQueueRow(3).assignee!, awayUntil: '11月27日' };
    const away = aQueueRow(3, { assignee, next: '接过来' });
    const { seen } = openQueue(() => aQueuePage([aQueueRow(1), aQueueRow(2, { assignee: null }), away]));
    await screen.findByRole('table');
    expect(screen.getByText('不在岗')).toHaveTextContent('不在岗，到11月27日');
    await userEvent.keyboard('jr');
    await userEvent.keyboard('jr');
    const taken = () => seen.filter(({ method }) => method === 'POST').map(({ path }) => path);
    await waitFor(() => expect(taken()).toEqual(['/api/staff/items/item-2/actions']));
    await userEvent.keyboard('jr');
    await waitFor(() => expect(taken()).toContain('/api/staff/items/item-3/actions'));
  });

  it('does not jump when new items come, but says how many there are', async () => {
    let page = aQueuePage([aQueueRow(1)]);
    let etag = '"1"';
    openQueue(
      () => page,
      () => etag,
    );
    await screen.findByRole('table');
    page = aQueuePage([aQueueRow(0), aQueueRow(1)]);
    etag = '"2"';
    window.dispatchEvent(new Event('visibilitychange'));
    expect(await screen.findByText(/新件 1 件，/)).toBeInTheDocument();
    expect(numbers()).toEqual(['靖 4028-0001']);
    await userEvent.click(screen.getByRole('button', { name: '放进列表' }));
    expect(numbers()).toEqual(['靖 4028-0000', '靖 4028-0001']);
  });

  it('keeps what is on the screen when the answer is unchanged', async () => {
    const { seen } = openQueue(() => aQueuePage([aQueueRow(1)]));
    await screen.findByRole('table');
    await userEvent.click(screen.getByRole('button', { name: '刷新列表' }));
    await waitFor(() => expect(seen.at(-1)?.headers['If-None-Match']).toBe('"1"'));
    expect(numbers()).toEqual(['靖 4028-0001']);
  });

  it('goes from page to page by the server’s cursor', async () => {
    const { seen } = openQueue(() => aQueuePage([aQueueRow(1)], { next: 'after-1' }));
    await userEvent.click(await screen.findByRole('button', { name: '下一页' }));
    expect(address()).toBe('/queue?after=after-1');
    await waitFor(() => expect(seen.at(-1)?.path).toBe('/api/staff/queues/mine?cursor=after-1&limit=20'));
  });

  it('is narrowed to a service and to what is due soon; the address says so, and a page after it is of the same', async () => {
    const { seen } = openQueue(() => aQueuePage([aQueueRow(1)], { next: 'after-1' }));
    await screen.findByRole('table');
    await userEvent.keyboard('f');
    const service = screen.getByRole('combobox', { name: '服务' });
    expect(service).toHaveFocus();
    await screen.findByRole('option', { name: '辅助器具' });
    await userEvent.selectOptions(service, '辅助器具');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '到期' }), '7 天内');
    expect(address()).toBe('/queue?service=assistive-device&due=week');
    await userEvent.click(await screen.findByRole('button', { name: '下一页' }));
    expect(address()).toBe('/queue?service=assistive-device&due=week&after=after-1');
    await waitFor(() =>
      expect(seen.map(({ path }) => path)).toContain(
        '/api/staff/queues/mine?service=assistive-device&due=week&cursor=after-1&limit=20',
      ),
    );
    await userEvent.click(screen.getByRole('button', { name: '不筛选了' }));
    expect(address()).toBe('/queue');
  });

  it('says that nothing is like that, not that there is nothing', async () => {
    openQueue(() => aQueuePage([]));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '到期' }), '今天和以前');
    expect(await screen.findByRole('heading', { name: '没有这样的件' })).toBeInTheDocument();
    await userEvent.click(screen.getAllByRole('button', { name: '不筛选了' })[0]!);
    expect(await screen.findByRole('heading', { name: '您名下没有办件了' })).toBeInTheDocument();
  });

  it('an empty queue says what is true and the next useful thing', async () => {
    openQueue(() => aQueuePage([]));
    expect(await screen.findByRole('heading', { name: '您名下没有办件了' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '看待分派的 2 件' }));
    expect(address()).toBe('/queue?tab=unassigned');
  });
});
