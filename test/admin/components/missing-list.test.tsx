import { renderAdmin } from '../support/render-admin';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { MissingList } from '../../../server/admin/src/components/missing-list';
import {
  supplementProblems,
  whyNotConfirm,
  type MissingEntry,
  type SupplementFacts,
  type SupplementForm,
} from '../../../server/admin/src/components/missing-list.rules';

const household: MissingEntry = {
  kind: 'paper',
  code: 'household',
  title: '户口簿本人页',
  why: '下半页没拍到',
  countsAsGood: '整页拍全',
};
const aForm = (changes: Partial<SupplementForm> = {}): SupplementForm => ({
  entries: [household],
  nothingElseMissing: true,
  headReason: '',
  ...changes,
});
const allOpened: SupplementFacts = { unopened: [], headReason: 'none' };
const messages = (form: SupplementForm, facts = allOpened) =>
  supplementProblems(form, facts).map(({ message }) => message);

describe('a request for supplements', () => {
  it('may be sent when everything is said', () => {
    expect(messages(aForm())).toEqual([]);
  });

  it('is refused without a single missing thing', () => {
    expect(messages(aForm({ entries: [] }))).toEqual(['还没有写缺哪一样。']);
  });

  it('needs for each thing why and what counts as good', () => {
    expect(messages(aForm({ entries: [{ ...household, why: ' ', countsAsGood: '' }] }))).toEqual([
      '户口簿本人页：写明为什么要补。',
      '户口簿本人页：写明怎样算合格。',
    ]);
  });

  it('needs the tick that nothing else is missing', () => {
    expect(messages(aForm({ nothingElseMissing: false }))).toEqual(['请确认没有别的缺项。']);
  });

  it('names the papers nobody opened instead of accepting the tick', () => {
    const facts = { ...allOpened, unopened: ['残疾人证', '诊断证明'] };
    expect(messages(aForm({ nothingElseMissing: false }), facts)).toEqual([
      '还有 2 份材料没看过：残疾人证、诊断证明。',
    ]);
    expect(whyNotConfirm(allOpened)).toBe('');
  });

  it('needs the section head’s reason in a second round, and no empty one', () => {
    const facts = { ...allOpened, headReason: 'write' as const };
    expect(messages(aForm({ headReason: '  ' }), facts)).toEqual(['第二次退回，要股长写明理由。']);
    expect(messages(aForm({ headReason: '评估后才知道要监护证明' }), facts)).toEqual([]);
  });
});

function Form({ start }: { start: MissingEntry[] }) {
  const [entries, setEntries] = useState(start);
  const [isAdding, setAdding] = useState(true);
  return (
    <MissingList
      entries={entries}
      choices={[household, { ...household, kind: 'field', code: 'door', title: '门宽', why: '' }]}
      problems={supplementProblems(aForm({ entries }), allOpened)}
      isAdding={isAdding}
      onAdding={setAdding}
      onChange={setEntries}
    />
  );
}

describe('MissingList', () => {
  it('offers only what is not listed yet and ties each message to its field', async () => {
    const user = userEvent.setup();
    renderAdmin(<Form start={[household]} />);
    expect(screen.queryByRole('button', { name: '户口簿本人页' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '门宽' }));
    const why = screen.getAllByLabelText('为什么')[1];
    expect(why).toHaveAccessibleDescription('门宽：写明为什么要补。');
    expect(why).toBeInvalid();
  });

  it('takes a thing off the list again', async () => {
    const user = userEvent.setup();
    renderAdmin(<Form start={[household]} />);
    await user.click(screen.getByRole('button', { name: '删掉这一样：户口簿本人页' }));
    expect(screen.getByRole('heading', { name: '缺的材料，共 0 样' })).toBeInTheDocument();
  });
});
