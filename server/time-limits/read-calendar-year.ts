import type { PublishedYear } from '@zhucantong/shared/calendar/calendar-data';
import type { CalendarAlarms, CalendarYear, YearDraft } from '@zhucantong/shared/calendar/calendar-view';
import { dayAndWeekday } from '@zhucantong/shared/calendar/day-words';
import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import {
  checkSchedule,
  compareSchedules,
  countWorkingDays,
} from '@zhucantong/shared/calendar/schedule-checks';
import { readScheduleTable } from '@zhucantong/shared/calendar/schedule-table';
import { missingYears } from '@zhucantong/shared/calendar/year-alarm';
import { DomainError } from '@zhucantong/shared/errors';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { StoredYearDraft } from './calendar-drafts.model';
import type { CalendarDraftsRepository } from './calendar-drafts.repository';
import type { OverrideChange, Publication, StoredYear } from './calendars.model';
import { mayPublishYear } from './calendars.policy';
import { isHoursChange } from './county-changes';
import { presentOfficeHours } from './present-office-hours';
import type { CalendarsRepository } from './calendars.repository';

export interface ReadCalendarYearDeps {
  drafts: Pick<CalendarDraftsRepository, 'find'>;
  calendars: Pick<CalendarsRepository, 'findYear' | 'findPublishedYears' | 'getCounty'>;
  /** What the program came with; a beginning for a draft, never in force by itself. */
  knownYear(year: number): PublishedYear | null;
  staffName(county: string, staffId: string): Promise<string>;
}

/** One year as the administrator sees it. @throws DomainError not-allowed */
export async function readCalendarYear(
  deps: ReadCalendarYearDeps,
  viewer: StaffViewer,
  year: number,
  now: Date,
): Promise<CalendarYear> {
  if (!mayPublishYear(viewer)) throw new DomainError('not-allowed');
  const [stored, draft, own, years] = await Promise.all([
    deps.calendars.findYear(year),
    deps.drafts.find(year),
    deps.calendars.getCounty(viewer.county),
    deps.calendars.findPublishedYears(),
  ]);
  const today = localDateOf(now);
  const isOfYear = ({ on }: { on: string }) => on.startsWith(`${year}-`);
  const changes = own.changes
    .filter((change): change is OverrideChange => !isHoursChange(change))
    .filter(isOfYear)
    .reverse();
  const known = stored ? null : deps.knownYear(year);
  return {
    year,
    today,
    published: stored
      ? {
          off: stored.published.off,
          work: stored.published.work,
          workingDays: countWorkingDays(stored.published),
        }
      : null,
    editions: stored ? editionsOf(stored, now) : [],
    overrides: own.overrides.filter(isOfYear),
    overrideChanges: await Promise.all(
      changes.map(async ({ on, working, reason, by, at }) => ({
        ...{ on, working, reason },
        by: await deps.staffName(viewer.county, by),
        when: sayDay(at, now),
      })),
    ),
    officeHours: await presentOfficeHours(own, (staffId) => deps.staffName(viewer.county, staffId), now),
    draft: draft ? presentDraft(draft, stored?.published ?? null, now) : null,
    known: known ? { source: known.source, off: known.off, work: known.work } : null,
    alarms: missingYears(years, today),
  };
}

/** Years whose schedule should stand and does not. @throws DomainError not-allowed */
export async function readCalendarAlarms(
  { calendars }: Pick<ReadCalendarYearDeps, 'calendars'>,
  viewer: StaffViewer,
  now: Date,
): Promise<CalendarAlarms> {
  if (!mayPublishYear(viewer)) throw new DomainError('not-allowed');
  return { alarms: missingYears(await calendars.findPublishedYears(), localDateOf(now)) };
}

function presentDraft(draft: StoredYearDraft, published: PublishedYear | null, now: Date): YearDraft {
  const { revision, source, table, off, work, by, at, year } = draft;
  return {
    ...{ revision, source, table, off, work },
    by: by.name,
    when: sayDay(at, now),
    mistakes: readScheduleTable(table, year).mistakes,
    findings: checkSchedule(draft),
    againstWeekends: compareSchedules(draft, null),
    againstPublished: published && compareSchedules(draft, published),
  };
}

function editionsOf({ version, published, publication, earlier = [] }: StoredYear, now: Date) {
  const all = [...earlier, { version, published, publication }].reverse();
  return all.map((each) => ({
    version: each.version,
    source: each.published.source,
    ...saidBy(each.publication, now),
    workingDays: countWorkingDays(each.published),
  }));
}

const saidBy = (publication: Publication | null, now: Date) =>
  publication
    ? { by: publication.name, when: sayDay(publication.at, now), reason: publication.reason }
    : { by: '', when: '', reason: '' };

const sayDay = (at: Date, now: Date): string => dayAndWeekday(localDateOf(at), yearOf(localDateOf(now)));
