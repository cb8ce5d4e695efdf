import { keptTogether } from '@/features/shell/sentence';

test('a short clause stays on one line', () => {
  expect(keptTogether('还没到，请等一下。')).toEqual([
    { words: '还没到，', together: true },
    { words: '请等一下。', together: true },
  ]);
});

test('in a long clause only days and amounts stay on one line, also where one stands first', () => {
  expect(keptTogether('6月23日由评估机构的人到家里看一看')).toEqual([
    { words: '6月23日', together: true },
    { words: '由评估机构的人到家里看一看', together: false },
  ]);
  expect(keptTogether('把适合您的轮椅送到家里最晚 6月30日')).toEqual([
    { words: '把适合您的轮椅送到家里', together: false },
    { words: '最晚 6月30日', together: true },
  ]);
});

test('nothing of a sentence is lost', () => {
  const sentence = '从 2 月起已经停了 12 个工作日，还有 3 天；最晚 2026年6月30日给您办好，不用再跑一趟。';
  expect(
    keptTogether(sentence)
      .map(({ words }) => words)
      .join(''),
  ).toBe(sentence);
});
