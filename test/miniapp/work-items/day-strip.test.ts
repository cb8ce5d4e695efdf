import type { DayCell } from '@zhucantong/shared/work-items/day-cell';
import { daySentence, stripDays } from '@/features/work-items/day-strip';

const cell = (on: string, kind: DayCell['kind'], more: Partial<DayCell> = {}): DayCell => ({
  on,
  kind,
  n: null,
  name: null,
  isToday: false,
  isMakeUp: false,
  ...more,
});
const STORY = [
  cell('2026-06-04', 'received'),
  cell('2026-06-05', 'counted', { n: 1 }),
  cell('2026-06-06', 'rest'),
  cell('2026-06-07', 'rest'),
  cell('2026-06-08', 'counted', { n: 2 }),
  cell('2026-06-09', 'stopped', { name: '补正' }),
  cell('2026-06-10', 'stopped', { name: '补正', isToday: true }),
];

test('days are drawn one by one, a weekend as one cell', () => {
  expect(stripDays(STORY).map(({ name, day, note, kind }) => [name, day, note, kind])).toEqual([
    ['周四', '4', '提交', 'plain'],
    ['周五', '5', '第1天', 'counted'],
    ['周末', '6–7', '不算', 'plain'],
    ['周一', '8', '第2天', 'counted'],
    ['周二', '9', '停', 'stopped'],
    ['今天', '10', '停', 'stopped'],
  ]);
});

test('the strip is one sentence for who hears it', () => {
  expect(daySentence(STORY)).toBe('6月4日，提交；6月5日，第1天；6月8日，第2天；6月9日，停；今天 6月10日，停');
});
