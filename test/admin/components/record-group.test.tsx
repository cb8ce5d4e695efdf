import { renderAdmin } from '../support/render-admin';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findAnswerFaults, type Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { FormField } from '@zhucantong/shared/service-catalogue/form-field';
import { useState } from 'react';
import { Values } from '../../../server/admin/src/components/facts';
import { RecordForm, recordFieldId } from '../../../server/admin/src/components/record-form';

const children: FormField = {
  code: 'children',
  kind: 'group',
  label: '孩子',
  required: true,
  whenEmpty: '至少写一个孩子。',
  atLeast: 1,
  most: 2,
  rowTitle: '第 {n} 个孩子',
  addLabel: '再加一个孩子',
  fields: [
    { code: 'name', kind: 'text', label: '姓名', required: true, whenEmpty: '请写姓名。', maxLength: 20 },
    { code: 'bornOn', kind: 'date', label: '出生日期', required: false, whenEmpty: '' },
  ],
};

function openForm() {
  const seen: Answers[] = [];
  function Form() {
    const [answers, setAnswers] = useState<Answers>({});
    const problems = findAnswerFaults({ optionLists: {} }, [children], answers).map(({ field, message }) => ({
      field: recordFieldId(field),
      message,
    }));
    return (
      <RecordForm
        fields={[children]}
        optionsOf={() => []}
        answers={answers}
        problems={problems}
        onChange={(next) => {
          seen.push(next);
          setAnswers(next);
        }}
      />
    );
  }
  renderAdmin(<Form />);
  return { user: userEvent.setup(), last: () => seen.at(-1) };
}

const row = (name: string) => within(screen.getByRole('group', { name }));

describe('a group in a record', () => {
  it('begins with the rows that have to be there, and takes none of them away', async () => {
    const { user, last } = openForm();
    expect(screen.queryByRole('button', { name: /删掉/ })).not.toBeInTheDocument();
    await user.type(row('第 1 个孩子').getByLabelText('姓名'), '何苗');
    expect(last()).toEqual({ children: [{ name: '何苗' }] });
  });

  it('adds a row with the focus in it, up to the most there may be', async () => {
    const { user } = openForm();
    await user.click(screen.getByRole('button', { name: '再加一个孩子' }));
    expect(row('第 2 个孩子').getByLabelText('姓名')).toHaveFocus();
    expect(screen.getByRole('button', { name: '再加一个孩子' })).toBeDisabled();
  });

  it('names what is wrong beside the row in which it is wrong', async () => {
    const { user } = openForm();
    await user.click(screen.getByRole('button', { name: '再加一个孩子' }));
    await user.type(row('第 1 个孩子').getByLabelText('姓名'), '何苗');
    expect(row('第 2 个孩子').getByLabelText('姓名')).toHaveAccessibleDescription('第 2 个孩子：请写姓名。');
    expect(row('第 1 个孩子').getByLabelText('姓名')).toBeValid();
  });

  it('takes a row away, closes the numbers up and keeps the focus on the page', async () => {
    const { user, last } = openForm();
    await user.type(row('第 1 个孩子').getByLabelText('姓名'), '何苗');
    await user.click(screen.getByRole('button', { name: '再加一个孩子' }));
    await user.type(row('第 2 个孩子').getByLabelText('姓名'), '何禾');
    await user.click(screen.getByRole('button', { name: '删掉第 1 个孩子' }));
    expect(last()).toEqual({ children: [{ name: '何禾' }] });
    expect(screen.getByRole('button', { name: '再加一个孩子' })).toHaveFocus();
  });
});

it('rows are read as a table with a heading for each row and question', () => {
  renderAdmin(
    <Values
      values={[
        {
          code: 'children',
          label: '孩子',
          value: '第 1 个孩子：何苗；第 2 个孩子：何禾，2019年5月1日',
          rows: [
            { title: '第 1 个孩子', values: [{ code: 'name', label: '姓名', value: '何苗' }] },
            {
              title: '第 2 个孩子',
              values: [
                { code: 'name', label: '姓名', value: '何禾' },
                { code: 'bornOn', label: '出生日期', value: '2019年5月1日' },
              ],
            },
          ],
        },
      ]}
    />,
  );
  const table = within(screen.getByRole('table', { name: '孩子' }));
  expect(table.getAllByRole('columnheader').map((each) => each.textContent)).toEqual(['姓名', '出生日期']);
  expect(within(table.getByRole('row', { name: /第 2 个孩子/ })).getAllByRole('cell')).toHaveLength(2);
  expect(table.getByRole('cell', { name: '2019年5月1日' })).toBeInTheDocument();
});
