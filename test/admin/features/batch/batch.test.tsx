import { renderAdmin } from '../../support/render-admin';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BatchRequest, BatchResult } from '@zhucantong/shared/work-items/batch';
import type { QueueRow } from '@zhucantong/shared/work-items/queue-view';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { QueuePage } from '../../../../server/admin/src/features/queue/queue-page';
import { aQueuePage, aQueueRow, someQueueCounts } from '../../../factories/queue-page';
import { aStaffItem } from '../../../factories/staff-item';
import { problem, startFakeServer, type FakeAnswer } from '../../support/fake-server';

const done = (id: string): BatchResult => ({ id, done: true, number: id, version: 9 });
const refused = (id: string): BatchResult => ({
  ...{ id, done: false, code: 'segregation', errors: [], currentVersion: null },
  ...{ title: '自己初审的不能自己审批', advice: '请由另一位同事办理这一步。' },
});
const everything = ({ items }: BatchRequest) => items.map(({ id }) => done(id));

/** The queue "我的" with three rows, and item-1 as the example of what may be done. */
async function openQueue(
  rows: QueueRow[] = [1, 2, 3].map((n) => aQueueRow(n)),
  {
    item = {},
    answer = (request) => ({ body: answerOf(everything(request)) }),
  }: { item?: Partial<StaffItem>; answer?: (request: BatchRequest) => FakeAnswer } = {},
) {
  const server = startFakeServer({
    'GET /api/staff/queues/mine': () => ({ body: aQueuePage(rows) }),
    'GET /api/staff/queue-counts': () => ({ body: someQueueCounts(rows.length) }),
    'GET /api/staff/items/item-1': () => ({
      body: aStaffItem({ allowedActions: ['approve', 'refuse', 'assign', 'note'], ...item }),
    }),
    'POST /api/staff/batches': ({ body }) => answer(body as BatchRequest),
  });
  renderAdmin(<QueuePage />, { at: '/queue' });
  await screen.findByRole('table');
  const sent = () =>
    server.seen.filter(({ method }) => method === 'POST').map(({ body }) => body as BatchRequest);
  return { user: userEvent.setup(), sent };
}
const answerOf = (results: BatchResult[]) => {
  const failed = results.filter((each) => !each.done).length;
  return { done: results.length - failed, failed, results };
};
const ticked = () =>
  screen
    .queryAllByRole('checkbox', { name: /^选上 靖/, checked: true })
    .map((box) => box.getAttribute('aria-label')!.slice(-2));
const choices = () =>
  within(screen.getByRole('group', { name: '一起办什么' }))
    .getAllByRole('button')
    .map((button) => button.textContent);

describe('ticking rows', () => {
  it('X ticks the row in focus, Shift+X everything up to it, Esc none', async () => {
    const { user } = await openQueue();
    await user.keyboard('jx');
    expect(ticked()).toEqual(['01']);
    expect(await screen.findByText('已选 1 件', { selector: '[role=status]' })).toBeInTheDocument();
    await user.keyboard('jj{Shift>}x{/Shift}');
    expect(ticked()).toEqual(['01', '02', '03']);
    await user.keyboard('x');
    expect(ticked()).toEqual(['01', '02']);
    await user.keyboard('{Escape}');
    expect(ticked()).toEqual([]);
    expect(screen.queryByRole('region', { name: '已选的件' })).not.toBeInTheDocument();
  });

  it('the box in the head ticks the page and takes the ticks away', async () => {
    const { user } = await openQueue();
    await user.click(screen.getByRole('checkbox', { name: '选上 靖 4028-0002' }));
    await user.click(screen.getByRole('checkbox', { name: '选上这一页' }));
    expect(ticked()).toEqual(['01', '02', '03']);
    await user.click(screen.getByRole('checkbox', { name: '选上这一页' }));
    expect(ticked()).toEqual([]);
  });
});

