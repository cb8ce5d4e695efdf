import { dayNumberOf, dayOfNumber, plainDate } from '../../../shared/calendar/plain-date';
import { isWorkingDay } from '../../../shared/calendar/working-days';
import { findPublishedYear, findPublishedYears } from '../../../server/time-limits/published-years';
import { YEAR_2025, YEAR_2026, aCalendar } from '../../factories/calendar';

describe('the schedules that seed the calendar', () => {
  it('call the same days of 2025 and 2026 worked as FACTS §5.8', () => {
    const seeded = aCalendar({ years: findPublishedYears(2025, 2026) });
    const fromFacts = aCalendar({ years: [YEAR_2025, YEAR_2026] });
    const last = dayNumberOf(plainDate('2026-12-31'));
    for (let day = dayNumberOf(plainDate('2025-01-01')); day <= last; day += 1) {
      const on = dayOfNumber(day);
      expect({ on, working: isWorkingDay(on, seeded).working }).toEqual({
        on,
        working: isWorkingDay(on, fromFacts).working,
      });
    }
  });

  it('are unknown for a year in which the package names no holiday', () => {
    expect(findPublishedYear(2099)).toBeNull();
    expect(findPublishedYears(2098, 2100)).toEqual([]);
  });

  it.each([
    ['2026-01-01', '元旦'],
    ['2026-02-17', '春节'],
    ['2026-04-06', '清明节'],
    ['2026-05-01', '劳动节'],
    ['2026-06-19', '端午节'],
    ['2026-09-25', '中秋节'],
    ['2026-10-01', '国庆节'],
  ])('call %s by the name people use: %s', (on, name) => {
    const seeded = aCalendar({ years: findPublishedYears(2026, 2026) });
    expect(isWorkingDay(plainDate(on), seeded)).toMatchObject({ why: 'holiday', name });
  });
});
