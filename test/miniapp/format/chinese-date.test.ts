import { fullDate, leafLines, monthDay, weekday } from '@/format/chinese-date';
import { spell } from '@/format/spell';

test.each([
  ['2026-06-23', '6月23日', '星期二'],
  ['2026-01-01', '1月1日', '星期四'],
  ['2028-02-29', '2月29日', '星期二'],
  ['2027-12-31', '12月31日', '星期五'],
])('%s is %s, %s, in every time zone', (on, day, name) => {
  expect(monthDay(on)).toBe(day);
  expect(weekday(on)).toBe(name);
});

test('a day in another year carries its year', () => {
  expect(fullDate('2027-03-01')).toBe('2027年3月1日');
});

test('a leaf has month, day and weekday', () => {
  expect(leafLines('2026-07-29')).toEqual({ top: '7月', day: '29', foot: '星期三' });
});

test.each([
  ['靖 4839-1752', '靖，4 8 3 9，1 7 5 2'],
  ['12345', '1 2 3 4 5'],
])('%s is said as %s', (number, said) => {
  expect(spell(number)).toBe(said);
});
