import * as z from 'zod/mini';
import {
  CalendarAlarms,
  CalendarYear,
  PublishYear,
  SaveYearDraft,
  SetOfficeHours,
  SetOwnDay,
} from '@zhucantong/shared/calendar/calendar-view';
import { yearOf } from '@zhucantong/shared/calendar/plain-date';
import { defineRoute, type Route } from '../http/route';
import { publishYear, type PublishYearDeps } from './publish-year';
import { readCalendarAlarms, readCalendarYear, type ReadCalendarYearDeps } from './read-calendar-year';
import { saveYearDraft, type SaveYearDraftDeps } from './save-year-draft';
import type { ChangeCountyCalendarDeps } from './change-county-calendar';
import { setCountyOverride } from './set-county-override';
import { setOfficeHours } from './set-office-hours';

export type CalendarRoutesDeps = ReadCalendarYearDeps &
  SaveYearDraftDeps &
  PublishYearDeps &
  Pick<ChangeCountyCalendarDeps, 'calendars'> & {
    countyCalendars: ChangeCountyCalendarDeps['countyCalendars'];
    /** Another edition stands: open items may be reckoned at once. */
    afterCalendarChange(): void;
  };

const OneYear = z.strictObject({
  year: z.pipe(z.string().check(z.regex(/^(19[9]\d|20\d\d|21\d\d)$/)), z.transform(Number)),
});
const shared = { door: 'staff', params: OneYear, response: CalendarYear } as const;

/** The administrator's calendar: a year, its draft, putting it into force, and the county's own days. */
export function calendarRoutes(deps: CalendarRoutesDeps): Route[] {
  return [
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/staff/calendar/years/:year',
        name: 'staff-calendar-year',
        permission: 'calendars.read',
        summary: 'One year: what is published, by whom, the draft with its mistakes, the county’s own days.',
      },
      async ({ viewer, params, now }) => readCalendarYear(deps, viewer, params.year, now),
    ),
    defineRoute(
      {
        ...shared,
        method: 'PUT',
        path: '/api/staff/calendar/years/:year/draft',
        name: 'staff-save-year-draft',
        permission: 'calendars.edit',
        audit: 'calendar-draft-saved',
        summary: 'Keeps a table or days as the draft of a year; nothing counts by it yet.',
        body: SaveYearDraft,
      },
      async ({ viewer, params, body, now }) => {
        await saveYearDraft(deps, viewer, params.year, body, now);
        return readCalendarYear(deps, viewer, params.year, now);
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'POST',
        path: '/api/staff/calendar/years/:year/publish',
        name: 'staff-publish-year',
        permission: 'calendars.edit',
        audit: 'calendar-year-published',
        summary: 'Puts the draft into force; open items are reckoned again.',
        body: PublishYear,
      },
      async ({ viewer, params, body, now }) => {
        await publishYear(deps, viewer, params.year, body, now);
        deps.afterCalendarChange();
        return readCalendarYear(deps, viewer, params.year, now);
      },
    ),
    defineRoute(
      {
        method: 'POST',
        path: '/api/staff/calendar/own-days',
        door: 'staff',
        name: 'staff-set-own-day',
        permission: 'calendars.edit',
        audit: 'calendar-own-day-set',
        summary: 'Sets or clears a day off or worked of the county itself, with its reason.',
        body: SetOwnDay,
        response: CalendarYear,
      },
      async ({ viewer, body, now }) => {
        await setCountyOverride({ ...deps, now: () => now }, viewer, { county: viewer.county, ...body });
        deps.afterCalendarChange();
        return readCalendarYear(deps, viewer, yearOf(body.on), now);
      },
    ),
    defineRoute(
      {
        method: 'POST',
        path: '/api/staff/calendar/office-hours',
        door: 'staff',
        name: 'staff-set-office-hours',
        permission: 'calendars.edit',
        audit: 'calendar-office-hours-set',
        summary: 'Other office hours of the county from a day to come, or that taken back, with the reason.',
        body: SetOfficeHours,
        response: CalendarYear,
      },
      async ({ viewer, body, now }) => {
        await setOfficeHours({ ...deps, now: () => now }, viewer, body);
        deps.afterCalendarChange();
        return readCalendarYear(deps, viewer, yearOf(body.from), now);
      },
    ),
    defineRoute(
      {
        method: 'GET',
        path: '/api/staff/calendar/alarms',
        door: 'staff',
        name: 'staff-calendar-alarms',
        permission: 'calendars.read',
        summary: 'Years whose schedule should stand and does not.',
        response: CalendarAlarms,
      },
      async ({ viewer, now }) => readCalendarAlarms(deps, viewer, now),
    ),
  ];
}
