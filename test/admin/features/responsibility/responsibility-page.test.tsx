import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { plainDate } from '@zhucantong/shared/calendar/plain-date';
import type { PostRow, ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import type { RoutingTrialAnswer } from '@zhucantong/shared/staff/routing-trial';
import { ResponsibilityPage } from '../../../../server/admin/src/features/responsibility/responsibility-page';
import { problem, startFakeServer, type FakeAnswer } from '../../support/fake-server';
import { renderAdmin } from '../../support/render-admin';

const today = plainDate('2026-11-24');
const post = (more: Partial<PostRow> = {}): PostRow => ({
  ...{
    id: 'p-1',
    title: '镇专干',
    service: 'fuel',
    serviceTitle: '燃油补贴',
    step: 'check',
    stepTitle: '镇初审',
  },
  ...{ region: '431229101', regionName: '甘棠镇', unit: 'town', unitName: '甘棠镇残联' },
  holderA: { staffId: 'long', name: '龙秀兰', awayUntil: '11月27日' },
  holderB: { staffId: 'xiang', name: '向国平', awayUntil: null },
  ...{ from: plainDate('2026-01-01'), to: null, state: 'current', conflicts: [] },
  ...more,
});
const list = (more: Partial<ResponsibilityList> = {}): ResponsibilityList => ({
  ...{ today, mayEdit: true, posts: [post()], gaps: [] },
  services: [{ code: 'fuel', title: '燃油补贴', steps: [{ code: 'check', title: '镇初审' }] }],
  units: [{ code: 'town', title: '甘棠镇残联' }],
  staff: ['long/龙秀兰', 'xiang/向国平', 'wu/吴晓岚'].map((each) => {
    const [staffId = '', name = ''] = each.split('/');
    return { staffId, name, about: '甘棠镇残联 专干' };
  }),
  areas: [
    { code: '431229', title: '全县' },
    { code: '431229101', title: '甘棠镇' },
    { code: '431229102', title: '三锹乡' },
  ],
  ...more,
});
const answer = (name: string): RoutingTrialAnswer => ({
  assignee: { staffId: 'xiang', name, acting: 'B' },
  ...{ actingFor: '龙秀兰', unitName: '甘棠镇残联', sentence: `龙秀兰不在岗，由${name}代办。` },
  rules: [
    {
      ...{ postId: 'p-1', title: '镇专干', words: '燃油补贴 × 镇初审 × 甘棠镇', since: '1月1日起' },
      ...{ wins: true, isDraft: false, why: '只有这一条管' },
    },
  ],
  people: [
    { staffId: 'long', name: '龙秀兰', as: 'A 岗', result: 'passed-over', why: '不在岗', cause: 'absent' },
    { staffId: 'xiang', name, as: 'B 岗', result: 'chosen', why: '在岗，没有要回避的', cause: null },
  ],
  ...{ day: '11月24日 周二', conflicts: [], fillsGap: false },
});

function openPage(first: ResponsibilityList, more: Record<string, () => FakeAnswer> = {}) {
  const server = startFakeServer({
    'GET /api/staff/posts': () => ({ body: first }),
    'POST /api/staff/routing-trials': () => ({ body: answer('向国平') }),
    ...more,
  });
  renderAdmin(<ResponsibilityPage />);
  return server;
}
const trials = ({ seen }: ReturnType<typeof startFakeServer>) =>
  seen.filter(({ path }) => path === '/api/staff/routing-trials').map(({ body }) => body);

describe('the responsibility list', () => {
  it('says who answers for what, who is away, and what nobody answers for', async () => {
    const gap = { service: 'fuel', serviceTitle: '燃油补贴', step: 'check', stepTitle: '镇初审' };
    const planned = post({ id: 'p-2', state: 'planned', from: plainDate('2026-12-01'), holderB: null });
    const over = post({ id: 'p-0', state: 'over', title: '从前的岗位' });
    openPage(
      list({
        posts: [post({ conflicts: ['A、B 岗同时不在，来件会上报'] }), planned, over],
        gaps: [
          { ...gap, area: '431229102', areaName: '三锹乡', postId: null },
          { ...gap, area: '431229103', areaName: '平茶镇', postId: 'p-9' },
        ],
      }),
    );
    const table = await screen.findByRole('table', { name: '燃油补贴' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toHaveTextContent(/镇初审甘棠镇镇专干.*同时不在.*龙秀兰不在岗，到 11月27日.*向国平/);
    expect(rows[1]).toHaveTextContent(/没有人2026-12-01 起/);
    const alarm = screen.getByRole('region', { name: /2 处没有人接/ });
    expect(
      within(alarm)
        .getAllByRole('listitem')
        .map((each) => each.textContent),
    ).toEqual([
      '燃油补贴 · 镇初审 · 三锹乡：没有岗位管补一个岗位',
      '燃油补贴 · 镇初审 · 平茶镇：有岗位，没有人',
    ]);
  });

  it('shows the posts that answer in a place: those of what lies around it and within it', async () => {
    const county = post({ id: 'p-c', region: '431229', regionName: '全县', stepTitle: '县级复核' });
    const other = post({ id: 'p-o', region: '431229102', regionName: '三锹乡' });
    openPage(list({ posts: [post(), county, other] }));
    await userEvent.selectOptions(await screen.findByLabelText('只看管到这里的岗位'), '431229101');
    const shown = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(shown.map((row) => within(row).getAllByRole('cell')[0]!.textContent)).toEqual(['甘棠镇', '全县']);
  });

  it('tries who would get it, and says why', async () => {
    const server = openPage(list());
    const card = await screen.findByRole('region', { name: '今天谁会接到' });
    expect(await within(card).findByText(/11月24日 周二会派给/)).toBeInTheDocument();
    expect(
      within(card)
        .getAllByRole('listitem')
        .map((each) => each.textContent),
    ).toEqual(['龙秀兰，A 岗不在岗', '向国平，B 岗在岗，没有要回避的']);
    await userEvent.selectOptions(within(card).getByLabelText('地区'), '431229102');
    await waitFor(() =>
      expect(trials(server)).toEqual([
        { service: 'fuel', step: 'check', area: '431229101', on: today },
        { service: 'fuel', step: 'check', area: '431229102', on: today },
      ]),
    );
  });

  it('tries as restricted only where the server says that the viewer may', async () => {
    const steps = [{ code: 'check', title: '镇初审' }];
    const server = openPage(
      list({
        services: [
          { code: 'fuel', title: '燃油补贴', steps },
          { code: 'petition', title: '信访', steps, hasRestricted: true },
        ],
      }),
    );
    const card = within(await screen.findByRole('region', { name: '今天谁会接到' }));
    expect(card.queryByRole('checkbox')).toBeNull();
    await userEvent.selectOptions(card.getByLabelText('服务和步骤'), 'petition/check');
    await userEvent.click(card.getByLabelText('按检举控告件试算，只看指定的人'));
    await waitFor(() =>
      expect(trials(server).at(-1)).toMatchObject({ service: 'petition', restricted: true }),
    );
  });

  it('who only reads changes nothing', async () => {
    openPage(list({ mayEdit: false }));
    await screen.findByRole('table', { name: '燃油补贴' });
    expect(screen.queryByRole('button', { name: /换人|停止|加一个岗位/ })).toBeNull();
  });
});

describe('changing a holder', () => {
  const after = list({
    posts: [post({ id: 'p-2', holderA: { staffId: 'wu', name: '吴晓岚', awayUntil: null } })],
  });
  const saved = { 'POST /api/staff/posts/p-1/holders': () => ({ body: after }) };
  const open = async () => {
    const button = await screen.findByRole('button', { name: '换人：镇初审，甘棠镇，镇专干' });
    button.focus();
    await userEvent.keyboard('{Enter}');
    return screen.findByRole('dialog', { name: '换人：镇专干' });
  };

  it('is tried before it is saved, and the list shows it', async () => {
    const server = openPage(list(), saved);
    const dialog = await open();
    await userEvent.selectOptions(within(dialog).getByLabelText('A 岗'), 'wu');
    await userEvent.selectOptions(within(dialog).getByLabelText('B 岗'), '没有人');
    const change = { holderA: 'wu', holderB: null, effectiveFrom: today };
    await waitFor(() => expect(trials(server).at(-1)).toMatchObject({ draft: { ...change, unit: 'town' } }));
    expect(await within(dialog).findByText(/有一件来，会到向国平/)).toBeInTheDocument();
    expect(server.seen.some(({ path }) => path.endsWith('/holders'))).toBe(false);

    await userEvent.click(within(dialog).getByRole('button', { name: '保存换人' }));
    expect(await screen.findByText('岗位换人已保存')).toBeInTheDocument();
    expect(server.seen.find(({ path }) => path.endsWith('/holders'))?.body).toEqual(change);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('table', { name: '燃油补贴' })).toHaveTextContent('吴晓岚');
  });

  it('what the server does not take is said in the dialog, and what was chosen stays', async () => {
    openPage(list(), { 'POST /api/staff/posts/p-1/holders': () => problem(409, 'post-conflict') });
    const dialog = await open();
    await userEvent.selectOptions(within(dialog).getByLabelText('A 岗'), 'wu');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存换人' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(/没有保存/);
    expect(within(dialog).getByLabelText('A 岗')).toHaveValue('wu');
  });

  it('without a day nothing is sent, and the day has the focus', async () => {
    const { seen } = openPage(list(), saved);
    const dialog = await open();
    await userEvent.clear(within(dialog).getByLabelText('从哪天起'));
    await userEvent.click(within(dialog).getByRole('button', { name: '保存换人' }));
    expect(within(dialog).getByLabelText('从哪天起')).toHaveFocus();
    expect(within(dialog).getByLabelText('从哪天起')).toHaveAccessibleDescription('请选从哪天起。');
    expect(seen.some(({ path }) => path.endsWith('/holders'))).toBe(false);
  });
});

describe('adding a post', () => {
  const gap = { service: 'fuel', serviceTitle: '燃油补贴', step: 'check', stepTitle: '镇初审' };
  const lacking = list({ gaps: [{ ...gap, area: '431229102', areaName: '三锹乡', postId: null }] });
  const added = post({ id: 'p-3', region: '431229102', regionName: '三锹乡', title: '三锹乡镇初审' });
  const saved = { 'POST /api/staff/posts': () => ({ body: list({ posts: [post(), added] }) }) };
  const open = async () => {
    const button = await screen.findByRole('button', { name: '补一个岗位：燃油补贴，镇初审，三锹乡' });
    button.focus();
    await userEvent.keyboard('{Enter}');
    return within(await screen.findByRole('dialog', { name: '补一个岗位：燃油补贴 · 镇初审' }));
  };

  it('begins with what the gap says, is tried as it would be, and the gap is gone; the heading has the focus', async () => {
    const server = openPage(lacking, saved);
    const dialog = await open();
    expect(
      ['服务', '步骤', '管哪里'].map((label) => dialog.getByLabelText<HTMLSelectElement>(label).value),
    ).toEqual(['fuel', 'check', '431229102']);
    await userEvent.selectOptions(dialog.getByLabelText('归哪个单位'), 'town');
    await userEvent.selectOptions(dialog.getByLabelText('A 岗'), 'wu');
    const sent = {
      ...{ service: 'fuel', step: 'check', region: '431229102', unit: 'town', title: '三锹乡镇初审' },
      ...{ holderA: 'wu', holderB: null, effectiveFrom: today },
    };
    await waitFor(() =>
      expect(trials(server).at(-1)).toMatchObject({ area: '431229102', on: today, draft: sent }),
    );
    expect(await dialog.findByText(/现在来一件，会到向国平/)).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: '保存岗位' }));
    expect(await screen.findByText('岗位已加，今天起生效。各步都有人接')).toBeInTheDocument();
    expect(
      server.seen.find(({ method, path }) => method === 'POST' && path === '/api/staff/posts')?.body,
    ).toEqual(sent);
    expect(screen.queryByRole('region', { name: /没有人接/ })).toBeNull();
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  });

  it('says in words what does not fit: a post that is there, the same person twice, what is missing', async () => {
    const { seen } = openPage(lacking, saved);
    const dialog = await open();
    await userEvent.click(dialog.getByRole('button', { name: '保存岗位' }));
    expect(dialog.getByLabelText('归哪个单位')).toHaveFocus();
    expect(dialog.getByLabelText('归哪个单位')).toHaveAccessibleDescription('请选归哪个单位。');
    await userEvent.selectOptions(dialog.getByLabelText('管哪里'), '431229101');
    expect(dialog.getByLabelText('管哪里')).toHaveAccessibleDescription(
      '这里已经有岗位“镇专干”（龙秀兰、向国平）。要换人，请在清单里这一行按“换人”。',
    );
    await userEvent.selectOptions(dialog.getByLabelText('A 岗'), 'wu');
    await userEvent.selectOptions(dialog.getByLabelText('B 岗'), 'wu');
    expect(dialog.getByLabelText('B 岗')).toHaveAccessibleDescription('A、B 岗不能是同一个人。');
    expect(seen.some(({ method, path }) => method === 'POST' && path === '/api/staff/posts')).toBe(false);
  });

  it('tells the conflicts that the server finds', async () => {
    openPage(lacking, {
      'POST /api/staff/routing-trials': () => ({
        body: { ...answer('向国平'), conflicts: ['A、B 岗同时不在，来件会上报'] },
      }),
    });
    const dialog = await open();
    await userEvent.selectOptions(dialog.getByLabelText('归哪个单位'), 'town');
    expect(await dialog.findByText('A、B 岗同时不在，来件会上报')).toBeInTheDocument();
  });
});

