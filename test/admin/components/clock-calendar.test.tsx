import type { DayCell } from '@zhucantong/shared/work-items/day-cell';
import { render, screen, within } from '@testing-library/react';
import { ClockCalendar } from '../../../server/admin/src/components/clock-calendar';
import { calendarCells } from '../../../server/admin/src/components/clock-calendar.words';

const day = (on: string, kind: DayCell['kind'], changes: Partial<DayCell> = {}): DayCell => ({
  on,
  kind,
  n: null,
  name: null,
  isToday: false,
  isMakeUp: false,
  ...changes,
});

const firstWeek = [
  day('2026-10-05', 'holiday', { name: '国庆节' }),
  day('2026-10-06', 'holiday', { name: '国庆节' }),
  day('2026-10-07', 'holiday', { name: '国庆节' }),
  day('2026-10-08', 'received'),
  day('2026-10-09', 'counted', { n: 1 }),
  day('2026-10-10', 'make-up', { n: 2, isMakeUp: true }),
  day('2026-10-11', 'rest'),
];
const secondWeek = [
  day('2026-10-12', 'stopped', { name: '补正' }),
  day('2026-10-13', 'stopped', { name: '补正' }),
  day('2026-10-14', 'counted', { n: 3, isToday: true }),
  day('2026-10-15', 'due', { n: 4 }),
  day('2026-10-16', 'outside'),
  day('2026-10-17', 'outside'),
  day('2026-10-18', 'outside'),
];
const cells = calendarCells([firstWeek, secondWeek], '个工作日').flat();
const cellOn = (on: string) => cells.find((cell) => cell.on === on);

describe('the words of the calendar', () => {
  it.each([
    ['2026-10-05', '假', '10月5日 周一，国庆节，不计'],
    ['2026-10-08', '收件', '10月8日 周四，收件，当天不算'],
    ['2026-10-09', '1', '10月9日 周五，第 1 个工作日'],
    ['2026-10-10', '2 班', '10月10日 周六，第 2 个工作日，调休上班，计入'],
    ['2026-10-11', '休', '10月11日 周日，周末，不计'],
    ['2026-10-12', '补正', '10月12日 周一，停表（补正），不计'],
    ['2026-10-13', '停', '10月13日 周二，停表（补正），不计'],
    ['2026-10-14', '3 今', '10月14日 周三，第 3 个工作日，今天'],
    ['2026-10-15', '4 到期', '10月15日 周四，第 4 个工作日，到期'],
    ['2026-10-16', '', '10月16日 周五，不在计算里'],
  ])('%s shows "%s" and is read "%s"', (on, word, spoken) => {
    expect(cellOn(on)).toMatchObject({ word, spoken });
  });

  it('writes the month on the first day and where a month begins', () => {
    const over = calendarCells(
      [[day('2026-10-31', 'rest'), day('2026-11-01', 'rest'), day('2026-11-02', 'rest')]],
      '天',
    );
    expect(over.flat().map((cell) => cell.date)).toEqual(['10/31', '11/1', '2']);
  });

  it('names the day on which it was submitted before the office was open', () => {
    const submitted = day('2026-11-28', 'outside', { name: '提交', isToday: true });
    expect(calendarCells([[submitted]], '个工作日').flat()[0]).toMatchObject({
      ...{ tone: 'outside', word: '提交', spoken: '11月28日 周六，提交，不在计算里' },
    });
  });

  it('names a stop once, although a weekend lies in it', () => {
    const stop = { name: '评估' };
    const week = [
      day('2026-11-06', 'stopped', stop),
      day('2026-11-07', 'rest'),
      day('2026-11-09', 'stopped', stop),
    ];
    expect(
      calendarCells([week], '个工作日')
        .flat()
        .map((cell) => cell.word),
    ).toEqual(['评估', '休', '停']);
  });

  it('says the due day as due also when it is today', () => {
    const [today] = calendarCells([[day('2026-10-15', 'due', { n: 4, isToday: true })]], '个工作日').flat();
    expect(today).toMatchObject({
      tone: 'due',
      word: '4 到期',
      spoken: '10月15日 周四，第 4 个工作日，到期，今天',
    });
  });

  it('counts calendar days as days', () => {
    const [one] = calendarCells([[day('2026-10-10', 'counted', { n: 1 })]], '天').flat();
    expect(one?.spoken).toBe('10月10日 周六，第 1 天');
  });
});

it('the caption says in words what the table draws', () => {
  render(
    <ClockCalendar
      weeks={[firstWeek, secondWeek]}
      sentence="10月8日 周四 收件，当天不算。"
      unitWord="个工作日"
    />,
  );
  const table = screen.getByRole('table', { name: '10月8日 周四 收件，当天不算。' });
  expect(within(table).getAllByRole('row')).toHaveLength(3);
});
