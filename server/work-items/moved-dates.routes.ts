import * as z from 'zod/mini';
import { CalendarChanges, MovedDatesReport } from '@zhucantong/shared/calendar/calendar-view';
import { defineRoute, type Route } from '../http/route';
import { readCalendarChanges, readMovedDates, type ReadMovedDatesDeps } from './read-moved-dates';

const Question = z.strictObject({
  edition: z.string().check(z.maxLength(200)),
  after: z.optional(z.string().check(z.maxLength(300))),
});
const PAGE = 50;

/** What a published or corrected calendar moved. */
export function movedDatesRoutes(deps: ReadMovedDatesDeps): Route[] {
  return [
    defineRoute(
      {
        method: 'GET',
        path: '/api/staff/calendar/changes',
        door: 'staff',
        name: 'staff-calendar-changes',
        permission: 'calendars.read',
        summary: 'Changes of the calendar that touched items, and how many.',
        response: CalendarChanges,
      },
      async ({ viewer }) => readCalendarChanges(deps, viewer),
    ),
    defineRoute(
      {
        method: 'GET',
        path: '/api/staff/calendar/moved-dates',
        door: 'staff',
        name: 'staff-moved-dates',
        permission: 'calendars.read',
        summary: 'Item by item and clock by clock: the day before, the day now, and why.',
        query: Question,
        response: MovedDatesReport,
      },
      async ({ viewer, query, now }) =>
        readMovedDates(deps, viewer, { edition: query.edition, after: query.after ?? '', limit: PAGE }, now),
    ),
  ];
}
