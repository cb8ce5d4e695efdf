import '../../support/web-globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LeavePlan } from '@zhucantong/shared/staff/leave-plan';
import type { Absences } from '@zhucantong/shared/staff/responsibility-list';
import { AbsencesPage } from '../../../../server/admin/src/features/responsibility/absences-page';
import { aQueueRow } from '../../../factories/queue-page';
import { problem, startFakeServer, type FakeAnswer, type SeenRequest } from '../../support/fake-server';
import { renderAdmin } from '../../support/render-admin';

const PEOPLE = [
  { staffId: 'long', name: '龙秀兰', unitName: '甘棠镇残联' },
  { staffId: 'xiang', name: '向国平', unitName: '甘棠镇残联' },
];
const away = (more: Partial<Absences['absences'][number]> = {}) => ({
  ...{ id: 'a-1', staffId: 'long', name: '龙秀兰', unitName: '甘棠镇残联' },
  ...{ from: '11月23日', to: '11月27日', reason: 'leave' as const, mayEnd: true },
  ...more,
});
const answer = (...absences: Absences['absences']): FakeAnswer => ({ body: { absences, people: PEOPLE } });

function openPage(first: FakeAnswer, more: Record<string, () => FakeAnswer> = {}) {
  const server = startFakeServer({
    'GET /api/staff/absences': () => first,
    'GET /api/staff/stood-in': () => ({ body: { rows: [] } }),
    'POST /api/staff/absence-plans': () => ({ body: { items: [], postsLeft: [] } }),
    ...more,
  });
  renderAdmin(<AbsencesPage />);
  return server;
}

const recorded = (seen: readonly SeenRequest[]) =>
  seen.filter(({ method, path }) => method === 'POST' && path.endsWith('/absences')).map(({ body }) => body);

async function fillIn(first: string, last: string) {
  await userEvent.selectOptions(await screen.findByLabelText('谁'), 'long');
  await userEvent.type(screen.getByLabelText('从哪天'), first);
  await userEvent.type(screen.getByLabelText('到哪天（含）'), last);
  await userEvent.click(screen.getByRole('button', { name: '记下' }));
}

it('says who is away; why, only where the server tells it, and ends only what the viewer may', async () => {
  openPage(answer(away(), away({ id: 'a-2', name: '吴晓岚', reason: null, mayEnd: false })));
  await screen.findByRole('table', { name: '不在岗的人' });
  const rows = screen.getAllByRole('row').slice(1);
  expect(rows[0]).toHaveTextContent('龙秀兰甘棠镇残联11月23日11月27日请假');
  expect(rows[1]).toHaveTextContent('吴晓岚甘棠镇残联11月23日11月27日不在岗');
  expect(screen.getAllByRole('button', { name: /回来了/ })).toHaveLength(1);
});

it('records whole days in China, the last one included', async () => {
  const { seen } = openPage(answer(), { 'POST /api/staff/absences': () => answer(away()) });
  await userEvent.click(await screen.findByRole('button', { name: '记下' }));
  expect(screen.getByLabelText('谁')).toHaveFocus();
  expect(screen.getByLabelText('谁')).toHaveAccessibleDescription('请选谁不在岗。');
  await userEvent.selectOptions(screen.getByLabelText('谁'), 'long');
  await userEvent.type(screen.getByLabelText('从哪天'), '2026-11-23');
  await userEvent.type(screen.getByLabelText('到哪天（含）'), '2026-11-22');
  await userEvent.click(screen.getByRole('button', { name: '记下' }));
  expect(screen.getByLabelText('到哪天（含）')).toHaveFocus();
  expect(seen.filter(({ method }) => method === 'POST')).toEqual([]);
  await userEvent.clear(screen.getByLabelText('到哪天（含）'));
  await userEvent.type(screen.getByLabelText('到哪天（含）'), '2026-11-27');
  await userEvent.selectOptions(screen.getByLabelText('为什么'), '病假');
  await userEvent.click(screen.getByRole('button', { name: '记下' }));
  await waitFor(() =>
    expect(recorded(seen)).toEqual([
      {
        ...{ staffId: 'long', reason: 'sick', postsLeftSeen: false, absenceId: expect.any(String) },
        ...{ from: '2026-11-22T16:00:00.000Z', to: '2026-11-27T16:00:00.000Z' },
      },
    ]),
  );
  expect(
    await screen.findByText('不在岗已记，这几天的新件由 B 岗接，手上的他也能接过来'),
  ).toBeInTheDocument();
  expect(screen.getByRole('row', { name: /龙秀兰/ })).toBeInTheDocument();
});

it('ends one before its time, and the heading takes the focus', async () => {
  openPage(answer(away()), { 'POST /api/staff/absences/a-1/end': () => answer() });
  await userEvent.click(await screen.findByRole('button', { name: '回来了：龙秀兰，11月23日到11月27日' }));
  expect(await screen.findByText('龙秀兰 回来了，新件又由本人接')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: '都在岗' })).toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

