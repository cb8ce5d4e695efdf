import '../support/web-globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import {
  emptyRefusal,
  RefusalForm,
  refusalProblems,
  type RefusalValue,
} from '../../../server/admin/src/components/refusal-form';

const choices = [
  {
    code: 'life',
    title: '没到使用年限',
    plainWords: '上一件还没到使用年限。',
    otherHelp: ['先帮您修好旧的'],
  },
  { code: 'scope', title: '不在补助范围', plainWords: '这一样不在目录里。', otherHelp: [] },
];

function Form({ start = emptyRefusal }: { start?: RefusalValue }) {
  const [value, setValue] = useState(start);
  return (
    <RefusalForm
      choices={choices}
      remedy="可以打 12345 反映。"
      value={value}
      problems={[]}
      onChange={setValue}
    />
  );
}

describe('RefusalForm', () => {
  it('starts the plain words from the reason and offers its other help', async () => {
    const user = userEvent.setup();
    render(<Form />);
    await user.selectOptions(screen.getByLabelText(/不批的理由/), '没到使用年限');
    expect(screen.getByLabelText('用申请人听得懂的话说明')).toHaveValue('上一件还没到使用年限。');
    expect(screen.getByLabelText('先帮您修好旧的')).not.toBeChecked();
  });

  it('keeps what was typed when the reason changes', async () => {
    const user = userEvent.setup();
    render(<Form />);
    await user.selectOptions(screen.getByLabelText(/不批的理由/), '没到使用年限');
    await user.type(screen.getByLabelText('用申请人听得懂的话说明'), '2028年可以再领。');
    await user.selectOptions(screen.getByLabelText(/不批的理由/), '不在补助范围');
    expect(screen.getByLabelText('用申请人听得懂的话说明')).toHaveValue(
      '上一件还没到使用年限。2028年可以再领。',
    );
  });

  it('shows the remedy, and nothing to delete it with', () => {
    render(<Form />);
    expect(screen.getByText(/可以打 12345 反映/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('a refusal', () => {
  it.each([
    [{ ...emptyRefusal, words: '事实' }, ['请选不批的理由。']],
    [{ ...emptyRefusal, reason: 'life' }, ['请用申请人听得懂的话写明原因。']],
    [{ ...emptyRefusal, reason: 'life', words: '不符合政策。' }, ['“不符合政策”等于没说，请写出事实。']],
    [{ ...emptyRefusal, reason: 'life', words: '上一辆 2024年领的。' }, []],
  ])('%j has the problems %j', (value, expected) => {
    expect(refusalProblems(value).map(({ message }) => message)).toEqual(expected);
  });
});
