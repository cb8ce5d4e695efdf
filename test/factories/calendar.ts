import {
  USUAL_OFFICE_HOURS,
  type CalendarData,
  type PublishedYear,
  type ScheduledDay,
} from '../../shared/calendar/calendar-data';
import { addDays, instantAt, plainDate } from '../../shared/calendar/plain-date';
import { type Calendar, compileCalendar } from '../../shared/calendar/working-days';

const run = (name: string, from: string, to = from): ScheduledDay[] => {
  const days: ScheduledDay[] = [];
  for (let on = plainDate(from); on <= to; on = addDays(on, 1)) days.push({ on, name });
  return days;
};

/** The schedules of FACTS §5.8, typed from there and not from the package that seeds the database. */
export const YEAR_2025: PublishedYear = {
  year: 2025,
  source: 'FACTS §5.8',
  off: [
    ...run('元旦', '2025-01-01'),
    ...run('春节', '2025-01-28', '2025-02-04'),
    ...run('清明节', '2025-04-04', '2025-04-06'),
    ...run('劳动节', '2025-05-01', '2025-05-05'),
    ...run('端午节', '2025-05-31', '2025-06-02'),
    ...run('国庆节', '2025-10-01', '2025-10-08'),
  ],
  work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'].flatMap((on) =>
    run('调休', on),
  ),
};

export const YEAR_2026: PublishedYear = {
  year: 2026,
  source: 'FACTS §5.8',
  off: [
    ...run('元旦', '2026-01-01', '2026-01-02'),
    ...run('春节', '2026-02-16', '2026-02-20'),
    ...run('春节', '2026-02-23'),
    ...run('清明节', '2026-04-06'),
    ...run('劳动节', '2026-05-01'),
    ...run('劳动节', '2026-05-04', '2026-05-05'),
    ...run('端午节', '2026-06-19'),
    ...run('中秋节', '2026-09-25'),
    ...run('国庆节', '2026-10-01', '2026-10-07'),
  ],
  work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].flatMap((on) =>
    run('调休', on),
  ),
};

/** What a county's calendar is made of; 2025 and 2026 published, unless given. */
export function calendarData(over: Partial<CalendarData> = {}): CalendarData {
  return {
    edition: 'test',
    county: '431229',
    officeHours: USUAL_OFFICE_HOURS,
    hoursFrom: [],
    years: [YEAR_2025, YEAR_2026],
    overrides: [],
    ...over,
  };
}

export function aCalendar(over: Partial<CalendarData> = {}): Calendar {
  return compileCalendar(calendarData(over));
}

/** The instant of a local clock time: at('2026-06-04', '17:30'). */
export function at(day: string, clock = '10:00'): Date {
  const [hour, minute] = clock.split(':').map(Number);
  return instantAt(plainDate(day), hour! * 60 + minute!);
}
