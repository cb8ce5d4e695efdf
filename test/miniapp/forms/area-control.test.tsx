import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { area } from '@zhucantong/shared/service-catalogue/definition-parts';
import type { FormField } from '@zhucantong/shared/service-catalogue/form-field';
import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import { useEffect, useState } from 'react';
import { CheckAnswers } from '@/features/applications/check-answers';
import { Questions } from '@/features/forms/questions';
import { forgetViews } from '@/features/resource/remembered-views';
import { axeFindings } from '../../support/axe';
import { DAUGHTER, GUIDE, standInServer } from '../../support/resident-server';
import { resetTaro } from '../../support/taro';

const COUNTIES = [
  { code: '431229', name: '靖州县' },
  { code: '511403', name: '彭山区' },
];
const JINGZHOU = {
  ...COUNTIES[0]!,
  towns: [
    { code: '431229101', name: '甘棠镇', villages: [{ code: '431229101211', name: '大桥村' }] },
    { code: '431229102', name: '太阳坪乡', villages: [{ code: '431229102201', name: '地芒村' }] },
  ],
};
const MOVED_TO = area('movedTo', '户口迁到了哪里', '请照户口本选。', { to: 'village', hint: '照户口本' });
const LIVES_IN = area('residence', '现在住在哪个县', '请选现在住的县。', { to: 'county' });

let answers: Answers = {};

function Form({ fields, given = {}, error }: { fields: FormField[]; given?: Answers; error?: string }) {
  const [now, setNow] = useState(given);
  useEffect(() => {
    answers = now;
  }, [now]);
  return (
    <main>
      <Questions
        definition={GUIDE}
        fields={fields}
        answers={now}
        faults={error ? [{ field: fields[0]!.code, message: error }] : []}
        title="这一页问什么？"
        onAnswer={(code, value) =>
          setNow(({ [code]: _before, ...others }) =>
            value === undefined ? others : { ...others, [code]: value },
          )
        }
      />
    </main>
  );
}

const list = (name: string) => screen.findByRole('combobox', { name });
const choose = async (name: string, words: string) => {
  await screen.findByRole('option', { name: words });
  await userEvent.selectOptions(await list(name), words);
};

beforeEach(() => {
  resetTaro();
  forgetViews();
  standInServer({
    'GET /api/public/areas': () => ({ body: { counties: COUNTIES } }),
    'GET /api/public/areas/431229': () => ({ body: JINGZHOU }),
    'GET /api/public/areas/511403': () => ({ status: 503 }),
  });
});

test('a village is chosen from the county down, and each list opens the next', async () => {
  render(<Form fields={[MOVED_TO]} />);
  expect(await screen.findByRole('group', { name: /^户口迁到了哪里/ })).toBeInTheDocument();
  expect(await list('乡镇（街道）')).toBeDisabled();
  expect(await list('乡镇（街道）')).toHaveDisplayValue('先选县（市、区）');
  await choose('县（市、区）', '靖州县');
  await choose('乡镇（街道）', '太阳坪乡');
  expect(answers).toEqual({ movedTo: '431229102' });
  await choose('村（社区）', '地芒村');
  expect(answers).toEqual({ movedTo: '431229102201' });
  document.documentElement.lang = 'zh-CN';
  document.title = '申请';
  expect(await axeFindings()).toEqual([]);
});

test('another town empties the village, and nothing chosen is no answer', async () => {
  render(<Form fields={[MOVED_TO]} given={{ movedTo: '431229102201' }} />);
  await choose('乡镇（街道）', '甘棠镇');
  expect(answers).toEqual({ movedTo: '431229101' });
  await userEvent.selectOptions(await list('乡镇（街道）'), '');
  expect(answers).toEqual({ movedTo: '431229' });
  await userEvent.selectOptions(await list('县（市、区）'), '');
  expect(answers).toEqual({});
});

test('a county that is not there ends the question', async () => {
  render(<Form fields={[MOVED_TO]} />);
  await choose('县（市、区）', '不在上面');
  expect(answers).toEqual({ movedTo: '000000' });
  expect(screen.queryByRole('combobox', { name: '乡镇（街道）' })).not.toBeInTheDocument();
});

test('asked for the county only, it is one list with the name of the question; its fault belongs to it', async () => {
  render(<Form fields={[LIVES_IN]} error="请选现在住的县。" />);
  await choose('现在住在哪个县', '彭山区');
  expect(answers).toEqual({ residence: '511403' });
  expect(await list('现在住在哪个县')).toBeInvalid();
  expect(await list('现在住在哪个县')).toHaveAccessibleDescription('请选现在住的县。');
});

test('what could not be fetched says so, and the county that was chosen stays', async () => {
  render(<Form fields={[MOVED_TO]} />);
  await choose('县（市、区）', '彭山区');
  expect(await screen.findByRole('button', { name: /再试/ })).toBeInTheDocument();
  expect(await list('县（市、区）')).toHaveDisplayValue('彭山区');
});

test('before it is handed in, the place is said by its name', async () => {
  const definition = {
    ...GUIDE,
    fields: [MOVED_TO],
    papers: [],
    pages: [{ code: 'moved', title: '迁到哪里？', fields: ['movedTo'] }],
  };
  render(
    <CheckAnswers
      definition={definition}
      person={DAUGHTER}
      answers={{ movedTo: '431229101211' }}
      photos={[]}
      onChange={() => undefined}
    />,
  );
  expect(await screen.findByText('靖州县甘棠镇大桥村')).toBeInTheDocument();
});
