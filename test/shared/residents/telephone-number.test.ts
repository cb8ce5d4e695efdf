import { telephonePieces } from '../../../shared/residents/telephone-number';

const numbersIn = (words: string) =>
  telephonePieces(words)
    .filter(({ isNumber }) => isNumber)
    .map((piece) => piece.words);

test.each([
  ['打 0745-8222223，上班时间', ['0745-8222223']],
  ['分机 010-66668888-802 转', ['010-66668888-802']],
  ['400-800-1234 和 0731-84612345', ['400-800-1234', '0731-84612345']],
  ['手机 138****6027，热线 12345', []],
  ['2026-06-03 受理', []],
  ['', []],
])('“%s” has the numbers %j, and nothing is lost', (words, numbers) => {
  expect(numbersIn(words)).toEqual(numbers);
  expect(
    telephonePieces(words)
      .map((piece) => piece.words)
      .join(''),
  ).toBe(words);
});
