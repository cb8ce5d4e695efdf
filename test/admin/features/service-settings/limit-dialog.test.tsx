import '../../support/web-globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { plainDate } from '@zhucantong/shared/calendar/plain-date';
import type { LimitRow, ServiceSettingsList } from '@zhucantong/shared/service-catalogue/settings-view';
import { ServiceSettingsPage } from '../../../../server/admin/src/features/service-settings/service-settings-page';
import { axeFindings } from '../../../support/axe';
import { problem, startFakeServer, type FakeAnswer } from '../../support/fake-server';
import { renderAdmin } from '../../support/render-admin';

const PROMISE: LimitRow = {
  ...{ of: 'clock', code: 'promise', title: '全程承诺', unit: 'working-day', amount: 26 },
  ...{ definition: '26 个工作日', statutory: null, source: 'FACTS §0.5', county: null, planned: [] },
};
const LIST: ServiceSettingsList = {
  ...{ today: plainDate('2026-11-24'), mayEdit: true, mayOpenLists: true },
  services: [
    {
      ...{ code: 'assistive-device', title: '辅助器具适配', version: 3, statutory: [], limits: [PROMISE] },
      ...{ window: null, inPerson: null, quota: null, target: null, amounts: [], history: [] },
    },
  ],
};
const TOO_SHORT = '11月24日起，各环节加起来要 26 个工作日。全程承诺至少 26 个工作日；还要短，先改短环节。';

async function openDialog(answers: FakeAnswer[]) {
  const { seen } = startFakeServer({
    'GET /api/staff/service-settings': () => ({ body: LIST }),
    'POST /api/staff/service-settings/assistive-device': () => answers.shift()!,
  });
  document.documentElement.lang = 'zh-CN';
  document.title = '业务设置';
  renderAdmin(
    <main>
      <ServiceSettingsPage />
    </main>,
  );
  (await screen.findByRole('button', { name: '改短：全程承诺' })).focus();
  await userEvent.keyboard('{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: '改期限：全程承诺' }));
  return { dialog, days: dialog.getByRole('textbox', { name: '本县承诺（工作日）' }), seen };
}

test('what the server says against a promise is said at its field, with what was typed, until it is mended', async () => {
  const refusal = problem(422, 'invalid-input', { errors: [{ field: 'amount', message: TOO_SHORT }] });
  const { dialog, days, seen } = await openDialog([refusal, { body: LIST }]);
  await userEvent.clear(days);
  await userEvent.type(days, '12');
  await userEvent.type(dialog.getByRole('textbox', { name: '为什么改' }), '人手够了{Enter}');
  expect(await dialog.findByText(TOO_SHORT)).toBeInTheDocument();
  expect(days).toHaveFocus();
  expect(days).toHaveAccessibleDescription(TOO_SHORT);
  expect(days).toBeInvalid();
  expect(days).toHaveValue('12');
  expect(dialog.queryByText(/没有保存/)).not.toBeInTheDocument();
  expect(await axeFindings()).toEqual([]);

  await userEvent.clear(days);
  await userEvent.type(days, '26');
  expect(dialog.queryByText(TOO_SHORT)).not.toBeInTheDocument();
  expect(dialog.getByRole('textbox', { name: '为什么改' })).toHaveValue('人手够了');
  await userEvent.keyboard('{Enter}');
  expect(seen.filter(({ method }) => method === 'POST')).toHaveLength(2);
});

test('what belongs to no field is said by the button', async () => {
  const { dialog, days } = await openDialog([problem(409, 'changed-meanwhile')]);
  await userEvent.clear(days);
  await userEvent.type(days, '12');
  await userEvent.type(dialog.getByRole('textbox', { name: '为什么改' }), '人手够了{Enter}');
  expect(await dialog.findByText(/没有保存/)).toBeInTheDocument();
  expect(days).toHaveValue('12');
});
