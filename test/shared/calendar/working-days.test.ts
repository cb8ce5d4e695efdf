import fc from 'fast-check';
import { CalendarData } from '../../../shared/calendar/calendar-data';
import { addDays, plainDate, weekdayOf, yearOf } from '../../../shared/calendar/plain-date';
import {
  addWorkingDays,
  compileCalendar,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from '../../../shared/calendar/working-days';
import { YEAR_2025, YEAR_2026, aCalendar, calendarData } from '../../factories/calendar';

const calendar = aCalendar();
const anyDay = fc.integer({ min: -900, max: 1_500 }).map((days) => addDays(plainDate('2026-01-01'), days));

describe('a working-day calendar', () => {
  it.each([
    ['2026-06-18', { working: true, provisional: false, why: 'weekday' }],
    ['2026-06-19', { working: false, provisional: false, why: 'holiday', name: '端午节' }],
    ['2026-06-20', { working: false, provisional: false, why: 'weekend' }],
    ['2026-09-20', { working: true, provisional: false, why: 'make-up', name: '调休' }],
    ['2027-01-01', { working: true, provisional: true, why: 'weekday' }],
    ['2027-01-02', { working: false, provisional: true, why: 'weekend' }],
    ['2024-12-31', { working: true, provisional: true, why: 'weekday' }],
  ])('says of %s whether it is worked, why, and whether that is certain', (day, status) => {
    expect(isWorkingDay(plainDate(day), calendar)).toEqual(status);
  });

  it('has 248 working days in 2026, as the published schedule says', () => {
    expect(workingDaysBetween(plainDate('2025-12-31'), plainDate('2026-12-31'), calendar)).toBe(248);
  });

  it('puts the county before the schedule, on working days and on rest days', () => {
    const snow = aCalendar({
      overrides: [
        { on: plainDate('2026-01-22'), working: false, reason: '冰雪' },
        { on: plainDate('2026-01-24'), working: true, reason: '补班' },
        { on: plainDate('2026-02-14'), working: false, reason: '停电' },
      ],
    });
    expect(isWorkingDay(plainDate('2026-01-22'), snow)).toMatchObject({
      working: false,
      why: 'override',
      name: '冰雪',
    });
    expect(isWorkingDay(plainDate('2026-01-24'), snow)).toMatchObject({ working: true, why: 'override' });
    expect(isWorkingDay(plainDate('2026-02-14'), snow)).toMatchObject({ working: false, why: 'override' });
    expect(nextWorkingDay(plainDate('2026-01-21'), snow)).toBe('2026-01-23');
  });

  it('counts a county day in an unpublished year and still calls it provisional', () => {
    const ahead = aCalendar({ overrides: [{ on: plainDate('2027-03-01'), working: false, reason: '冰雪' }] });
    expect(isWorkingDay(plainDate('2027-03-01'), ahead)).toEqual({
      working: false,
      provisional: true,
      why: 'override',
      name: '冰雪',
    });
    expect(addWorkingDays(plainDate('2027-02-26'), 1, ahead)).toBe('2027-03-02');
  });

  it('knows nothing but weekends while it holds no year', () => {
    const empty = aCalendar({ years: [] });
    expect(isWorkingDay(plainDate('2026-10-01'), empty)).toEqual({
      working: true,
      provisional: true,
      why: 'weekday',
    });
    expect(addWorkingDays(plainDate('2026-09-30'), 2, empty)).toBe('2026-10-02');
  });

  it('does not mistake a year between two published ones for published', () => {
    const gap = compileCalendar(
      calendarData({ years: [{ ...YEAR_2025, year: 2024, off: [], work: [] }, YEAR_2026] }),
    );
    expect(gap.publishedYears).toEqual([2024, 2026]);
    expect(isWorkingDay(plainDate('2025-06-02'), gap).provisional).toBe(true);
    expect(isWorkingDay(plainDate('2026-06-02'), gap).provisional).toBe(false);
  });

  it('steps over days exactly as one walks them, forwards and back, inside and outside the published years', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (day, amount) => {
        const forward = walk(day, amount, 1);
        expect(addWorkingDays(day, amount, calendar)).toBe(forward);
        expect(addWorkingDays(day, -amount, calendar)).toBe(walk(day, amount, -1));
        expect(workingDaysBetween(day, forward, calendar)).toBe(amount);
      }),
    );
  });

  it('takes a working day itself, or the next one, for no working days at all', () => {
    expect(addWorkingDays(plainDate('2026-06-18'), 0, calendar)).toBe('2026-06-18');
    expect(addWorkingDays(plainDate('2026-06-19'), 0, calendar)).toBe('2026-06-22');
  });

  it('counts no working days backwards', () => {
    expect(workingDaysBetween(plainDate('2026-06-30'), plainDate('2026-06-01'), calendar)).toBe(0);
  });

  it('refuses office hours that overlap or run backwards', () => {
    const hours = (officeHours: unknown): boolean =>
      CalendarData.safeParse({ ...calendarData(), officeHours }).success;
    expect(
      hours([
        { opens: 510, closes: 720 },
        { opens: 700, closes: 1050 },
      ]),
    ).toBe(false);
    expect(hours([{ opens: 720, closes: 510 }])).toBe(false);
    expect(hours([])).toBe(false);
    expect(hours([{ opens: 510, closes: 720 }])).toBe(true);
  });
});

/** Walks one day at a time over the tables of FACTS, without the compiled calendar. */
function walk(from: ReturnType<typeof plainDate>, amount: number, step: 1 | -1) {
  let day = from;
  for (let left = amount; left > 0;) {
    day = addDays(day, step);
    const year = [YEAR_2025, YEAR_2026].find((each) => each.year === yearOf(day));
    const off = year?.off.some(({ on }) => on === day);
    const work = year?.work.some(({ on }) => on === day);
    if (work || (!off && weekdayOf(day) < 6)) left -= 1;
  }
  return day;
}
