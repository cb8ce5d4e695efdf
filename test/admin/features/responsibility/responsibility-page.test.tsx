import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { plainDate } from '@zhucantong/shared/calendar/plain-date';
import type { ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import { ResponsibilityPage } from '../../../../server/admin/src/features/responsibility/responsibility-page';
import { problem, startFakeServer, type FakeAnswer } from '../../support/fake-server';
import { renderAdmin } from '../../support/render-admin';
import { answer, list, post, today } from './a-list';

function openPage(first: ResponsibilityList, more: Record<string, () => FakeAnswer> = {}) {
  const server = startFakeServer({
    'GET /api/staff/posts': () => ({ body: first }),
    'GET /api/staff/list-proposals': () => ({ body: { proposals: [] } }),
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
    const table = await screen.findByRole('grid', { name: '燃油补贴 缺 2 处' });
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
    const filters = within(await screen.findByRole('group', { name: '筛选清单' }));
    await userEvent.selectOptions(filters.getByLabelText('地区'), '431229101');
    expect(filters.getByRole('status')).toHaveTextContent('2 个岗位');
    const shown = within(screen.getByRole('grid')).getAllByRole('row').slice(1);
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

const CHANGES = '/api/staff/list-proposals/changes';
const GAPS = '/api/staff/list-proposals/gaps-filled';
const sentTo = ({ seen }: ReturnType<typeof startFakeServer>, path: string) =>
  seen.filter((each) => each.path === path).map(({ body }) => body as { id: string; change: unknown });

describe('changing a holder', () => {
  const saved = { [`POST ${CHANGES}`]: () => ({ body: { proposals: [] } }) };
  const open = async () => {
    const button = await screen.findByRole('button', { name: '换人：镇初审，甘棠镇，镇专干' });
    act(() => button.focus());
    await userEvent.keyboard('{Enter}');
    return screen.findByRole('dialog', { name: '换人：镇专干' });
  };

  it('is tried before it is recorded, on the list with what is proposed already', async () => {
    const server = openPage(list(), saved);
    const dialog = await open();
    await userEvent.selectOptions(within(dialog).getByLabelText('A 岗'), 'wu');
    await userEvent.selectOptions(within(dialog).getByLabelText('B 岗'), '没有人');
    const change = { holderA: 'wu', holderB: null, effectiveFrom: today };
    await waitFor(() =>
      expect(trials(server).at(-1)).toMatchObject({ proposed: true, draft: { ...change, unit: 'town' } }),
    );
    expect(await within(dialog).findByText(/有一件来，会到向国平/)).toBeInTheDocument();
    expect(sentTo(server, CHANGES)).toEqual([]);

    await userEvent.click(within(dialog).getByRole('button', { name: '记下改动' }));
    expect(await screen.findByText(/已记下，还没生效/)).toBeInTheDocument();
    expect(sentTo(server, CHANGES)).toMatchObject([
      { change: { what: 'holders', postId: 'p-1', ...change } },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('what the server does not take is said in the dialog, what was chosen stays, and the same is sent under the same id', async () => {
    const server = openPage(list(), { [`POST ${CHANGES}`]: () => problem(409, 'post-conflict') });
    const dialog = await open();
    await userEvent.selectOptions(within(dialog).getByLabelText('A 岗'), 'wu');
    const record = within(dialog).getByRole('button', { name: '记下改动' });
    await userEvent.click(record);
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(/没有保存/);
    expect(within(dialog).getByLabelText('A 岗')).toHaveValue('wu');
    await userEvent.click(record);
    await userEvent.selectOptions(within(dialog).getByLabelText('B 岗'), '没有人');
    await userEvent.click(record);
    const [first, again, other] = sentTo(server, CHANGES).map(({ id }) => id);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('without a day nothing is sent, and the day has the focus', async () => {
    const server = openPage(list(), saved);
    const dialog = await open();
    await userEvent.clear(within(dialog).getByLabelText('从哪天起'));
    await userEvent.click(within(dialog).getByRole('button', { name: '记下改动' }));
    expect(within(dialog).getByLabelText('从哪天起')).toHaveFocus();
    expect(within(dialog).getByLabelText('从哪天起')).toHaveAccessibleDescription('请选从哪天起。');
    expect(sentTo(server, CHANGES)).toEqual([]);
  });

  it('where nobody answers today it may be in force at once, unless one would rather wait', async () => {
    const server = openPage(list({ posts: [post({ holderA: null, holderB: null })] }), {
      ...saved,
      'POST /api/staff/routing-trials': () => ({ body: { ...answer('吴晓岚'), fillsGap: true } }),
      [`POST ${GAPS}`]: () => problem(409, 'approval-needed'),
    });
    const dialog = within(await open());
    await userEvent.selectOptions(dialog.getByLabelText('A 岗'), 'wu');
    await userEvent.click(await dialog.findByRole('button', { name: '定人，今天生效' }));
    expect(await dialog.findByRole('alert')).toBeInTheDocument();
    expect(sentTo(server, GAPS)).toHaveLength(1);
    await userEvent.click(dialog.getByLabelText(/先生效，领导事后补批/));
    await userEvent.click(dialog.getByRole('button', { name: '记下改动' }));
    expect(sentTo(server, CHANGES)).toHaveLength(1);
  });
});

describe('adding a post', () => {
  const gap = { service: 'fuel', serviceTitle: '燃油补贴', step: 'check', stepTitle: '镇初审' };
  const lacking = list({ gaps: [{ ...gap, area: '431229102', areaName: '三锹乡', postId: null }] });
  const fills = {
    'POST /api/staff/routing-trials': () => ({ body: { ...answer('向国平'), fillsGap: true } }),
  };
  const open = async () => {
    const button = await screen.findByRole('button', { name: '补一个岗位：燃油补贴，镇初审，三锹乡' });
    act(() => button.focus());
    await userEvent.keyboard('{Enter}');
    return within(await screen.findByRole('dialog', { name: '补一个岗位：燃油补贴 · 镇初审' }));
  };

  it('begins with what the gap says, is tried as it would be, and the gap is gone; the heading has the focus', async () => {
    let isFilled = false;
    const server = openPage(lacking, {
      ...fills,
      'GET /api/staff/posts': () => ({ body: isFilled ? list() : lacking }),
      [`POST ${GAPS}`]: () => {
        isFilled = true;
        return { body: { proposals: [] } };
      },
    });
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
    await userEvent.click(dialog.getByRole('button', { name: '定人，今天生效' }));
    expect(await screen.findByText('已经定人，今天起生效，等领导补批')).toBeInTheDocument();
    expect(sentTo(server, GAPS)).toMatchObject([{ change: { what: 'new', post: sent } }]);
    await waitFor(() => expect(screen.queryByRole('region', { name: /没有人接/ })).toBeNull());
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  });

  it('says in words what does not fit: a post that is there, the same person twice, what is missing', async () => {
    const server = openPage(lacking);
    const dialog = await open();
    await userEvent.click(dialog.getByRole('button', { name: '记下改动' }));
    expect(dialog.getByLabelText('归哪个单位')).toHaveFocus();
    expect(dialog.getByLabelText('归哪个单位')).toHaveAccessibleDescription('请选归哪个单位。');
    await userEvent.selectOptions(dialog.getByLabelText('管哪里'), '431229101');
    expect(dialog.getByLabelText('管哪里')).toHaveAccessibleDescription(
      '这里已经有岗位“镇专干”（龙秀兰、向国平）。要换人，请在清单里这一行按“换人”。',
    );
    await userEvent.selectOptions(dialog.getByLabelText('A 岗'), 'wu');
    await userEvent.selectOptions(dialog.getByLabelText('B 岗'), 'wu');
    expect(dialog.getByLabelText('B 岗')).toHaveAccessibleDescription('A、B 岗不能是同一个人。');
    expect(sentTo(server, CHANGES)).toEqual([]);
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
  const saved = { [`POST ${CHANGES}`]: () => ({ body: { proposals: [] } }) };

  it('is tried without it before it is recorded', async () => {
    const server = openPage(list(), saved);
    await userEvent.click(await screen.findByRole('button', { name: '停止：镇初审，甘棠镇，镇专干' }));
    const dialog = within(await screen.findByRole('dialog', { name: '停止岗位：镇专干' }));
    await waitFor(() =>
      expect(trials(server)).toContainEqual({
        ...{ service: 'fuel', step: 'check', area: '431229101', on: '2026-11-25', without: 'p-1' },
        proposed: true,
      }),
    );
    await userEvent.click(dialog.getByRole('button', { name: '记下：停止岗位' }));
    expect(await screen.findByText(/已记下，还没生效/)).toBeInTheDocument();
    expect(sentTo(server, CHANGES)).toMatchObject([
      { change: { what: 'end', postId: 'p-1', lastDay: today } },
    ]);
    expect(screen.getByRole('button', { name: /^停止：/ })).toHaveFocus();
  });

  it('one that has not begun is withdrawn', async () => {
    const planned = post({ state: 'planned', from: plainDate('2026-12-01') });
    const server = openPage(list({ posts: [planned] }), saved);
    await userEvent.click(await screen.findByRole('button', { name: /^撤销：/ }));
    await userEvent.click(await screen.findByRole('button', { name: '记下：撤销这个安排' }));
    await waitFor(() =>
      expect(sentTo(server, CHANGES)).toMatchObject([{ change: { what: 'withdraw', postId: 'p-1' } }]),
    );
  });
});
