import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { plainDate } from '@zhucantong/shared/calendar/plain-date';
import type { ProposalView, ProposedChangeView } from '@zhucantong/shared/staff/list-proposal';
import { ResponsibilityPage } from '../../../../server/admin/src/features/responsibility/responsibility-page';
import { problem, startFakeServer, type FakeAnswer } from '../../support/fake-server';
import { renderAdmin } from '../../support/render-admin';
import { answer, list, post } from './a-list';

const change = (more: Partial<ProposedChangeView> = {}): ProposedChangeView => ({
  ...{ id: 'c-1', what: 'holders', title: '镇专干', serviceTitle: '燃油补贴', stepTitle: '镇初审' },
  ...{ regionName: '甘棠镇', postId: 'p-1', versionId: 'p-new', day: plainDate('2026-12-01'), isLate: false },
  before: { holderA: '龙秀兰', holderB: '向国平' },
  after: { holderA: '龙秀兰', holderB: '谢雨桐' },
  ...{
    proposedBy: '吴晓岚',
    proposedOn: '11月24日 周二',
    mayTakeOut: true,
    fault: null,
    warnings: [],
    moves: 0,
  },
  ...more,
});
const proposal = (more: Partial<ProposalView> = {}): ProposalView => ({
  ...{ id: 'x', version: 3, state: 'collecting', changes: [change()], hidden: 0, waiting: null },
  ...{ returned: null, approvers: ['潘国安'], mayJudge: false, mayEdit: true },
  ...more,
});
const waiting = { by: '吴晓岚', on: '11月24日 周二', days: 2 };

function openPage(
  first: ProposalView[],
  more: Record<string, () => FakeAnswer> = {},
  whole = list({ mayEdit: first.some(({ mayEdit }) => mayEdit) }),
) {
  const server = startFakeServer({
    'GET /api/staff/posts': () => ({ body: whole }),
    'GET /api/staff/list-proposals': () => ({ body: { proposals: first } }),
    'POST /api/staff/routing-trials': () => ({ body: answer('向国平') }),
    ...more,
  });
  renderAdmin(<ResponsibilityPage />);
  return server;
}
const bodies = ({ seen }: ReturnType<typeof startFakeServer>, path: string) =>
  seen.filter((each) => each.path === `/api/staff/list-proposals/${path}`).map(({ body }) => body);

describe('what an administrator has collected', () => {
  it('stands in its row and in a table of before and after, and is submitted whole', async () => {
    const submitted = proposal({ state: 'submitted', version: 4, waiting: { ...waiting, days: 0 } });
    const server = openPage([proposal()], {
      'POST /api/staff/list-proposals/x/submit': () => ({ body: { proposals: [submitted] } }),
    });
    const rows = within(await screen.findByRole('grid', { name: '燃油补贴' })).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(/龙秀兰.*向国平→ 改为 谢雨桐.*2026-12-01 起，没提交.*撤掉改动/);
    const card = within(screen.getByRole('region', { name: '还没提交：1 处改动' }));
    expect(card.getAllByRole('row')[1]).toHaveTextContent(
      /换人镇专干.*A 龙秀兰，B 向国平A 龙秀兰，B 谢雨桐2026-12-01 起没有吴晓岚/,
    );
    expect(card.getByText(/能审批的领导：潘国安/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '提交审批，1 处改动' }));
    expect(await screen.findByText('已提交审批')).toBeInTheDocument();
    expect(bodies(server, 'x/submit')).toEqual([{ seenVersion: 3 }]);
    expect(screen.getByRole('button', { name: '收回再改' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^(换人|撤掉改动|加一个岗位)/ })).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  it('is taken out again from the row, and the row can be changed anew', async () => {
    const server = openPage([proposal()], {
      'POST /api/staff/list-proposals/changes/c-1/take-out': () => ({ body: { proposals: [] } }),
    });
    await userEvent.click(await screen.findByRole('button', { name: '撤掉改动：镇初审，甘棠镇，镇专干' }));
    expect(await screen.findByRole('button', { name: /^换人：镇初审/ })).toBeInTheDocument();
    expect(bodies(server, 'changes/c-1/take-out')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /提交审批/ })).toBeNull();
  });

  it('tells why a leader sent it back, what does not fit any more, and that nobody could approve it', async () => {
    const returned = { by: '潘国安', on: '11月25日 周三', words: '等分工定了再改' };
    openPage([
      proposal({ returned, approvers: [], changes: [change({ fault: '清单里已经没有这个岗位。' })] }),
    ]);
    const card = await screen.findByRole('region', { name: /还没提交/ });
    expect(card).toHaveTextContent('领导退回 潘国安 11月25日 周三：等分工定了再改');
    expect(card).toHaveTextContent('现在改不成：清单里已经没有这个岗位。');
    expect(card).toHaveTextContent('在名册上再设一位县残联领导');
  });

  it('can be tried as if it were approved', async () => {
    const server = openPage([proposal()]);
    const card = within(await screen.findByRole('region', { name: '今天谁会接到' }));
    await userEvent.click(await card.findByLabelText('按提出的改动都批准以后试算'));
    await waitFor(() =>
      expect(
        server.seen.filter(({ path }) => path === '/api/staff/routing-trials').at(-1)?.body,
      ).toMatchObject({ proposed: true }),
    );
  });
});

