import '../../support/web-globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { plainDate } from '@zhucantong/shared/calendar/plain-date';
import type { QuotaView, ServiceSettingsList } from '@zhucantong/shared/service-catalogue/settings-view';
import { quotaPreview } from '../../../../server/admin/src/features/service-settings/quota-preview';
import { ServiceSettingsPage } from '../../../../server/admin/src/features/service-settings/service-settings-page';
import { problem, startFakeServer } from '../../support/fake-server';
import { renderAdmin } from '../../support/render-admin';

const QUOTA: QuotaView = {
  ...{ unit: '户', year: 2026, amount: 50, since: plainDate('2026-01-01') },
  ...{ taken: 50, waiting: 12, planned: ['12月1日起 每年 60 户'] },
};
const list = (
  quota: QuotaView | null = QUOTA,
  may: Partial<ServiceSettingsList> = {},
): ServiceSettingsList => ({
  ...{ today: plainDate('2026-11-24'), mayEdit: true, mayOpenLists: true },
  services: [
    {
      ...{ code: 'home-accessibility', title: '家庭无障碍改造', version: 3, statutory: [] },
      ...{ limits: [], window: null, quota, target: null, inPerson: null, amounts: [], history: [] },
    },
  ],
  ...may,
});

function openPage(
  body: ServiceSettingsList,
  answer: Parameters<typeof startFakeServer>[0][string] = () => ({ body }),
) {
  const server = startFakeServer({
    'GET /api/staff/service-settings': () => ({ body }),
    'POST /api/staff/service-settings/home-accessibility': answer,
  });
  renderAdmin(<ServiceSettingsPage />);
  return server;
}

test('how many places, who has one, who waits, and what is set for later', async () => {
  openPage(list());
  expect(await screen.findByText(/每年 50 户。2026年已用 50 户，轮候 12 户。/)).toBeInTheDocument();
  expect(screen.getByText('12月1日起 每年 60 户')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '看轮候名单' })).toHaveAttribute(
    'href',
    '/waiting-lists/home-accessibility',
  );
});

test('a number is previewed, needs its reason, and is sent with the version on the screen', async () => {
  const { seen } = openPage(list());
  await userEvent.click(await screen.findByRole('button', { name: '改名额' }));
  const dialog = within(screen.getByRole('dialog', { name: /改名额/ }));
  const amount = dialog.getByRole('textbox', { name: '每年名额（户）' });
  await userEvent.clear(amount);
  await userEvent.type(amount, '55');
  expect(dialog.getByText('今年已用 50 户，排在前面的 5 户轮到，后面的 7 户接着等。')).toBeInTheDocument();
  await userEvent.click(dialog.getByRole('button', { name: '保存名额' }));
  expect(dialog.getByText('请写为什么改。')).toBeInTheDocument();
  await userEvent.type(dialog.getByRole('textbox', { name: '为什么改' }), '追加了资金');
  await userEvent.click(dialog.getByRole('button', { name: '保存名额' }));
  expect(seen.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    {
      ...{ seenVersion: 3, reason: '追加了资金' },
      setting: { what: 'quota', amount: 55, effectiveFrom: '2026-11-24' },
    },
  ]);
  expect(await screen.findByText('设置已保存')).toBeInTheDocument();
});

test('what is no number is said at the field, and an empty field means no cap', async () => {
  const { seen } = openPage(list());
  await userEvent.click(await screen.findByRole('button', { name: '改名额' }));
  const amount = screen.getByRole('textbox', { name: '每年名额（户）' });
  await userEvent.clear(amount);
  await userEvent.type(amount, '五十');
  await userEvent.type(screen.getByRole('textbox', { name: '为什么改' }), '不限了');
  await userEvent.click(screen.getByRole('button', { name: '保存名额' }));
  expect(screen.getByText('请写整数，空着就是不限。')).toBeInTheDocument();
  await userEvent.clear(amount);
  expect(screen.getByText('不再限名额，排队的 12 户都轮到。')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '保存名额' }));
  expect(seen.at(-1)?.body ?? seen.find(({ method }) => method === 'POST')?.body).toMatchObject({
    setting: { amount: null },
  });
});

test('somebody else was first: nothing typed is lost', async () => {
  openPage(list(), () => problem(409, 'changed-meanwhile'));
  await userEvent.click(await screen.findByRole('button', { name: '改名额' }));
  await userEvent.type(screen.getByRole('textbox', { name: '为什么改' }), '追加了资金');
  await userEvent.click(screen.getByRole('button', { name: '保存名额' }));
  expect(await screen.findByText(/没有保存/)).toHaveRole('alert');
  expect(screen.getByRole('textbox', { name: '为什么改' })).toHaveValue('追加了资金');
});

test('who may only read changes nothing, and a service without places says nothing of them', async () => {
  openPage(list(QUOTA, { mayEdit: false, mayOpenLists: false }));
  expect(await screen.findByText(/每年 50 户/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '改名额' })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: '看轮候名单' })).not.toBeInTheDocument();
});

it.each([
  [50, 12, 40, '今年已用 50 户，给了的不收回，今年没有空的名额。排队的 12 户接着等。'],
  [50, 0, 50, '今年已用 50 户，今年没有空的名额。再批准的排队等。'],
  [50, 12, 62, '今年已用 50 户，排队的 12 户都轮到，还剩 0 户。'],
  [50, 12, 55, '今年已用 50 户，排在前面的 5 户轮到，后面的 7 户接着等。'],
  [3, 0, 50, '今年已用 3 户，还能给 47 户。'],
  [3, 0, null, '不再限名额，批准了就接着办。'],
])('%s taken and %s waiting, another number: %s', (taken, waiting, amount, words) => {
  expect(quotaPreview({ taken, waiting, unit: '户' }, amount)).toBe(words);
});
