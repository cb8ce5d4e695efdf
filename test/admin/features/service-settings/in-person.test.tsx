import '../../support/web-globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { plainDate } from '@zhucantong/shared/calendar/plain-date';
import type { InPersonView, ServiceSettingsList } from '@zhucantong/shared/service-catalogue/settings-view';
import { ServiceSettingsPage } from '../../../../server/admin/src/features/service-settings/service-settings-page';
import { startFakeServer } from '../../support/fake-server';
import { renderAdmin } from '../../support/render-admin';

const list = (inPerson: InPersonView | null, mayEdit = true): ServiceSettingsList => ({
  ...{ today: plainDate('2026-11-24'), mayEdit, mayOpenLists: true },
  services: [
    {
      ...{ code: 'fuel-subsidy', title: '燃油补贴', version: 2, statutory: [], limits: [] },
      ...{ window: null, quota: null, target: null, inPerson, amounts: [], history: [] },
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

test('a service for which no county may ask it says nothing of it', async () => {
  openPage(list(null));
  await screen.findByRole('heading', { name: '燃油补贴' });
  expect(screen.queryByText('谁能申请')).not.toBeInTheDocument();
});

test('how it is and what is set for later; only who may change it is offered to', async () => {
  openPage(
    list({ isRequired: true, since: plainDate('2026-01-01'), planned: ['1月1日起 别人也可以替他办'] }, false),
  );
  expect(await screen.findByText(/只收本人申请，别人不能替他办。/)).toBeInTheDocument();
  expect(screen.getByText('1月1日起 别人也可以替他办')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '改谁能申请' })).not.toBeInTheDocument();
});

test('it is set from a day on, with its reason', async () => {
  const { seen } = openPage(list({ isRequired: false, since: null, planned: [] }));
  expect(await screen.findByText(/照办事指南，别人也可以替他办。/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '改谁能申请' }));
  const dialog = within(screen.getByRole('dialog', { name: /改谁能申请/ }));
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: '谁能申请' }), '只收本人申请');
  await userEvent.type(dialog.getByRole('textbox', { name: '为什么改' }), '县里发了文');
  await userEvent.click(dialog.getByRole('button', { name: '保存' }));
  expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({
    ...{ seenVersion: 2, reason: '县里发了文' },
    setting: { what: 'in-person', isRequired: true, effectiveFrom: '2026-11-24' },
  });
});