describe('what lies before a leader', () => {
  const before = proposal({ state: 'submitted', mayEdit: false, mayJudge: true, waiting, version: 4 });

  it('says who waits since when and how many items would move, and is approved whole', async () => {
    const server = openPage([{ ...before, changes: [change({ moves: 7, mayTakeOut: false })] }], {
      'POST /api/staff/list-proposals/x/approve': () => ({ body: { proposals: [] } }),
    });
    const card = await screen.findByRole('region', { name: '等您审批：1 处改动' });
    expect(card).toHaveTextContent(/吴晓岚 11月24日 周二提交，已等 2 天.*7 件/);
    await userEvent.click(within(card).getByRole('button', { name: '批准这 1 处改动' }));
    expect(await screen.findByText('已批准')).toBeInTheDocument();
    expect(bodies(server, 'x/approve')).toEqual([{ seenVersion: 4 }]);
    expect(screen.queryByRole('region', { name: /等您审批/ })).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  it('goes back only with a reason; what was written stays when it does not arrive', async () => {
    const server = openPage([before], {
      'POST /api/staff/list-proposals/x/return': () => problem(503, 'unavailable'),
    });
    await userEvent.click(await screen.findByRole('button', { name: '退回' }));
    const dialog = within(await screen.findByRole('dialog', { name: '退回改动' }));
    await userEvent.click(dialog.getByRole('button', { name: '退回' }));
    const words = dialog.getByLabelText('为什么，要怎么改');
    expect(words).toHaveFocus();
    expect(words).toHaveAccessibleDescription('请写为什么退回。');
    await userEvent.type(words, 'B 岗换别人');
    await userEvent.click(dialog.getByRole('button', { name: '退回' }));
    expect(await dialog.findByRole('alert')).toBeInTheDocument();
    expect(words).toHaveValue('B 岗换别人');
    expect(bodies(server, 'x/return')).toEqual([{ seenVersion: 4, words: 'B 岗换别人' }]);
  });

  it('is not approved while a change of it does not fit the list', async () => {
    openPage([{ ...before, changes: [change({ fault: '这个岗位的安排已经变了，请看清单。' })] }]);
    expect(await screen.findByRole('button', { name: /^批准这/ })).toBeDisabled();
    expect(screen.getByRole('region', { name: /等您审批/ })).toHaveTextContent('请退回，由管理员改好再提交');
  });

  it('what filled a gap stands in the list as in force and is approved by itself', async () => {
    const filled = change({
      ...{ id: 'c-2', postId: 'p-0', versionId: 'p-1', before: { holderA: null, holderB: null } },
    });
    const server = openPage(
      [
        proposal({
          state: 'in-force',
          mayEdit: false,
          mayJudge: true,
          waiting,
          version: 1,
          changes: [filled],
        }),
      ],
      { 'POST /api/staff/list-proposals/x/approve': () => ({ body: { proposals: [] } }) },
    );
    const rows = within(await screen.findByRole('table', { name: '燃油补贴' })).getAllByRole('row');
    await waitFor(() => expect(rows[1]).toHaveTextContent('已生效，待补批'));
    await userEvent.click(screen.getByRole('button', { name: '补批：镇专干' }));
    await waitFor(() => expect(bodies(server, 'x/approve')).toEqual([{ seenVersion: 1 }]));
  });
});

it('whoever filled a gap reads who has to approve it, and what a leader said against it', async () => {
  const returned = { by: '潘国安', on: '11月25日 周三', words: '请换股长' };
  const one = { state: 'in-force', mayEdit: true, waiting } as const;
  openPage([
    proposal(one),
    proposal({ ...one, id: 'y', changes: [change({ id: 'c-3', title: '县级复核' })], returned }),
  ]);
  const card = await screen.findByRole('region', { name: '已生效，待补批：2 处' });
  const [first, second] = within(card).getAllByRole('listitem');
  expect(first).toHaveTextContent(/吴晓岚 11月24日 周二定的，已等 2 天.*能审批的领导：潘国安/);
  expect(second).toHaveTextContent(/领导没批 潘国安 11月25日 周三：请换股长.*再提交审批/);
});

describe('what of the list is shown', () => {
  const approval = post({
    id: 'p-2',
    step: 'approve',
    stepTitle: '县级审批',
    region: '431229',
    regionName: '全县',
  });
  const elsewhere = post({
    ...{
      id: 'p-3',
      service: 'card',
      serviceTitle: '残疾人证新办',
      regionName: '三锹乡',
      region: '431229102',
    },
    ...{ holderA: { staffId: 'wu', name: '吴晓岚', awayUntil: null }, holderB: null },
  });
  const whole = list({
    posts: [post(), approval, elsewhere],
    services: [
      {
        ...{ code: 'fuel', title: '燃油补贴' },
        steps: [
          { code: 'check', title: '镇初审' },
          { code: 'approve', title: '县级审批' },
        ],
      },
      { code: 'card', title: '残疾人证新办', steps: [{ code: 'check', title: '镇初审' }] },
    ],
  });
  const open = async () => {
    openPage([], {}, whole);
    return within(await screen.findByRole('group', { name: '筛选清单' }));
  };
  const steps = () => screen.queryAllByRole('rowheader').map((each) => each.textContent);

  it('is chosen by service, step, place and person, and how many there are is said', async () => {
    const filters = await open();
    expect(filters.getByRole('status')).toHaveTextContent('3 个岗位');
    await userEvent.selectOptions(filters.getByLabelText('服务'), 'fuel');
    expect(steps()).toEqual(['镇初审', '县级审批']);
    await userEvent.selectOptions(filters.getByLabelText('步骤'), 'approve');
    expect(steps()).toEqual(['县级审批']);
    await userEvent.selectOptions(filters.getByLabelText('步骤'), 'all');
    await userEvent.selectOptions(filters.getByLabelText('人'), 'wu');
    expect(filters.getByRole('status')).toHaveTextContent('没有符合的岗位');
    await userEvent.click(screen.getByRole('button', { name: '看全部岗位' }));
    expect(filters.getByRole('status')).toHaveTextContent('3 个岗位');
    await userEvent.selectOptions(filters.getByLabelText('人'), 'wu');
    expect(screen.getByRole('grid', { name: '残疾人证新办' })).toBeInTheDocument();
    expect(screen.queryByRole('grid', { name: '燃油补贴' })).toBeNull();
  });

  it('by person says what each answers for as A and as B, and who is away', async () => {
    const filters = await open();
    await userEvent.click(filters.getByRole('button', { name: '按人' }));
    expect(filters.getByRole('button', { name: '按人' })).toHaveAttribute('aria-pressed', 'true');
    const names = screen.getAllByRole('table').map((each) =>
      within(each)
        .getByText(/A 岗 \d/)
        .closest('caption'),
    );
    expect(names.map((each) => each?.textContent)).toEqual([
      '龙秀兰 甘棠镇残联 专干 · A 岗 2 个，B 岗 0 个 不在岗，到 11月27日',
      '向国平 甘棠镇残联 专干 · A 岗 0 个，B 岗 2 个 ',
      '吴晓岚 甘棠镇残联 专干 · A 岗 1 个，B 岗 0 个 ',
    ]);
    await userEvent.selectOptions(filters.getByLabelText('人'), 'xiang');
    const [table, ...others] = screen.getAllByRole('table');
    expect(others).toEqual([]);
    expect(within(table!).getAllByRole('row')[1]).toHaveTextContent(
      'B 岗燃油补贴镇初审甘棠镇镇专干龙秀兰2026-01-01',
    );
  });

  it('is exported whole', async () => {
    await open();
    expect(screen.getByRole('link', { name: '导出' })).toHaveAttribute('href', '/api/staff/posts/export');
  });
});
