import { dueAt } from '../../../shared/time-limits/due-at';
import { plainDate } from '../../../shared/calendar/plain-date';
import type { Stop } from '../../../shared/time-limits/intervals';
import { clockProgress, currentStop } from '../../../shared/time-limits/remaining';
import { urgencyOf } from '../../../shared/time-limits/urgency';
import type { LimitUnit } from '../../../shared/time-limits/time-limit';
import { aCalendar, at } from '../../factories/calendar';

const calendar = aCalendar();
const dueIn = (amount: number, unit: LimitUnit, startedAt: Date) =>
  dueAt({ limit: { amount, unit, stops: [] }, startedAt }, calendar);
const thursday = dueIn(2, 'working-day', at('2026-11-24'));

describe('the urgency of a due date', () => {
  it.each([
    ['2026-11-20', '10:00', 'ok', '还剩 4 个工作日'],
    ['2026-11-23', '10:00', 'ok', '还剩 3 个工作日'],
    ['2026-11-24', '10:00', 'soon', '还剩 2 个工作日'],
    ['2026-11-25', '23:59', 'soon', '还剩 1 个工作日'],
    ['2026-11-26', '00:00', 'today', '今天下班前'],
    ['2026-11-26', '23:59', 'today', '今天下班前'],
    ['2026-11-27', '00:00', 'over', '已超 1 个工作日'],
    ['2026-11-30', '10:00', 'over', '已超 2 个工作日'],
  ])('seen on %s at %s is %s: %s', (day, clock, kind, sentence) => {
    expect(urgencyOf(thursday, 'working-day', null, at(day, clock), calendar)).toEqual({
      kind,
      sentence,
      date: '11月26日 周四',
      provisional: false,
    });
  });

  it('is over on the Saturday after a Friday, although no working day has passed', () => {
    const friday = dueIn(1, 'working-day', at('2026-11-26'));
    expect(urgencyOf(friday, 'working-day', null, at('2026-11-28'), calendar)).toMatchObject({
      kind: 'over',
      sentence: '已超 1 个工作日',
    });
  });

  it('says calendar days for limits in calendar days, and is soon when two working days are left', () => {
    const monday = dueIn(10, 'calendar-day', at('2026-11-20'));
    expect(urgencyOf(monday, 'calendar-day', null, at('2026-11-24'), calendar)).toMatchObject({
      kind: 'ok',
      sentence: '还剩 6 天',
    });
    expect(urgencyOf(monday, 'calendar-day', null, at('2026-11-27'), calendar)).toMatchObject({
      kind: 'soon',
      sentence: '还剩 3 天',
    });
    expect(urgencyOf(monday, 'calendar-day', null, at('2026-12-05'), calendar).sentence).toBe('已超 5 天');
  });

  it('says hours and, in the last one, minutes', () => {
    const due = dueIn(24, 'hour', at('2026-11-24', '10:00'));
    const seen = (day: string, clock: string) => urgencyOf(due, 'hour', null, at(day, clock), calendar);
    expect(seen('2026-11-24', '12:30')).toMatchObject({ kind: 'ok', sentence: '还剩 21 小时' });
    expect(seen('2026-11-25', '08:00')).toMatchObject({ kind: 'soon', sentence: '还剩 2 小时' });
    expect(seen('2026-11-25', '09:20')).toMatchObject({ kind: 'soon', sentence: '还剩 40 分钟' });
    expect(seen('2026-11-25', '10:00')).toMatchObject({ kind: 'over', sentence: '已超 1 分钟' });
    expect(seen('2026-11-25', '12:10')).toMatchObject({ kind: 'over', sentence: '已超 2 小时' });
  });

  it('names the stop while the clock stands, and the year when it is another one', () => {
    const next = dueIn(20, 'working-day', at('2026-12-20'));
    expect(urgencyOf(next, 'working-day', 'supplement', at('2026-12-21'), calendar)).toEqual({
      kind: 'stop',
      sentence: '停表 · 等补正',
      date: '2027年1月15日 周五',
      provisional: true,
    });
  });
});

