import { QueueName } from '@zhucantong/shared/work-items/queue-view';
import { renderAdmin } from '../../support/render-admin';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ViewList } from '@zhucantong/shared/work-items/view-list';
import { Route, Routes, useLocation } from 'react-router';
import { QueuePage } from '../../../../server/admin/src/features/queue/queue-page';
import { aQueuePage, aQueueRow, someQueueCounts } from '../../../factories/queue-page';
import { aViewList, aViewRow } from '../../../factories/view-list';
import { problem, startFakeServer, type FakeAnswer } from '../../support/fake-server';

const queues = QueueName.options;

/** @param answers what each change is answered with; without one, the list as it was. */
function openQueue(list: ViewList, at = '/queue?tab=unit', answers: (() => FakeAnswer)[] = []) {
  const server = startFakeServer({
    ...Object.fromEntries(
      queues.map((queue) => [
        `GET /api/staff/queues/${queue}`,
        () => ({ body: { ...aQueuePage([aQueueRow(1)]), queue } }),
      ]),
    ),
    'GET /api/staff/queue-counts': () => ({ body: someQueueCounts(1) }),
    'GET /api/staff/service-names': () => ({
      body: { services: [{ code: 'assistive-device', title: '辅助器具' }] },
    }),
    'GET /api/staff/views': () => ({ body: list }),
    'GET /api/staff/view-counts': () => ({ body: { counts: { v1: 100, s1: 3 } } }),
    'POST /api/staff/views': () => answers.shift()?.() ?? { body: list },
  });
  renderAdmin(
    <>
      <Routes>
        <Route path="/queue" element={<QueuePage />} />
      </Routes>
      <Where />
    </>,
    { at },
  );
  const sent = () => server.seen.filter(({ method }) => method === 'POST').map(({ body }) => body);
  return { ...server, sent };
}

