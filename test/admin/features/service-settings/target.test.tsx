import '../../support/web-globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { plainDate } from '@zhucantong/shared/calendar/plain-date';
import type { ServiceSettingsList, TargetView } from '@zhucantong/shared/service-catalogue/settings-view';
import { ServiceSettingsPage } from '../../../../server/admin/src/features/service-settings/service-settings-page';
import { progressInWords } from '../../../../server/admin/src/features/service-settings/target-section';
import { startFakeServer } from '../../support/fake-server';
import { renderAdmin } from '../../support/render-admin';

const TARGET: TargetView = { year: 2026, amount: 400, granted: 312, planned: ['2027年1月1日起 每年 420 件'] };
const list = (target: TargetView | null, mayEdit = true): ServiceSettingsList => ({
  ...{ today: plainDate('2026-11-24'), mayEdit, mayOpenLists: true },
  services: [
    {
      ...{ code: 'fuel-subsidy', title: '燃油补贴', version: 3, statutory: [], limits: [] },
      ...{ window: null, quota: null, target, inPerson: null, amounts: [], history: [] },
    },
  ],
});
function openPage(body: ServiceSettingsList) {
  const server = startFakeServer({
    'GET /api/staff/service-settings': () => ({ body }),
    'POST /api/staff/service-settings/fuel-subsidy': () => ({ body }),
  });
  renderAdmin(<ServiceSettingsPage />);
  return server;
}

test.each([
  [400, 312, '2026年已批准 312 件，还差 88 件，完成 78%。'],
  [400, 0, '2026年已批准 0 件，还差 400 件，完成 0%。'],
  [400, 399, '2026年已批准 399 件，还差 1 件，完成 99%。'],
  [400, 400, '2026年已批准 400 件，正好，完成 100%。'],
  [400, 410, '2026年已批准 410 件，超过 10 件，完成 102%。'],
])('of %i, %i: %s', (amount, granted, words) => {
  expect(progressInWords(2026, amount, granted)).toBe(words);
});

test('how far the year has come and what is set for later; only who may change it is offered to', async () => {
  openPage(list(TARGET, false));
  expect(await screen.findByText(/每年 400 件。2026年已批准 312 件/)).toBeInTheDocument();
  expect(screen.getByText('2027年1月1日起 每年 420 件')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '改目标' })).not.toBeInTheDocument();
});

test('a service without approval has none, one without a number says so', async () => {
  openPage(list(null));
  await screen.findByRole('heading', { name: '燃油补贴' });
  expect(screen.queryByText('年度目标')).not.toBeInTheDocument();
});

test('a whole number of 1 or more, or none, with its reason, is sent with the version on the screen', async () => {
  const { seen } = openPage(list({ ...TARGET, amount: null, granted: null, planned: [] }));
  expect(await screen.findByText('没有设目标数。')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '改目标' }));
  const dialog = within(screen.getByRole('dialog', { name: /改年度目标/ }));
  const amount = dialog.getByRole('textbox', { name: '每年目标（件）' });
  await userEvent.type(amount, '0');
  await userEvent.click(dialog.getByRole('button', { name: '保存目标' }));
  expect(dialog.getByText('至少 1，空着就是不设。')).toBeInTheDocument();
  expect(amount).toHaveFocus();
  await userEvent.clear(amount);
  await userEvent.type(amount, '400');
  await userEvent.type(dialog.getByRole('textbox', { name: '为什么改' }), '年初工作会定的');
  await userEvent.click(dialog.getByRole('button', { name: '保存目标' }));
  expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({
    ...{ seenVersion: 3, reason: '年初工作会定的' },
    setting: { what: 'target', amount: 400, effectiveFrom: '2026-11-24' },
  });
});
