import { numberPieces } from '../../../shared/residents/whole-numbers';

const numbersIn = (words: string) =>
  numberPieces(words)
    .filter(({ isNumber }) => isNumber)
    .map((piece) => piece.words);

test.each([
  ['打 0745-8222223，上班时间', ['0745-8222223']],
  ['分机 010-66668888-802 转', ['010-66668888-802']],
  ['400-800-1234 和 0731-84612345', ['400-800-1234', '0731-84612345']],
  ['手机 138****6027，热线 12345', []],
  ['2026-06-03 受理', []],
  ['盲杖，编号 靖 1830-4774。说好', ['靖 1830-4774']],
  ['', []],
])('“%s” has the numbers %j, and nothing is lost', (words, numbers) => {
  expect(numbersIn(words)).toEqual(numbers);
  expect(
    numberPieces(words)
      .map((piece) => piece.words)
      .join(''),
  ).toBe(words);
});
