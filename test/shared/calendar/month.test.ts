import { addMonths, isMonth, monthInWords, monthOf } from '../../../shared/calendar/month';
import { plainDate } from '../../../shared/calendar/plain-date';

it.each([
  ['2026-11-30', '2026-11-01', true],
  ['2026-11-01', '2026-11-01', true],
  ['2024-02-29', '2024-02-01', true],
])('%s is in the month %s', (day, month, isFirst) => {
  expect(monthOf(plainDate(day))).toBe(month);
  expect(isMonth(monthOf(plainDate(day)))).toBe(isFirst);
  expect(isMonth(plainDate(day))).toBe(day === month);
});

it.each([
  ['2026-11-01', 1, '2026-12-01'],
  ['2026-11-01', 2, '2027-01-01'],
  ['2026-01-01', -1, '2025-12-01'],
  ['2026-01-01', -13, '2024-12-01'],
  ['2026-12-01', 0, '2026-12-01'],
  ['2026-12-01', 24, '2028-12-01'],
])('%s and %i months is %s', (month, months, then) => {
  expect(addMonths(plainDate(month), months)).toBe(then);
});

it('a month of another year says so', () => {
  expect(monthInWords(plainDate('2026-11-01'), 2026)).toBe('11月');
  expect(monthInWords(plainDate('2027-01-01'), 2026)).toBe('2027年1月');
});
