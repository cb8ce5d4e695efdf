import type { PublishYear } from '@zhucantong/shared/calendar/calendar-view';
import { checkSchedule } from '@zhucantong/shared/calendar/schedule-checks';
import { readScheduleTable } from '@zhucantong/shared/calendar/schedule-table';
import { DomainError } from '@zhucantong/shared/errors';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { StoredYearDraft } from './calendar-drafts.model';
import type { CalendarDraftsRepository } from './calendar-drafts.repository';
import { mayPublishYear } from './calendars.policy';
import type { CalendarsRepository } from './calendars.repository';
import type { CountyCalendars } from './county-calendars';
import type { Publisher } from './publisher';

export interface PublishYearDeps {
  drafts: Pick<CalendarDraftsRepository, 'find' | 'drop'>;
  calendars: Pick<CalendarsRepository, 'findYear' | 'publishYear'>;
  countyCalendars: Pick<CountyCalendars, 'refreshAll'>;
  describePublisher(viewer: StaffViewer): Promise<Publisher>;
}

/**
 * Puts a draft into force as the next version of its year; what stood there before stays readable. Dates already given stand
 * until the items are reckoned again, which the replay does from here on by itself.
 *
 * @throws DomainError not-allowed; changed-meanwhile when draft or year is not what was on the screen; invalid-input with
 *   what must be mended first.
 */
export async function publishYear(
  deps: PublishYearDeps,
  viewer: StaffViewer,
  year: number,
  input: PublishYear,
  now: Date,
): Promise<void> {
  if (!mayPublishYear(viewer)) throw new DomainError('not-allowed');
  const [draft, current] = await Promise.all([deps.drafts.find(year), deps.calendars.findYear(year)]);
  if (draft?.revision !== input.revision) throw new DomainError('changed-meanwhile');
  const errors = faultsOf(draft, input, current !== null);
  if (errors.length > 0) throw new DomainError('invalid-input', { errors });
  const { source, off, work } = draft;
  const isPublished = await deps.calendars.publishYear(
    year,
    (current?.version ?? 0) + 1,
    { year, source, off, work },
    { ...(await deps.describePublisher(viewer)), at: now, reason: input.reason },
  );
  if (!isPublished) throw new DomainError('changed-meanwhile');
  deps.countyCalendars.refreshAll();
  await deps.drafts.drop(year, draft.revision);
}

function faultsOf(draft: StoredYearDraft, input: PublishYear, isCorrection: boolean) {
  const { mistakes } = readScheduleTable(draft.table, draft.year);
  const findings = checkSchedule(draft);
  const hasWarnings = findings.some(({ kind }) => kind === 'warning');
  return [
    ...(draft.source === '' ? [{ field: 'source', message: '请写依据：发文机关和文号。' }] : []),
    ...(mistakes.length > 0
      ? [{ field: 'table', message: `表里还有 ${mistakes.length} 处要改。请改好再发布。` }]
      : []),
    ...findings.flatMap(({ kind, message }) => (kind === 'error' ? [{ field: 'days', message }] : [])),
    ...(hasWarnings && !input.warningsSeen
      ? [{ field: 'warningsSeen', message: '有几处提醒。请看过，确认和通知一样，再发布。' }]
      : []),
    ...(isCorrection && input.reason === ''
      ? [{ field: 'reason', message: '这一年已经发布过。请写为什么更正。' }]
      : []),
  ];
}
