import { changedDays, EVERY_DAY } from '../../../shared/calendar/changed-days';
import { editionOf, isAhead, readEdition } from '../../../shared/calendar/edition';
import { plainDate } from '../../../shared/calendar/plain-date';
import { missingYears } from '../../../shared/calendar/year-alarm';
import { USUAL_OFFICE_HOURS } from '../../../shared/calendar/calendar-data';
import { aCalendar, YEAR_2026 } from '../../factories/calendar';

describe('the name of an edition', () => {
  it.each(['2026.1', '2025.1+2026.12', '2025.1+2026.2/431229.3'])(
    '%s is read and written the same',
    (edition) => {
      expect(editionOf(readEdition(edition)!)).toBe(edition);
    },
  );
  it('that nobody wrote is not read', () => {
    expect(readEdition('test')).toBeNull();
    expect(readEdition('')).toBeNull();
  });
  it.each([
    ['2026.2', '2026.1', true],
    ['2026.1', '2026.2', false],
    ['2026.1+2027.1', '2026.1', true],
    ['2026.1', '2026.1+2027.1', false],
    ['2026.1/431229.2', '2026.1/431229.1', true],
    ['2026.1/431229.1', '2026.1', true],
    ['2026.1', '2026.1', false],
    ['test', '2026.1', false],
  ])('%s is ahead of %s: %s', (edition, held, is) => {
    expect(isAhead(edition, held)).toBe(is);
  });
});

describe('the days on which two editions differ', () => {
  const snow = { on: plainDate('2026-01-22'), working: false, reason: '冰雪' };
  it('are the county’s own day, with what it was and is', () => {
    const days = changedDays(aCalendar(), aCalendar({ overrides: [snow] }))!;
    expect(days).toMatchObject({ first: '2026-01-22', last: '2026-01-22' });
    expect(days.days[0]).toMatchObject({
      before: { working: true },
      after: { working: false, name: '冰雪' },
    });
  });
  it('are none where only a name or nothing changed', () => {
    const named = { ...YEAR_2026, off: YEAR_2026.off.map((day) => ({ ...day, name: `${day.name}假期` })) };
    expect(changedDays(aCalendar({ years: [YEAR_2026] }), aCalendar({ years: [named] }))).toBeNull();
    expect(changedDays(aCalendar(), aCalendar({ overrides: [{ ...snow, working: true }] }))).toBeNull();
  });
  it('are a whole year when it is published, because it becomes certain', () => {
    const days = changedDays(aCalendar(), aCalendar({ years: [YEAR_2026] }))!;
    expect(days).toMatchObject({ first: '2025-01-01', last: '2025-12-31' });
  });
  it('are all where the office closes at another time', () => {
    const early = aCalendar({ officeHours: [{ opens: 540, closes: 1_000 }] });
    expect(changedDays(aCalendar(), early)).toEqual(EVERY_DAY);
  });
  it('begin with the day from which the office closes at another time, and end where it is as it was', () => {
    const spans = [{ opens: 540, closes: 1_000 }];
    const summer = { from: plainDate('2026-07-01'), spans };
    const autumn = { from: plainDate('2026-10-01'), spans: USUAL_OFFICE_HOURS };
    const early = [{ opens: 480, closes: 1_050 }];
    expect(changedDays(aCalendar(), aCalendar({ hoursFrom: [summer, autumn] }))).toEqual({
      ...{ first: '2026-07-01', last: '2026-09-30', days: [] },
    });
    expect(changedDays(aCalendar(), aCalendar({ hoursFrom: [{ ...summer, spans: early }] }))).toBeNull();
  });
});

describe('a year without a schedule', () => {
  const alarms = (today: string, ...years: number[]) =>
    missingYears(years, plainDate(today)).map(({ year, urgency }) => `${year} ${urgency}`);
  it.each([
    ['2026-10-31', [2025, 2026], []],
    ['2026-11-01', [2025, 2026], ['2027 soon']],
    ['2026-12-31', [2025, 2026, 2027], []],
    ['2027-01-01', [2025, 2026], ['2027 now']],
    ['2027-11-01', [2025, 2026], ['2027 now', '2028 soon']],
  ])('on %s with %j: %j', (today, years, expected) => {
    expect(alarms(today, ...years)).toEqual(expected);
  });
});
