import '../../support/web-globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SuccessionView } from '@zhucantong/shared/staff/succession-view';
import { SuccessionsPage } from '../../../../server/admin/src/features/responsibility/successions-page';
import { problem, startFakeServer, type FakeAnswer } from '../../support/fake-server';
import { renderAdmin } from '../../support/render-admin';

const list = (more: Partial<SuccessionView> = {}): SuccessionView => ({
  ...{ id: 'p-1>p-2', title: '甘棠镇初审', since: '12月1日 周二', leavers: ['龙秀兰'], holders: ['吴晓岚'] },
  ...{ isMoving: false, confirmed: [], awaited: ['龙秀兰', '吴晓岚'], mayConfirm: true },
  lines: [
    {
      ...{ item: 'item-1', number: '靖 0001-0001', applicant: '吴*贵', service: '辅助器具适配' },
      ...{ step: '镇初审', due: '12月3日 周四', from: '龙秀兰', to: '吴晓岚' },
    },
  ],
  ...more,
});

function openPage(lists: SuccessionView[], confirmed: () => FakeAnswer = () => ({ body: { lists } })) {
  const server = startFakeServer({
    'GET /api/staff/successions': () => ({ body: { lists } }),
    'POST /api/staff/successions/p-1%3Ep-2/confirm': confirmed,
  });
  renderAdmin(<SuccessionsPage />);
  return server;
}

it('both sides read the same and confirm it once', async () => {
  const done = list({
    ...{ mayConfirm: false, awaited: ['吴晓岚'], confirmed: [{ name: '龙秀兰', when: '12月1日 周二' }] },
  });
  openPage([list()], () => ({ body: { lists: [done] } }));
  expect(await screen.findByRole('table')).toHaveTextContent(/靖 0001-0001吴\*贵.*12月3日 周四龙秀兰吴晓岚/);
  expect(screen.getByText('还没有人确认；等 龙秀兰、吴晓岚 确认')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: /确认这 1 件：甘棠镇初审/ }));
  expect(await screen.findByText('已确认移交清单')).toBeInTheDocument();
  expect(screen.getByText('龙秀兰 12月1日 周二已确认；等 吴晓岚 确认')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /确认这 1 件/ })).toBeNull();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

it('nothing is confirmed while items still move', async () => {
  openPage([list({ isMoving: true, mayConfirm: false })]);
  expect(await screen.findByText('还在移交')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /确认/ })).toBeNull();
});

it('a confirmation that fails is told, and can be sent again', async () => {
  openPage([list()], () => problem(503, 'unavailable'));
  await userEvent.click(await screen.findByRole('button', { name: /确认这 1 件/ }));
  expect(await screen.findByText(/没有确认成/)).toHaveRole('alert');
  expect(screen.getByRole('button', { name: /确认这 1 件/ })).toBeInTheDocument();
});

it('is a calm page when nothing was handed over', async () => {
  openPage([]);
  expect(await screen.findByRole('heading', { name: '没有移交' })).toBeInTheDocument();
});
