import type { SaveYearDraft } from '@zhucantong/shared/calendar/calendar-view';
import { readScheduleTable } from '@zhucantong/shared/calendar/schedule-table';
import { DomainError } from '@zhucantong/shared/errors';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { CalendarDraftsRepository } from './calendar-drafts.repository';
import { mayPublishYear } from './calendars.policy';
import type { Publisher } from './publisher';

export interface SaveYearDraftDeps {
  drafts: Pick<CalendarDraftsRepository, 'find' | 'save'>;
  describePublisher(viewer: StaffViewer): Promise<Publisher>;
}

/**
 * Keeps what was typed, mistakes and all. A table without a mistake becomes the days of the draft; one with mistakes is kept
 * beside the days that stood there before.
 *
 * @throws DomainError not-allowed; changed-meanwhile when somebody else saved this draft first.
 */
export async function saveYearDraft(
  deps: SaveYearDraftDeps,
  viewer: StaffViewer,
  year: number,
  input: SaveYearDraft,
  now: Date,
): Promise<void> {
  if (!mayPublishYear(viewer)) throw new DomainError('not-allowed');
  const current = await deps.drafts.find(year);
  if ((current?.revision ?? 0) !== input.revision) throw new DomainError('changed-meanwhile');
  const table = input.table ?? current?.table ?? '';
  const { staffId, name, county } = await deps.describePublisher(viewer);
  const isSaved = await deps.drafts.save({
    year,
    revision: input.revision + 1,
    source: input.source,
    table,
    ...(daysOf(input, year) ?? { off: current?.off ?? [], work: current?.work ?? [] }),
    by: { staffId, name, county },
    at: now,
  });
  if (!isSaved) throw new DomainError('changed-meanwhile');
}

function daysOf({ table, days }: SaveYearDraft, year: number) {
  if (days) return days;
  if (table === undefined) return undefined;
  const { off, work, mistakes } = readScheduleTable(table, year);
  return mistakes.length === 0 ? { off, work } : undefined;
}