describe('the progress of a clock', () => {
  const limit = {
    amount: 11,
    unit: 'working-day' as const,
    stops: ['supplement' as const, 'assessment' as const],
  };
  const stop = (kind: 'supplement' | 'assessment', from: string, to: string, expected: string): Stop => ({
    kind,
    from: at(from),
    to: at(to),
    expectedEndOn: plainDate(expected),
    reason: '',
  });
  const stops = [
    stop('supplement', '2026-10-13', '2026-10-30', '2026-11-10'),
    stop('assessment', '2026-11-05', '2026-11-19', '2026-11-19'),
  ];
  const input = { limit, startedAt: at('2026-10-08'), stops };

  it.each([
    ['2026-10-08', 0, 11, 0],
    ['2026-10-09', 1, 10, 0],
    ['2026-10-13', 4, 7, 0],
    ['2026-10-20', 4, 7, 0],
    ['2026-10-30', 4, 7, 0],
    ['2026-11-02', 5, 6, 0],
    ['2026-11-05', 8, 3, 0],
    ['2026-11-19', 8, 3, 0],
    ['2026-11-24', 11, 0, 0],
    ['2026-11-26', 11, 0, 2],
  ])('on %s has used %i, has %i left and is %i over', (day, used, left, over) => {
    expect(clockProgress(input, at(day), calendar)).toEqual({
      unit: 'working-day',
      total: 11,
      used,
      left,
      over,
    });
  });

  it('counts announced days as still to come', () => {
    const announced = [{ kind: 'assessment' as const, amount: 10, unit: 'working-day' as const }];
    expect(
      clockProgress({ limit, startedAt: at('2026-11-02'), announced }, at('2026-11-03'), calendar),
    ).toMatchObject({
      total: 21,
      used: 1,
      left: 20,
    });
  });

  it('holds the shift of a last calendar day that is a rest day', () => {
    const days = {
      limit: { amount: 5, unit: 'calendar-day' as const, stops: [] },
      startedAt: at('2026-11-02'),
    };
    expect(clockProgress(days, at('2026-11-07'), calendar)).toEqual({
      unit: 'calendar-day',
      total: 7,
      used: 5,
      left: 2,
      over: 0,
    });
  });

  it('rounds hours down on the used side', () => {
    const hours = {
      limit: { amount: 24, unit: 'hour' as const, stops: [] },
      startedAt: at('2026-11-02', '10:00'),
    };
    expect(clockProgress(hours, at('2026-11-02', '12:59'), calendar)).toMatchObject({
      total: 24,
      used: 2,
      left: 22,
    });
    expect(clockProgress(hours, at('2026-11-03', '13:30'), calendar)).toMatchObject({
      used: 24,
      left: 0,
      over: 3,
    });
  });
});

describe('the stop in which a clock stands', () => {
  const open: Stop = {
    kind: 'assessment',
    from: at('2026-11-05'),
    expectedEndOn: plainDate('2026-11-10'),
    reason: '',
  };
  const limit = { stops: ['assessment' as const, 'supplement' as const] };
  const clock = { limit, dueAt: at('2026-12-01') };

  it('is over at the announced end, even when the assessment is not', () => {
    expect(currentStop(clock, [open], at('2026-11-10', '23:59'))).toBe(open);
    expect(currentStop(clock, [open], at('2026-11-11', '00:00'))).toBeUndefined();
  });

  it('lasts while a supplement is awaited, and concerns only clocks that list it', () => {
    const waiting: Stop = { ...open, kind: 'supplement' };
    expect(currentStop(clock, [waiting], at('2026-11-20'))).toBe(waiting);
    expect(currentStop({ ...clock, limit: { stops: [] } }, [waiting], at('2026-11-20'))).toBeUndefined();
    expect(currentStop(clock, [{ ...waiting, to: at('2026-11-19') }], at('2026-11-20'))).toBeUndefined();
    expect(currentStop(clock, [waiting], at('2026-11-04'))).toBeUndefined();
  });

  it.each([
    ['a moment before the clock was due still counts', at('2026-11-04', '23:59'), open],
    ['at the due moment or after it stops nothing', at('2026-11-05', '00:00'), undefined],
  ])('begun %s', (_, from, seen) => {
    const waiting: Stop = { ...open, from };
    const stood = currentStop({ limit, dueAt: at('2026-11-05', '00:00') }, [waiting], at('2026-11-06'));
    expect(stood).toEqual(seen && { ...seen, from });
  });
});
