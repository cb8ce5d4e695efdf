import * as fc from 'fast-check';
import { createKeyring } from '../../../server/database/keyring';
import { createItemNumbers, formatItemNumber, parseItemNumber } from '../../../server/database/item-number';
import { numberPermutation, PERMUTED_NUMBERS } from '../../../server/database/number-permutation';

const keyring = createKeyring(Buffer.alloc(32, 7), 'main');
const permute = numberPermutation(keyring.itemNumbers, '431229');
const sevenDigits = fc.nat(PERMUTED_NUMBERS - 1);
const digitsOf = (number: string) => number.replace(/\D/g, '');
const withDigits = (digits: string) => `靖${digits}`;

test('all ten million counters give ten million different numbers', () => {
  const seen = new Uint8Array(PERMUTED_NUMBERS);
  for (let counter = 0; counter < PERMUTED_NUMBERS; counter++) seen[permute(counter)]! += 1;
  expect(seen.every((times) => times === 1)).toBe(true);
});

test('neighbouring counters do not give neighbouring numbers', () => {
  const steps = Array.from({ length: 1000 }, (_, index) => Math.abs(permute(index + 1) - permute(index)));
  expect(steps.filter((step) => step < 1000).length).toBeLessThan(5);
});

test('another county has another permutation, another key too', () => {
  const first = Array.from({ length: 20 }, (_, index) => permute(index));
  const others = [
    numberPermutation(keyring.itemNumbers, '430223'),
    numberPermutation(createKeyring(Buffer.alloc(32, 8), 'main').itemNumbers, '431229'),
  ];
  for (const other of others) expect(first.map((_, index) => other(index))).not.toEqual(first);
});

test.each([-1, PERMUTED_NUMBERS, 0.5])('the counter %p is outside', (counter) => {
  expect(() => permute(counter)).toThrow(RangeError);
});

test('a number reads 靖 four digits dash four digits and is read back', () => {
  fc.assert(
    fc.property(sevenDigits, (seven) => {
      const number = formatItemNumber('靖', seven);
      expect(number).toMatch(/^靖 \d{4}-\d{4}$/);
      expect(parseItemNumber(number)).toBe(number);
    }),
  );
});

test('every single wrong digit is noticed', () => {
  fc.assert(
    fc.property(sevenDigits, (seven) => {
      const digits = digitsOf(formatItemNumber('靖', seven));
      for (let at = 0; at < 8; at++) {
        for (let wrong = 0; wrong < 10; wrong++) {
          if (wrong === Number(digits[at])) continue;
          expect(parseItemNumber(withDigits(digits.slice(0, at) + wrong + digits.slice(at + 1)))).toBeNull();
        }
      }
    }),
  );
});

test('every swap of two neighbouring digits is noticed', () => {
  fc.assert(
    fc.property(sevenDigits, fc.nat(6), (seven, at) => {
      const digits = digitsOf(formatItemNumber('靖', seven));
      fc.pre(digits[at] !== digits[at + 1]);
      const swapped = `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`;
      expect(parseItemNumber(withDigits(swapped))).toBeNull();
    }),
  );
});

test('people write it as they like', () => {
  const number = formatItemNumber('靖', 4_839_175);
  const d = digitsOf(number);
  const fullWidth = Array.from(d, (digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
  const ways = [
    `靖${d}`,
    `靖 ${d}`,
    ` 靖　${d.slice(0, 4)}—${d.slice(4)} `,
    `靖${fullWidth}`,
    `靖${d.slice(0, 4)}－${d.slice(4)}`,
  ];
  for (const way of ways) expect(parseItemNumber(way)).toBe(number);
});

test.each(['', '靖', '12345678', '靖 4839-175', '靖靖 4839-1752', '靖 4839-17521', 'A 4839-1752'])(
  '"%s" is no number',
  (text) => {
    expect(parseItemNumber(text)).toBeNull();
  },
);

test('numbers follow the counter of the county that asks', async () => {
  const asked: string[] = [];
  let counter = 0;
  const numbers = createItemNumbers(keyring, {
    next: async (county, name) => {
      asked.push(`${name} ${county}`);
      return counter++;
    },
  });
  const jingzhou = { code: '431229', shortName: '靖' };
  const given = [await numbers.next(jingzhou), await numbers.next(jingzhou)];
  expect(given).toEqual([formatItemNumber('靖', permute(0)), formatItemNumber('靖', permute(1))]);
  expect(asked).toEqual(['item-number 431229', 'item-number 431229']);
});
