import '../../support/web-globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Absences } from '@zhucantong/shared/staff/responsibility-list';
import { AbsencesPage } from '../../../../server/admin/src/features/responsibility/absences-page';
import { problem, startFakeServer, type FakeAnswer } from '../../support/fake-server';
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
  const server = startFakeServer({ 'GET /api/staff/absences': () => first, ...more });
  renderAdmin(<AbsencesPage />);
  return server;
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
    expect(seen.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      {
        ...{ staffId: 'long', reason: 'sick' },
        ...{ from: '2026-11-22T16:00:00.000Z', to: '2026-11-27T16:00:00.000Z' },
      },
    ]),
  );
  expect(await screen.findByText('不在岗已记，这几天的新件由 B 岗接')).toBeInTheDocument();
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
