import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FormField } from '@zhucantong/shared/service-catalogue/form-field';
import { findAnswerFaults, type Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import { useEffect, useState } from 'react';
import { Questions } from '@/features/forms/questions';
import { axeFindings } from '../../support/axe';
import { GUIDE } from '../../support/resident-server';

const field = (given: Record<string, unknown>): FormField =>
  FormField.parse({ label: '题目', required: true, whenEmpty: '这里还空着。', ...given });
const OPTIONS = [
  { value: 'a', label: '甲' },
  { value: 'b', label: '乙' },
];

let answers: Answers = {};

function Form({
  fields,
  faults = [],
}: {
  fields: FormField[];
  faults?: { field: string; message: string }[];
}) {
  const [given, setGiven] = useState<Answers>({});
  useEffect(() => {
    answers = given;
  }, [given]);
  return (
    <main>
      <Questions
        definition={GUIDE}
        fields={fields}
        answers={given}
        faults={faults}
        title="这一页问什么？"
        onAnswer={(code, value) =>
          setGiven((before) => {
            const { [code]: _before, ...others } = before;
            return value === undefined ? others : { ...others, [code]: value };
          })
        }
      />
    </main>
  );
}

const EVERY_KIND: FormField[] = [
  field({ code: 'name', kind: 'text', label: '谁在家等', maxLength: 20 }),
  field({ code: 'words', kind: 'long-text', label: '现在的情况', maxLength: 300 }),
  field({ code: 'phone', kind: 'phone', label: '手机号' }),
  field({ code: 'count', kind: 'number', label: '几个人', min: 1, max: 9, unit: '人' }),
  field({ code: 'on', kind: 'date', label: '哪天' }),
  field({ code: 'one', kind: 'choice', label: '在哪里', options: OPTIONS }),
  field({ code: 'some', kind: 'choices', label: '要哪些', options: OPTIONS, atLeast: 1 }),
  field({ code: 'agree', kind: 'consent', label: '使用照片', statement: '只给经手的人看。' }),
];

test('each kind of field has one control with its name, and what is answered passes the shared rules', async () => {
  render(<Form fields={EVERY_KIND} />);
  expect(findAnswerFaults(GUIDE, EVERY_KIND, answers)).toHaveLength(EVERY_KIND.length);
  await userEvent.type(screen.getByRole('textbox', { name: '谁在家等' }), '吴小梅');
  await userEvent.type(screen.getByRole('textbox', { name: '现在的情况' }), '走路要扶墙');
  await userEvent.type(screen.getByRole('textbox', { name: '手机号' }), '13800000001');
  await userEvent.type(screen.getByRole('textbox', { name: '几个人（人）' }), '3');
  await userEvent.type(screen.getByLabelText('哪天'), '2026-11-23');
  await userEvent.click(screen.getByRole('radio', { name: '乙' }));
  await userEvent.click(screen.getByRole('checkbox', { name: '甲' }));
  expect(screen.getByRole('checkbox', { name: /使用照片/ })).not.toBeChecked();
  await userEvent.click(screen.getByRole('checkbox', { name: /使用照片/ }));
  expect(answers).toEqual({
    name: '吴小梅',
    words: '走路要扶墙',
    phone: '13800000001',
    count: 3,
    on: '2026-11-23',
    one: 'b',
    some: ['a'],
    agree: true,
  });
  expect(findAnswerFaults(GUIDE, EVERY_KIND, answers)).toEqual([]);
});

test('what is emptied again is no answer', async () => {
  render(<Form fields={EVERY_KIND} />);
  const name = screen.getByRole('textbox', { name: '谁在家等' });
  await userEvent.type(name, '吴');
  await userEvent.clear(name);
  await userEvent.type(screen.getByRole('textbox', { name: '几个人（人）' }), '三');
  expect(answers).toEqual({ count: '三' });
});

test('each error stands at its control and is tied to it', async () => {
  render(
    <Form
      fields={EVERY_KIND}
      faults={EVERY_KIND.map(({ code }) => ({ field: code, message: '这里还空着。' }))}
    />,
  );
  for (const name of ['谁在家等', '现在的情况', '手机号']) {
    expect(screen.getByRole('textbox', { name })).toBeInvalid();
    expect(screen.getByRole('textbox', { name })).toHaveAccessibleDescription(/这里还空着/);
  }
  expect(screen.getAllByText('这里还空着。')).toHaveLength(EVERY_KIND.length);
  document.documentElement.lang = 'zh-CN';
  document.title = '申请';
  expect(await axeFindings()).toEqual([]);
});

test('a question that is alone on its page is the heading of the page', () => {
  render(<Form fields={[EVERY_KIND[5]!]} />);
  expect(screen.getByRole('radiogroup', { name: '这一页问什么？' })).toBeVisible();
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
});
