import fc from 'fast-check';
import { addDays, plainDate } from '../../../shared/calendar/plain-date';
import {
  ApplicationWindow,
  closedWords,
  nextWindowInWords,
  openingInWords,
  openingOn,
  windowInWords,
} from '../../../shared/service-catalogue/application-window';

const windowOf = (...spans: [string, string][]) => ({
  spans: spans.map(([from, to]) => ({ from, to })),
  source: 'invented',
  effectiveFrom: plainDate('2026-01-01'),
});
const AUTUMN = windowOf(['08-01', '10-31']);
const WINTER = windowOf(['12-15', '01-20']);
const TWICE = windowOf(['03-01', '03-31'], ['11-01', '01-31']);

it.each([
  ['the day before it opens', AUTUMN, '2026-07-31', '现在不受理，8月1日起可以申请。'],
  ['its first day', AUTUMN, '2026-08-01', '现在可以申请，到10月31日为止。'],
  ['its last day', AUTUMN, '2026-10-31', '现在可以申请，到10月31日为止。'],
  ['the day after', AUTUMN, '2026-11-01', '现在不受理，2027年8月1日起可以申请。'],
  ['in the old year, over the year’s end', WINTER, '2026-12-31', '现在可以申请，到2027年1月20日为止。'],
  ['in the new year, over the year’s end', WINTER, '2027-01-01', '现在可以申请，到1月20日为止。'],
  ['after it ended in the new year', WINTER, '2027-01-21', '现在不受理，12月15日起可以申请。'],
  ['between two spans', TWICE, '2026-04-01', '现在不受理，11月1日起可以申请。'],
  ['a leap day', windowOf(['02-01', '03-01']), '2028-02-29', '现在可以申请，到3月1日为止。'],
])('on %s it says so', (_, window, day, words) => {
  const today = plainDate(day);
  const opening = openingOn(window, today);
  expect(openingInWords(opening, today)).toBe(words);
  expect(closedWords({ applicationWindow: window }, today)).toBe(opening.isOpen ? null : words);
});

it('without a window nothing is ever closed', () => {
  expect(closedWords({}, plainDate('2026-07-31'))).toBeNull();
});

it('is said in plain words', () => {
  const today = plainDate('2026-07-31');
  expect(windowInWords(AUTUMN, today)).toBe('每年8月1日到10月31日');
  expect(windowInWords(TWICE, today)).toBe('每年3月1日到3月31日、11月1日到第二年1月31日');
  const own = { ...AUTUMN, years: { '2026': [{ from: '07-15', to: '09-30' }] } };
  expect(windowInWords(own, today)).toBe('2026年7月15日到9月30日');
  expect(nextWindowInWords(own, today)).toBe('明年8月1日到10月31日');
  const moved = { ...AUTUMN, years: { '2027': [{ from: '07-15', to: '09-30' }] } };
  expect(nextWindowInWords(moved, today)).toBe('明年7月15日到9月30日');
});

describe('spans that a county set for one year', () => {
  const own = (window: typeof AUTUMN, ...spans: [string, string][]) => ({
    ...window,
    years: { '2026': spans.map(([from, to]) => ({ from, to })) },
  });
  it.each([
    [
      'opens earlier in that year',
      own(AUTUMN, ['07-15', '09-30']),
      '2026-07-15',
      '现在可以申请，到9月30日为止。',
    ],
    [
      'closes earlier, and the next year is as ever',
      own(AUTUMN, ['07-15', '09-30']),
      '2026-10-01',
      '现在不受理，2027年8月1日起可以申请。',
    ],
    [
      'leaves the year before alone',
      own(AUTUMN, ['07-15', '09-30']),
      '2025-07-15',
      '现在不受理，8月1日起可以申请。',
    ],
    [
      'opens in the year to come',
      own(AUTUMN, ['02-01', '03-31']),
      '2025-11-01',
      '现在不受理，2026年2月1日起可以申请。',
    ],
    [
      'cuts a span that would have led into it',
      own(WINTER, ['03-01', '03-31']),
      '2025-12-20',
      '现在可以申请，到12月31日为止。',
    ],
    [
      'is open to the year’s end',
      own(WINTER, ['03-01', '12-31']),
      '2026-12-31',
      '现在可以申请，到12月31日为止。',
    ],
  ])('%s', (_, window, day, words) => {
    const today = plainDate(day);
    expect(openingInWords(openingOn(window, today), today)).toBe(words);
  });
});

it.each([
  ['no span', windowOf()],
  ['a day that only leap years have', windowOf(['02-01', '02-29'])],
  ['a day that no year has', windowOf(['04-31', '05-02'])],
  ['spans that touch', windowOf(['03-01', '03-31'], ['04-01', '04-30'])],
  ['spans that overlap', windowOf(['03-01', '05-31'], ['05-01', '06-30'])],
  ['spans out of order', windowOf(['01-01', '01-31'], ['05-01', '05-31'], ['03-01', '03-31'])],
  ['the whole year', windowOf(['03-01', '02-28'])],
])('%s is no window', (_, window) => {
  expect(ApplicationWindow.safeParse(window).success).toBe(false);
});

describe('whatever the window', () => {
  const aDayOfTheYear = fc
    .integer({ min: 0, max: 364 })
    .map((n) => addDays(plainDate('2025-01-01'), n).slice(5));
  const aWindow = fc
    .uniqueArray(aDayOfTheYear, { minLength: 2, maxLength: 6 })
    .map((days) => days.sort())
    .map((days) =>
      days.slice(0, days.length - (days.length % 2)).flatMap((from, n, all) => {
        const pair: [string, string][] = n % 2 === 0 ? [[from, all[n + 1]!]] : [];
        return pair;
      }),
    )
    .map((pairs) => windowOf(...pairs))
    .filter((window) => ApplicationWindow.safeParse(window).success);
  const aDay = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(plainDate('2026-01-01'), n));

  it('the day before the opening day is closed, and every day from it to the last one is open', () => {
    fc.assert(
      fc.property(aWindow, aDay, (window, day) => {
        const now = openingOn(window, day);
        if (!now.isOpen) {
          expect(now.opensOn > day).toBe(true);
          expect(openingOn(window, now.opensOn).isOpen).toBe(true);
          expect(openingOn(window, addDays(now.opensOn, -1)).isOpen).toBe(false);
          return;
        }
        expect(now.until >= day).toBe(true);
        expect(openingOn(window, now.until)).toEqual(now);
        expect(openingOn(window, addDays(now.until, 1)).isOpen).toBe(false);
      }),
    );
  });
});