it('what could not be recorded is told, and what was chosen stays', async () => {
  openPage(answer(), { 'POST /api/staff/absences': () => problem(503, 'unavailable') });
  await userEvent.selectOptions(await screen.findByLabelText('谁'), 'long');
  await userEvent.type(screen.getByLabelText('从哪天'), '2026-11-23');
  await userEvent.type(screen.getByLabelText('到哪天（含）'), '2026-11-23');
  await userEvent.click(screen.getByRole('button', { name: '记下' }));
  expect(await screen.findByText(/没有记上/)).toBeInTheDocument();
  expect(screen.getByLabelText('从哪天')).toHaveValue('2026-11-23');
});

const item = {
  ...{ id: 'i-1', number: '431229-26-001', version: 3, title: '普通轮椅', due: '11月25日 周三' },
  ...{ standIn: { staffId: 'xiang', name: '向国平' }, mayAssign: true },
};
const plan: LeavePlan = {
  items: [item, { ...item, id: 'i-2', number: '431229-26-002', standIn: null }],
  postsLeft: [{ id: 'p-1', title: '镇初审岗', stepsIn: '杨胜武' }],
};

it('what it leaves behind is read first: items due, and posts without A and B, which must be ticked', async () => {
  const { seen } = openPage(answer(), {
    'POST /api/staff/absence-plans': () => ({ body: plan }),
    'POST /api/staff/absences': () => answer(away()),
    'POST /api/staff/batches': () => ({
      body: { done: 1, failed: 0, results: [{ id: 'i-1', done: true, number: item.number, version: 4 }] },
    }),
  });
  await fillIn('2026-11-23', '2026-11-27');
  const note = await screen.findByRole('group', { name: '记下以前，请看一看' });
  expect(note).toHaveTextContent('431229-26-001 普通轮椅，11月25日 周三 到期，向国平可以接');
  expect(note).toHaveTextContent('431229-26-002 普通轮椅，11月25日 周三 到期，没有人能接，请股长改派');
  expect(note).toHaveTextContent('镇初审岗：由杨胜武接');
  expect(recorded(seen)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '看过了，记下' }));
  const tick = screen.getByRole('checkbox', { name: '看过了，就这样安排' });
  expect(tick).toHaveFocus();
  expect(tick).toHaveAccessibleDescription('请先看过由谁接，再打勾。');
  await userEvent.click(tick);
  await userEvent.click(screen.getByRole('button', { name: '看过了，记下' }));
  await waitFor(() => expect(recorded(seen)).toEqual([expect.objectContaining({ postsLeftSeen: true })]));
  await userEvent.click(await screen.findByRole('button', { name: '现在交给向国平，1 件' }));
  expect(await screen.findByText('交给向国平 1 件。')).toBeInTheDocument();
  expect(seen.find(({ path }) => path.endsWith('/batches'))!.body).toMatchObject({
    action: { type: 'assign', staffId: 'xiang' },
    items: [{ id: 'i-1', seenVersion: 3 }],
  });
});

it('of somebody else, or of other days, what was read is forgotten', async () => {
  openPage(answer(), { 'POST /api/staff/absence-plans': () => ({ body: plan }) });
  await fillIn('2026-11-23', '2026-11-27');
  await screen.findByRole('group', { name: '记下以前，请看一看' });
  await userEvent.selectOptions(screen.getByLabelText('谁'), 'xiang');
  expect(screen.queryByRole('group', { name: '记下以前，请看一看' })).not.toBeInTheDocument();
});

it('an answer that was lost is asked for again by the same id', async () => {
  let isLost = true;
  const { seen } = openPage(answer(), {
    'POST /api/staff/absences': () => (isLost ? problem(503, 'unavailable') : answer(away())),
  });
  await fillIn('2026-11-23', '2026-11-23');
  await screen.findByText(/没有记上/);
  isLost = false;
  await userEvent.click(screen.getByRole('button', { name: '记下' }));
  await waitFor(() => expect(recorded(seen)).toHaveLength(2));
  const [first, second] = recorded(seen) as { absenceId: string }[];
  expect(second!.absenceId).toBe(first!.absenceId);
});

it('what B still has of one’s own is listed, and taken back in one go', async () => {
  const row = aQueueRow(1, { next: '接过来' });
  let rows = [row];
  const { seen } = openPage(answer(), {
    'GET /api/staff/stood-in': () => ({ body: { rows } }),
    'POST /api/staff/batches': () => {
      rows = [];
      return {
        body: { done: 1, failed: 0, results: [{ id: 'i-1', done: true, number: row.number, version: 4 }] },
      };
    },
  });
  expect(await screen.findByRole('heading', { name: '请假期间由 B 代办的 1 件' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '收回这 1 件' }));
  await waitFor(() => expect(screen.queryByText(/请假期间由 B 代办/)).not.toBeInTheDocument());
  expect(seen.find(({ path }) => path.endsWith('/batches'))!.body).toMatchObject({
    action: { type: 'take' },
  });
});