describe('ending a post', () => {
  it('is tried without it, and the list shows it', async () => {
    const ended = list({ posts: [post({ to: today })] });
    const server = openPage(list(), { 'POST /api/staff/posts/p-1/end': () => ({ body: ended }) });
    await userEvent.click(await screen.findByRole('button', { name: '停止：镇初审，甘棠镇，镇专干' }));
    const dialog = within(await screen.findByRole('dialog', { name: '停止岗位：镇专干' }));
    await waitFor(() =>
      expect(trials(server)).toContainEqual({
        ...{ service: 'fuel', step: 'check', area: '431229101', on: '2026-11-25', without: 'p-1' },
      }),
    );
    await userEvent.click(dialog.getByRole('button', { name: '停止岗位' }));
    expect(await screen.findByText('岗位已停。各步都有人接')).toBeInTheDocument();
    expect(server.seen.find(({ path }) => path.endsWith('/end'))?.body).toEqual({ lastDay: today });
    expect(screen.getByRole('table', { name: '燃油补贴' })).toHaveTextContent('到 2026-11-24');
    expect(screen.getByRole('button', { name: /^停止：/ })).toHaveFocus();
  });

  it('one that has not begun is withdrawn', async () => {
    const planned = post({ state: 'planned', from: plainDate('2026-12-01') });
    const server = openPage(list({ posts: [planned] }), {
      'POST /api/staff/posts/p-1/end': () => ({ body: list({ posts: [] }) }),
    });
    await userEvent.click(await screen.findByRole('button', { name: /^撤销：/ }));
    await userEvent.click(await screen.findByRole('button', { name: '撤销这个安排' }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
    expect(server.seen.find(({ path }) => path.endsWith('/end'))?.body).toEqual({ lastDay: today });
  });
});
