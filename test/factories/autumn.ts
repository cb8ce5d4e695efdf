import { CalendarData, USUAL_OFFICE_HOURS } from '../../shared/calendar/calendar-data';
import { compileCalendar, type Calendar } from '../../shared/calendar/working-days';

/** 2026 with one day off in the week and one Saturday at work. */
export const anAutumn = (): Calendar =>
  compileCalendar(
    CalendarData.parse({
      edition: 'test',
      county: null,
      officeHours: USUAL_OFFICE_HOURS,
      hoursFrom: [],
      years: [
        {
          year: 2026,
          source: 'test',
          off: [{ on: '2026-10-01', name: '国庆节' }],
          work: [{ on: '2026-10-10', name: '国庆节' }],
        },
      ],
      overrides: [],
    }),
  );
