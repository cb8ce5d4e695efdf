import { plainDate } from '../../../shared/calendar/plain-date';
import { answerInWords } from '../../../shared/service-catalogue/answer-words';
import {
  Answers,
  findAnswerFaults,
  shownAnswers,
  type GroupRow,
} from '../../../shared/service-catalogue/form-answers';
import { amountOf, yuanInWords } from '../../../shared/service-catalogue/payment-amount';
import { CHILDREN, SUBSIDY, SUBSIDY_ANSWERS } from '../../factories/subsidy';

const faults = (children: unknown) =>
  findAnswerFaults(SUBSIDY, [CHILDREN], Answers.parse(children === undefined ? {} : { children }));
const on = plainDate('2026-08-10');
const whole: GroupRow = { name: '何苗', stage: 'none' };

describe('answers to a group', () => {
  it('are right where every row is', () => {
    expect(faults(SUBSIDY_ANSWERS.children)).toEqual([]);
    expect(faults([whole])).toEqual([]);
  });

  it.each([
    ['nothing', undefined],
    ['no row', []],
    ['words instead of rows', '何苗'],
    ['a list instead of rows', ['何苗']],
  ])('%s is a fault of the group', (_, children) => {
    expect(faults(children).map(({ field }) => field)).toEqual(['children']);
  });

  it('too many rows are a fault of the group', () => {
    expect(faults([whole, whole, whole])).toEqual([
      { field: 'children', message: expect.stringContaining('2') },
    ]);
  });

  it('what is wrong in a row is named by row and field, and says which row', () => {
    expect(faults([whole, { stage: 'senior' }])).toEqual([
      { field: 'children.1.name', message: '第 2 个孩子：请写姓名。' },
      { field: 'children.1.school', message: '第 2 个孩子：请写学校。' },
    ]);
  });

  it('a row keeps nothing that no question asked for', () => {
    expect(faults([{ ...whole, nickname: '苗苗' }]).map(({ field }) => field)).toEqual([
      'children.0.nickname',
    ]);
  });

  it('what an earlier answer of the same row hides is dropped', () => {
    const children = [{ ...whole, school: '一小' }];
    expect(shownAnswers([CHILDREN], { children })).toEqual({ children: [whole] });
  });

  it('are read row by row', () => {
    expect(answerInWords(SUBSIDY, CHILDREN, SUBSIDY_ANSWERS.children)).toBe(
      '第 1 个孩子：何苗，小学，一小；第 2 个孩子：何禾，高中，一中',
    );
    expect(answerInWords(SUBSIDY, CHILDREN, [])).toBe('没有填');
  });

  it('are never so many that an item could not keep them', () => {
    const rows = Array.from({ length: 30 }, () => ({ name: '何'.repeat(500) }));
    expect(Answers.safeParse({ children: rows }).success).toBe(false);
  });
});

it.each([
  ['6217 0000 1234 0427', true],
  ['6217000012340427', true],
  ['62170000', false],
  ['6217-0000-1234-0427', false],
])('the account %s counts as one: %s', (account, isRight) => {
  const found = findAnswerFaults(SUBSIDY, SUBSIDY.fields, { ...SUBSIDY_ANSWERS, account });
  expect(found.map(({ field }) => field)).toEqual(isRight ? [] : ['account']);
});

describe('what is paid', () => {
  it('is reckoned by option, by row and once', () => {
    expect(amountOf(SUBSIDY, SUBSIDY_ANSWERS, on)).toEqual({
      fen: 181_050,
      lines: [
        { title: '第 1 个孩子，补助', fen: 50_000 },
        { title: '第 2 个孩子，补助', fen: 100_050 },
        { title: '第 2 个孩子，书本费', fen: 1_000 },
        { title: '家庭加发', fen: 30_000 },
      ],
    });
  });

  it('leaves out lines that come to nothing, and is nothing where a service hands something over', () => {
    expect(amountOf(SUBSIDY, { children: [whole] }, on)!.lines.map(({ title }) => title)).toEqual([
      '家庭加发',
    ]);
    const { outcome: _paid, ...handsOver } = SUBSIDY;
    expect(amountOf(handsOver, SUBSIDY_ANSWERS, on)).toBeNull();
  });

  it.each([
    [0, '0 元'],
    [5, '0.05 元'],
    [181_050, '1,810.50 元'],
    [123_456_700, '1,234,567 元'],
  ])('%i fen are read as %s', (fen, words) => {
    expect(yuanInWords(fen)).toBe(words);
  });
});
