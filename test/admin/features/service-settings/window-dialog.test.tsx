import '../../support/web-globals';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { plainDate } from '@zhucantong/shared/calendar/plain-date';
import type { ServiceSettingsList } from '@zhucantong/shared/service-catalogue/settings-view';
import { ServiceSettingsPage } from '../../../../server/admin/src/features/service-settings/service-settings-page';
import { startFakeServer } from '../../support/fake-server';
import { renderAdmin } from '../../support/render-admin';

const LIST: ServiceSettingsList = {
  ...{ today: plainDate('2026-11-24'), mayEdit: true, mayOpenLists: false },
  services: [
    {
      ...{
        code: 'fuel-subsidy',
        title: '燃油补贴',
        version: 3,
        statutory: [],
        limits: [],
        quota: null,
        target: null,
      },
      window: { yearly: '每年3月1日到5月31日', now: '今年的已经过了', years: [] },
      inPerson: null,
      amounts: [],
      history: [],
    },
  ],
};

async function openDialog() {
  const { seen } = startFakeServer({
    'GET /api/staff/service-settings': () => ({ body: LIST }),
    'POST /api/staff/service-settings/fuel-subsidy': () => ({ body: LIST }),
  });
  renderAdmin(<ServiceSettingsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '改申请期' }));
  const dialog = within(screen.getByRole('dialog', { name: /改申请期/ }));
  const sent = () => seen.filter(({ method }) => method === 'POST').map(({ body }) => body);
  return { dialog, sent, press: (name: string) => userEvent.click(dialog.getByRole('button', { name })) };
}

test('days that are missing are said at their field, and what is kept are the days of that year', async () => {
  const { dialog, sent, press } = await openDialog();
  await press('保存申请期');
  expect(dialog.getByText('请选从哪天。')).toBeInTheDocument();
  expect(dialog.getByLabelText('第 1 段，从哪天')).toHaveFocus();
  const from = dialog.getByLabelText('第 1 段，从哪天');
  fireEvent.change(from, { target: { value: '2026-12-01' } });
  fireEvent.change(dialog.getByLabelText('第 1 段，到哪天（含）'), { target: { value: '2026-12-20' } });
  await userEvent.type(dialog.getByRole('textbox', { name: '为什么改' }), '再收一批');
  await press('保存申请期');
  expect(sent()).toEqual([
    {
      ...{ seenVersion: 3, reason: '再收一批' },
      setting: { what: 'window', year: 2026, spans: [{ from: '12-01', to: '12-20' }] },
    },
  ]);
});

test('going by the guide again asks for nothing but the reason', async () => {
  const { dialog, sent, press } = await openDialog();
  await press('照办事指南');
  expect(dialog.getByRole('textbox', { name: '为什么改' })).toHaveFocus();
  expect(dialog.queryByText('请选从哪天。')).not.toBeInTheDocument();
  expect(sent()).toEqual([]);
  await userEvent.type(dialog.getByRole('textbox', { name: '为什么改' }), '弄错了');
  await press('照办事指南');
  expect(sent()).toEqual([
    { ...{ seenVersion: 3, reason: '弄错了' }, setting: { what: 'window', year: 2026, spans: null } },
  ]);
});