describe('doing one thing with many items', () => {
  it('A assigns them in the versions on the screen; each has its result, what failed stays ticked', async () => {
    const { user, sent } = await openQueue(undefined, {
      item: {
        colleagues: [
          { staffId: 's2', name: '石文涛', unitName: '康复股', title: '办事员', phone: '0745-0000000' },
        ],
      },
      answer: () => ({ body: answerOf([done('item-1'), refused('item-2')]) }),
    });
    await user.keyboard('jxjxa');
    await user.selectOptions(await screen.findByLabelText('分派给谁'), 's2');
    await user.click(screen.getByRole('button', { name: /分派给同事，2 件/ }));
    expect(await screen.findByRole('heading', { name: '2 件里办成 1 件' })).toBeInTheDocument();
    expect(sent()).toEqual([
      {
        batchId: expect.any(String),
        action: { type: 'assign', staffId: 's2' },
        items: ['item-1', 'item-2'].map((id) => ({ id, seenVersion: 3 })),
      },
    ]);
    const lines = within(screen.getByRole('dialog')).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent)).toEqual([
      '靖 4028-0002 潘*富，没办成：自己初审的不能自己审批。请由另一位同事办理这一步。',
      '靖 4028-0001 潘*富，已分派',
    ]);
    await user.click(screen.getByRole('button', { name: /回到列表/ }));
    expect(ticked()).toEqual(['02']);
  });

  it('an assignment can be taken back at once, item by item, and what came back stays ticked', async () => {
    const { user, sent } = await openQueue(undefined, {
      item: {
        colleagues: [
          { staffId: 's2', name: '石文涛', unitName: '康复股', title: '办事员', phone: '0745-0000000' },
        ],
      },
      answer: ({ action, items }) =>
        action.type === 'undo-assign'
          ? { body: answerOf([done('item-1'), refused('item-2')]) }
          : { body: answerOf(items.map(({ id }) => done(id))) },
    });
    await user.keyboard('jxjxa');
    await user.selectOptions(await screen.findByLabelText('分派给谁'), 's2');
    await user.click(screen.getByRole('button', { name: /分派给同事，2 件/ }));
    await user.click(await screen.findByRole('button', { name: /撤回分派/ }));
    expect(await screen.findByRole('heading', { name: '撤回分派：2 件里办成 1 件' })).toBeInTheDocument();
    expect(sent()[1]).toMatchObject({
      action: { type: 'undo-assign' },
      items: ['item-1', 'item-2'].map((id) => ({ id, seenVersion: 9 })),
    });
    expect(sent()[1]!.batchId).not.toBe(sent()[0]!.batchId);
    expect(screen.queryByRole('button', { name: /撤回分派/ })).toBeNull();
    expect(screen.getByRole('button', { name: /回到列表/ })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: /回到列表/ }));
    expect(ticked()).toEqual(['01']);
  });

  it('no decision is taken back', async () => {
    const { user } = await openQueue();
    await user.keyboard('jx');
    await user.click(screen.getByRole('button', { name: /一起办/ }));
    await user.click(await screen.findByRole('button', { name: '批准' }));
    await user.click(screen.getByRole('button', { name: /批准，1 件/ }));
    expect(await screen.findByRole('heading', { name: '1 件都办成了' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /撤回/ })).toBeNull();
  });

  it('the decision of the step is offered where all stand in it, with its form once; never a refusal', async () => {
    const { user, sent } = await openQueue();
    await user.click(screen.getByRole('checkbox', { name: '选上这一页' }));
    await user.click(screen.getByRole('button', { name: /一起办/ }));
    await screen.findByRole('group', { name: '一起办什么' });
    expect(choices()).toEqual(['批准', '分派给同事', '写内部备注']);
    await user.click(screen.getByRole('button', { name: '批准' }));
    await user.type(screen.getByLabelText(/审批意见/), '都符合');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('heading', { name: '3 件都办成了' })).toBeInTheDocument();
    expect(sent().map(({ action }) => action)).toEqual([{ type: 'approve', record: { opinion: '都符合' } }]);
    await user.click(screen.getByRole('button', { name: /回到列表/ }));
    expect(ticked()).toEqual([]);
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  });

  const picture = {
    ...{ code: 'p', title: '签字照片', why: '', countsAsGood: '', required: true, most: 1 },
  };
  it.each([
    ['another step', [aQueueRow(1), aQueueRow(2, { step: '县级受理' })], {}],
    ['another service', [aQueueRow(1), aQueueRow(2, { service: '燃油补贴' })], {}],
    [
      'a picture of its own',
      [aQueueRow(1), aQueueRow(2)],
      { record: { ...aStaffItem().record, papers: [picture] } },
    ],
  ])('no decision together where there is %s', async (_why, rows, item) => {
    const { user } = await openQueue(rows, { item });
    await user.click(screen.getByRole('checkbox', { name: '选上这一页' }));
    await user.click(screen.getByRole('button', { name: /一起办/ }));
    await screen.findByRole('group', { name: '一起办什么' });
    expect(choices()).not.toContain('批准');
  });

  it('an answer that was lost is asked for again as the same batch', async () => {
    let isFirst = true;
    const { user, sent } = await openQueue(undefined, {
      answer: (request) => {
        if (!isFirst) return { body: answerOf(everything(request)) };
        isFirst = false;
        return problem(503, 'unavailable');
      },
    });
    await user.keyboard('jx');
    await user.click(screen.getByRole('button', { name: /一起办/ }));
    await user.click(await screen.findByRole('button', { name: '批准' }));
    await user.click(screen.getByRole('button', { name: /批准，1 件/ }));
    await user.click(await screen.findByRole('button', { name: /再送一次/ }));
    expect(await screen.findByRole('heading', { name: '1 件都办成了' })).toBeInTheDocument();
    const [first, again] = sent();
    expect(again).toEqual(first);
  });

  it('what is missing is said at its field, and nothing is sent', async () => {
    const { user, sent } = await openQueue();
    await user.keyboard('jxa');
    await user.click(await screen.findByRole('button', { name: /分派给同事，1 件/ }));
    expect(screen.getByText('请选一位同事。')).toBeInTheDocument();
    expect(sent()).toEqual([]);
  });
});