function Where() {
  const { pathname, search } = useLocation();
  return <output aria-label="地址">{pathname + search}</output>;
}
const address = () => screen.getByLabelText('地址').textContent;
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('views of the queue', () => {
  it('stand beside the tabs with counts that stop at 99+, a colleague’s with whose it is', async () => {
    const own = [aViewRow('v1', { name: '快到期' })];
    const shared = [
      aViewRow('s1', { name: '镇里的', owner: '吴晓岚', place: 'pinned' }),
      aViewRow('s2', { name: '没放上来的', owner: '吴晓岚' }),
    ];
    openQueue(aViewList({ own, shared }));
    const bar = await screen.findByRole('navigation', { name: '视图' });
    expect(await within(bar).findByRole('link', { name: '快到期 99+' })).toBeInTheDocument();
    expect(within(bar).getByRole('link', { name: /^镇里的 ?，吴晓岚的 3$/ })).toBeInTheDocument();
    expect(within(bar).getByRole('button', { name: /另有 1 个/ })).toBeInTheDocument();
    await userEvent.click(within(bar).getByRole('link', { name: /快到期/ }));
    expect(address()).toBe('/queue?tab=unit&due=week&view=v1');
    expect(within(bar).getByRole('link', { name: /快到期/ })).toHaveAttribute('aria-current', 'page');
  });

  it('are saved with a name and who may see them, and are open then', async () => {
    const saved = aViewRow('v1', { name: '快到期', share: 'unit' });
    const { sent } = openQueue(aViewList(), '/queue?tab=unit&due=week', [
      () => ({ body: aViewList({ version: 2, own: [saved] }) }),
    ]);
    await userEvent.click(await screen.findByRole('button', { name: '存为视图' }));
    const dialog = screen.getByRole('dialog', { name: '存为视图' });
    expect(dialog).toHaveTextContent('本单位 · 7 天内到期');
    await userEvent.click(within(dialog).getByRole('button', { name: '存视图' }));
    expect(within(dialog).getByText('请给视图起个名字。')).toBeInTheDocument();
    await userEvent.type(within(dialog).getByLabelText('名字'), '快到期');
    await userEvent.selectOptions(within(dialog).getByLabelText('谁能看'), 'unit');
    await userEvent.click(within(dialog).getByRole('button', { name: '存视图' }));
    await waitFor(() => expect(address()).toBe('/queue?tab=unit&due=week&view=v1'));
    const change = { type: 'add', name: '快到期', queue: 'unit', filter: { due: 'week' }, share: 'unit' };
    expect(sent()).toMatchObject([{ seenVersion: 1, change }]);
    expect(screen.getAllByRole('status').some((each) => each.textContent === '视图“快到期”存好了')).toBe(
      true,
    );
  });

  it('are refused with the server’s sentence, and nothing typed is lost', async () => {
    openQueue(aViewList(), '/queue?tab=unit', [
      () => problem(422, 'invalid-input', { errors: [{ field: 'name', message: '名字里像有证号。' }] }),
    ]);
    await userEvent.click(await screen.findByRole('button', { name: '存为视图' }));
    await userEvent.type(screen.getByLabelText('名字'), '13974512345');
    await userEvent.click(button('存视图'));
    expect(await screen.findByText(/名字里像有证号。/)).toBeInTheDocument();
    expect(screen.getByLabelText('名字')).toHaveValue('13974512345');
  });

  it('can be saved back when the page shows something else than they do; a colleague’s only as one’s own', async () => {
    const { sent } = openQueue(
      aViewList({ own: [aViewRow('v1', { name: '快到期' })] }),
      '/queue?tab=unit&due=today&view=v1',
    );
    await userEvent.click(await screen.findByRole('button', { name: '存回“快到期”' }));
    await waitFor(() =>
      expect(sent()).toMatchObject([{ change: { type: 'edit', id: 'v1', filter: { due: 'today' } } }]),
    );
  });

  it('V opens all of them; one is set to be first, a colleague’s is put away, a used one is deleted only after a warning', async () => {
    const own = [aViewRow('v1', { name: '快到期', share: 'unit', usedBy: 2 })];
    const shared = [aViewRow('s1', { name: '镇里的', owner: '吴晓岚' })];
    const { sent } = openQueue(aViewList({ own, shared }));
    await screen.findByRole('navigation', { name: '视图' });
    await userEvent.keyboard('v');
    expect(screen.getByRole('region', { name: '我的视图' })).toHaveTextContent('本单位都能看');
    await userEvent.click(button('登录后先看快到期'));
    await userEvent.click(button('收起镇里的'));
    await userEvent.click(button('删除快到期'));
    expect(screen.getByRole('dialog')).toHaveTextContent('2 位同事把它放在上面或者登录后先看');
    await userEvent.click(button(/^删除视图/));
    await waitFor(() =>
      expect(sent().map((body) => (body as { change: unknown }).change)).toEqual([
        { type: 'show-first', id: 'v1' },
        { type: 'place', id: 's1', place: 'hidden' },
        { type: 'delete', id: 'v1' },
      ]),
    );
  });

  it('say which condition fell away and show what remains', async () => {
    const own = [aViewRow('v1', { name: '老服务', filter: {}, lostService: '旧补贴' })];
    openQueue(aViewList({ own }), '/queue?tab=unit&view=v1');
    expect(await screen.findByText(/“老服务”原来只看“旧补贴”，这项服务现在不办了/)).toBeInTheDocument();
    expect(await screen.findByRole('table')).toBeInTheDocument();
  });
});

describe('the view that is first after signing in', () => {
  const list = aViewList({ own: [aViewRow('v1', { name: '快到期' })], first: 'v1' });

  it('is opened once; whoever goes back to their own queue stays there', async () => {
    const { seen } = openQueue(list, '/queue');
    await waitFor(() => expect(address()).toBe('/queue?tab=unit&due=week&view=v1'));
    await userEvent.click(await screen.findByRole('tab', { name: /^我的/ }));
    await waitFor(() => expect(seen.some(({ path }) => path.includes('/queues/mine?due=week'))).toBe(true));
    await userEvent.click(button('不筛选了'));
    expect(address()).toBe('/queue');
  });

  it('is not opened where the address asks for something', async () => {
    openQueue(list, '/queue?tab=overdue');
    await screen.findByRole('table');
    expect(address()).toBe('/queue?tab=overdue');
  });

  it('is the usual queue where it is not there any more, or views cannot be read', async () => {
    openQueue(aViewList({ isFirstGone: true }), '/queue');
    await screen.findByRole('table');
    expect(address()).toBe('/queue');
  });
});
