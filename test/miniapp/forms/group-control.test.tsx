import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  findAnswerFaults,
  type Answers,
  type FieldFault,
} from '@zhucantong/shared/service-catalogue/form-answers';
import { FormField } from '@zhucantong/shared/service-catalogue/form-field';
import { useEffect, useState } from 'react';
import { Questions } from '@/features/forms/questions';
import { ErrorSummary } from '@/ui/error-summary';
import { useAnnouncement } from '@/ui/announce';
import { axeFindings } from '../../support/axe';
import { GUIDE } from '../../support/resident-server';

const CHILDREN = FormField.parse({
  code: 'children',
  kind: 'group',
  label: '上学的孩子',
  required: true,
  whenEmpty: '还没有写孩子。',
  atLeast: 1,
  most: 3,
  rowTitle: '第 {n} 个孩子',
  addLabel: '再加一个孩子',
  fields: [
    { code: 'name', kind: 'text', label: '姓名', required: true, whenEmpty: '还没有写姓名。', maxLength: 20 },
    {
      code: 'school',
      kind: 'text',
      label: '学校',
      required: true,
      whenEmpty: '还没有写学校。',
      maxLength: 20,
    },
  ],
});

const ONE_SCHOOL_MISSING: Answers = {
  children: [{ name: '何苗', school: '一小' }, { name: '何禾' }],
};

let answers: Answers = {};

function Form({ field = CHILDREN, given = {} }: { field?: FormField; given?: Answers }) {
  const [now, setNow] = useState<Answers>(given);
  const [faults, setFaults] = useState<FieldFault[]>([]);
  useEffect(() => {
    answers = now;
  }, [now]);
  return (
    <main>
      <ErrorSummary errors={faults} attempt={1} />
      <Questions
        definition={GUIDE}
        fields={[field]}
        answers={now}
        faults={faults}
        title="哪几个孩子在上学？"
        onAnswer={(code, value) =>
          setNow(({ [code]: _before, ...others }) =>
            value === undefined ? others : { ...others, [code]: value },
          )
        }
      />
      <button onClick={() => setFaults(findAnswerFaults(GUIDE, [field], now))}>下一题</button>
      <p>{useAnnouncement()}</p>
    </main>
  );
}

const row = (n: number) => screen.getByRole('group', { name: `第 ${n} 个孩子` });
const input = (n: number, label: string) => within(row(n)).getByRole('textbox', { name: label });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  Element.prototype.scrollIntoView = jest.fn();
});

test('a group that is needed shows its first row, and takes rows until there are enough', async () => {
  render(<Form />);
  expect(screen.getByRole('group', { name: '上学的孩子' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /删掉/ })).toBeNull();
  await userEvent.type(input(1, '姓名'), '何苗');
  await userEvent.type(input(1, '学校'), '枫香小学');
  await press('再加一个孩子');
  expect(input(2, '姓名')).toHaveFocus();
  expect(screen.getByText('加上了第 2 个孩子')).toBeVisible();
  await userEvent.keyboard('何禾');
  await press('再加一个孩子');
  expect(screen.queryByRole('button', { name: '再加一个孩子' })).toBeNull();
  expect(answers).toEqual({ children: [{ name: '何苗', school: '枫香小学' }, { name: '何禾' }, {}] });
});

test('a row that is taken out closes the numbers up, and comes back with all that was typed', async () => {
  const given: Answers = {
    children: [{ name: '何苗', school: '一小' }, { name: '何禾', school: '二小' }, { name: '何谷' }],
  };
  render(<Form given={given} />);
  await press('删掉第 2 个孩子');
  expect(row(1)).toHaveFocus();
  expect(input(2, '姓名')).toHaveValue('何谷');
  expect(screen.getByText('删掉了第 2 个孩子，可以放回来')).toBeVisible();
  await press('把第 2 个孩子放回来');
  expect(answers).toEqual(given);
  expect(row(2)).toHaveFocus();
});

test('a group that is not needed may lose its last row, and then leads to adding one', async () => {
  const field = { ...CHILDREN, required: false } as FormField;
  render(<Form field={field} given={{ children: [{ name: '何苗' }] }} />);
  await press('删掉第 1 个孩子');
  expect(screen.getByRole('button', { name: '再加一个孩子' })).toHaveFocus();
  expect(answers).toEqual({});
});

test('what is wrong in a row stands at its control and is listed with the row; the list leads there', async () => {
  render(<Form given={ONE_SCHOOL_MISSING} />);
  await press('下一题');
  const link = within(screen.getByRole('alert')).getByRole('link', { name: '第 2 个孩子：还没有写学校。' });
  expect(input(2, '学校')).toHaveAccessibleDescription(/还没有写学校/);
  expect(input(1, '学校')).toBeValid();
  await userEvent.click(link);
  expect(input(2, '学校')).toHaveFocus();
  document.documentElement.lang = 'zh-CN';
  document.title = '申请';
  expect(await axeFindings()).toEqual([]);
});

test('too few rows is said of the group, and the list leads to the button that adds one', async () => {
  render(<Form />);
  await press('下一题');
  await userEvent.click(screen.getByRole('link', { name: '还没有写孩子。' }));
  expect(screen.getByRole('button', { name: '再加一个孩子' })).toHaveFocus();
});
