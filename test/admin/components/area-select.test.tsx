import { renderAdmin } from '../support/render-admin';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { area } from '@zhucantong/shared/service-catalogue/definition-parts';
import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import { useState } from 'react';
import { RecordForm, recordFieldId } from '../../../server/admin/src/components/record-form';
import { axeFindings } from '../../support/axe';
import { startFakeServer } from '../support/fake-server';

const FIELDS = [
  area('movedTo', '户口迁到了哪里', '请照户口本选。', { to: 'village' }),
  area('residence', '现在住在哪个县', '请选县。', { to: 'county' }),
];
const counties = [
  { code: '431229', name: '靖州县' },
  { code: '511403', name: '彭山区' },
];
const towns = [
  { code: '511403101', name: '凤鸣街道', villages: [{ code: '511403101201', name: '江口社区' }] },
];

function openForm() {
  let seen: Answers = {};
  function Form() {
    const [answers, setAnswers] = useState<Answers>({});
    seen = answers;
    return (
      <RecordForm
        fields={FIELDS}
        optionsOf={() => []}
        answers={answers}
        problems={[{ field: recordFieldId('residence'), message: '请选县。' }]}
        onChange={setAnswers}
      />
    );
  }
  startFakeServer({
    'GET /api/public/areas': () => ({ body: { counties } }),
    'GET /api/public/areas/511403': () => ({ body: { ...counties[1], towns } }),
  });
  renderAdmin(
    <main>
      <Form />
    </main>,
  );
  return { user: userEvent.setup(), seen: () => seen };
}

test('at the counter a place is three plain lists, a county one, each with its name', async () => {
  const { user, seen } = openForm();
  const group = screen.getByRole('group', { name: '户口迁到了哪里' });
  expect(group).toBeInTheDocument();
  await screen.findAllByRole('option', { name: '彭山区' });
  await user.selectOptions(screen.getByRole('combobox', { name: '县（市、区）' }), '彭山区');
  await screen.findByRole('option', { name: '凤鸣街道' });
  await user.selectOptions(screen.getByRole('combobox', { name: '乡镇（街道）' }), '凤鸣街道');
  await user.selectOptions(screen.getByRole('combobox', { name: '村（社区）' }), '江口社区');
  const lives = screen.getByRole('combobox', { name: '现在住在哪个县' });
  expect(lives).toBeInvalid();
  await user.selectOptions(lives, '不在上面');
  expect(seen()).toEqual({ movedTo: '511403101201', residence: '000000' });
  document.documentElement.lang = 'zh-CN';
  document.title = '窗口登记';
  expect(await axeFindings()).toEqual([]);
});
