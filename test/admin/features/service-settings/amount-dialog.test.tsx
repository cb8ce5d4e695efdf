import '../../support/web-globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { plainDate } from '@zhucantong/shared/calendar/plain-date';
import type { AmountRow, ServiceSettingsList } from '@zhucantong/shared/service-catalogue/settings-view';
import { ServiceSettingsPage } from '../../../../server/admin/src/features/service-settings/service-settings-page';
import { startFakeServer } from '../../support/fake-server';
import { renderAdmin } from '../../support/render-admin';

const COLLEGE: AmountRow = {
  ...{ line: 'grant', option: 'junior-college', title: '资助金，大专', source: 'FACTS §6' },
  ...{ definition: '2,000 元', fen: 200_000, planned: ['2027年1月1日起 2,500 元'] },
  county: { words: '1,800.50 元', fen: 180_050, since: plainDate('2026-01-01') },
};
const SCHOOL: AmountRow = {
  ...{ line: 'grant', option: 'senior-secondary', title: '资助金，高中', source: 'FACTS §6' },
  ...{ definition: '1,000 元', fen: 100_000, planned: [], county: null },
};
const list = (amounts: AmountRow[], mayEdit = true): ServiceSettingsList => ({
  ...{ today: plainDate('2026-11-24'), mayEdit, mayOpenLists: true },
  services: [
    {
      ...{ code: 'student-grant', title: '学生资助', version: 3, statutory: [], limits: [] },
      ...{ window: null, inPerson: null, quota: null, target: null, amounts, history: [] },
    },
  ],
});
function openPage(body: ServiceSettingsList) {
  const server = startFakeServer({
    'GET /api/staff/service-settings': () => ({ body }),
    'POST /api/staff/service-settings/student-grant': () => ({ body }),
  });
  renderAdmin(<ServiceSettingsPage />);
  return server;
}
const sent = ({ seen }: ReturnType<typeof openPage>) => seen.find(({ method }) => method === 'POST')?.body;

test('each amount with the guide’s figure, the county’s and what is set for later; only who may change it is offered to', async () => {
  openPage(list([SCHOOL, COLLEGE], false));
  const table = within(await screen.findByRole('table', { name: /发放标准/ }));
  expect(table.getByRole('row', { name: '资助金，高中 1,000 元 没有定' })).toBeInTheDocument();
  expect(table.getByRole('row', { name: /^资助金，大专 2,000 元 1,800.50 元/ })).toHaveTextContent(
    '2027年1月1日起 2,500 元',
  );
  expect(table.queryByRole('button')).not.toBeInTheDocument();
});

test('a service with nothing for the county to set has no such part', async () => {
  openPage(list([]));
  await screen.findByRole('heading', { name: '学生资助' });
  expect(screen.queryByText('发放标准')).not.toBeInTheDocument();
});

test('yuan with two decimals at most are sent in whole fen, with the reason and the version on the screen', async () => {
  const server = openPage(list([SCHOOL, COLLEGE]));
  await userEvent.click(await screen.findByRole('button', { name: '改标准：资助金，大专' }));
  const dialog = within(screen.getByRole('dialog', { name: '改发放标准：资助金，大专' }));
  const yuan = dialog.getByRole('textbox', { name: '本县标准（元）' });
  expect(yuan).toHaveValue('1800.50');
  await userEvent.type(dialog.getByRole('textbox', { name: '为什么改' }), '县里发了文');
  for (const wrong of ['0', '12.345', '一千', '1000001']) {
    await userEvent.clear(yuan);
    await userEvent.type(yuan, wrong);
    await userEvent.click(dialog.getByRole('button', { name: '保存标准' }));
    expect(dialog.getByText(/最多两位小数；空着就是照办事指南/)).toBeInTheDocument();
    expect(yuan).toHaveFocus();
    expect(yuan).toHaveValue(wrong);
  }
  expect(sent(server)).toBeUndefined();
  await userEvent.clear(yuan);
  await userEvent.type(yuan, '2300.5');
  await userEvent.click(dialog.getByRole('button', { name: '保存标准' }));
  expect(sent(server)).toEqual({
    ...{ seenVersion: 3, reason: '县里发了文' },
    setting: {
      ...{ what: 'amount', line: 'grant', option: 'junior-college' },
      ...{ fen: 230_050, effectiveFrom: '2026-11-24' },
    },
  });
});

test('left empty it gives back what the guide says', async () => {
  const server = openPage(list([COLLEGE]));
  await userEvent.click(await screen.findByRole('button', { name: '改标准：资助金，大专' }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.clear(dialog.getByRole('textbox', { name: '本县标准（元）' }));
  await userEvent.type(dialog.getByRole('textbox', { name: '为什么改' }), '文件停了');
  await userEvent.click(dialog.getByRole('button', { name: '保存标准' }));
  expect(sent(server)).toMatchObject({ setting: { fen: null, option: 'junior-college' } });
});
