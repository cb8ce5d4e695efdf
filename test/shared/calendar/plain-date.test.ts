import fc from 'fast-check';
import {
  PlainDate,
  addDays,
  addYears,
  dayNumberOf,
  dayOfNumber,
  endOfLocalDay,
  localDateOf,
  localMinuteOfDay,
  plainDate,
  startOfLocalDay,
  weekdayOf,
} from '../../../shared/calendar/plain-date';
import { dayAndWeekday, daysInWords } from '../../../shared/calendar/day-words';

const DAY_MS = 86_400_000;

describe('a plain date', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-06-31',
    '2026-6-4',
    '',
    '2026-06-04T00:00:00Z',
    '1900-02-29',
  ])('refuses %p', (text) => {
    expect(PlainDate.safeParse(text).success).toBe(false);
  });

  it.each(['2024-02-29', '2000-02-29', '1970-01-01', '2026-12-31', '0001-01-01'])('accepts %s', (text) => {
    expect(PlainDate.safeParse(text).success).toBe(true);
  });

  it('agrees with the platform on day number, text and weekday over eight centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -150_000, max: 150_000 }), (number) => {
        const platform = new Date(number * DAY_MS);
        const day = dayOfNumber(number);
        expect(day).toBe(platform.toISOString().slice(0, 10));
        expect(dayNumberOf(day)).toBe(number);
        expect(weekdayOf(day)).toBe(platform.getUTCDay() || 7);
      }),
    );
  });

  it('changes at local midnight, sixteen hours UTC', () => {
    expect(localDateOf(new Date('2026-06-04T15:59:59.999Z'))).toBe('2026-06-04');
    expect(localDateOf(new Date('2026-06-04T16:00:00.000Z'))).toBe('2026-06-05');
    expect(localMinuteOfDay(new Date('2026-06-04T16:00:00.000Z'))).toBe(0);
    expect(localMinuteOfDay(new Date('2026-06-04T09:30:00.000Z'))).toBe(17 * 60 + 30);
  });

  it('runs from its first instant to the first instant of the next day', () => {
    const day = plainDate('2026-12-31');
    expect(startOfLocalDay(day).toISOString()).toBe('2026-12-30T16:00:00.000Z');
    expect(endOfLocalDay(day)).toEqual(startOfLocalDay(addDays(day, 1)));
  });

  it('keeps the day of the year, and takes 28 February where there is no 29th', () => {
    expect(addYears(plainDate('2024-02-29'), 4)).toBe('2028-02-29');
    expect(addYears(plainDate('2024-02-29'), 3)).toBe('2027-02-28');
    expect(addYears(plainDate('2025-04-11'), 3)).toBe('2028-04-11');
  });
});

describe('a day in words', () => {
  it('says the year only when it is not this one', () => {
    expect(dayAndWeekday(plainDate('2026-11-26'), 2026)).toBe('11月26日 周四');
    expect(dayAndWeekday(plainDate('2027-01-15'), 2026)).toBe('2027年1月15日 周五');
  });

  it('shortens a run of days inside one month', () => {
    expect(daysInWords(plainDate('2026-10-01'), plainDate('2026-10-07'), 2026)).toBe('10月1日到7日');
    expect(daysInWords(plainDate('2026-09-30'), plainDate('2026-10-02'), 2026)).toBe('9月30日到10月2日');
    expect(daysInWords(plainDate('2026-12-31'), plainDate('2027-01-03'), 2026)).toBe(
      '12月31日到2027年1月3日',
    );
    expect(daysInWords(plainDate('2026-06-19'), plainDate('2026-06-19'), 2026)).toBe('6月19日');
  });
});
