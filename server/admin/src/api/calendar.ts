import {
  CalendarAlarms,
  CalendarChanges,
  CalendarYear,
  MovedDatesReport,
  type PublishYear,
  type SaveYearDraft,
  type SetOfficeHours,
  type SetOwnDay,
} from '@zhucantong/shared/calendar/calendar-view';
import { request } from './request';

const pathOf = (year: number) => `/api/staff/calendar/years/${year}`;

export const getCalendarYear = (year: number) => request(CalendarYear, 'GET', pathOf(year));

/** Kept with its mistakes; nothing counts by it. @throws ApiProblem `changed-meanwhile` when somebody else saved first. */
export const saveYearDraft = (year: number, body: SaveYearDraft) =>
  request(CalendarYear, 'PUT', `${pathOf(year)}/draft`, { body });

/** @throws ApiProblem `invalid-input` with what must be mended first. */
export const publishYear = (year: number, body: PublishYear) =>
  request(CalendarYear, 'POST', `${pathOf(year)}/publish`, { body });

/** In force at once. */
export const setOwnDay = (body: SetOwnDay) =>
  request(CalendarYear, 'POST', '/api/staff/calendar/own-days', { body });

/** @throws ApiProblem `invalid-input` for a day that has begun. */
export const setOfficeHours = (body: SetOfficeHours) =>
  request(CalendarYear, 'POST', '/api/staff/calendar/office-hours', { body });

export const getCalendarAlarms = () => request(CalendarAlarms, 'GET', '/api/staff/calendar/alarms');

export const getCalendarChanges = () => request(CalendarChanges, 'GET', '/api/staff/calendar/changes');

export const getMovedDates = (edition: string, after: string | null) =>
  request(MovedDatesReport, 'GET', '/api/staff/calendar/moved-dates', {
    query: { edition, after: after ?? undefined },
  });
