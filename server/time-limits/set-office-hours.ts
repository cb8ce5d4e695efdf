import type { SetOfficeHours } from '@zhucantong/shared/calendar/calendar-view';
import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { mayChangeCountyCalendar } from './calendars.policy';
import { changeCountyCalendar, type ChangeCountyCalendarDeps } from './change-county-calendar';

/**
 * Other office hours of the viewer's county from a day on, or that taken back while it is still to come. Never for today or
 * before: what came in was counted by the hours of its day, so no date that was told moves (DESIGN idea 5).
 *
 * @returns the new edition.
 * @throws DomainError 'not-allowed' for anybody but the county's administrator; 'invalid-input' for a day that has begun;
 *   'changed-meanwhile'.
 */
export async function setOfficeHours(
  deps: ChangeCountyCalendarDeps,
  actor: StaffViewer,
  { from, spans, reason }: SetOfficeHours,
): Promise<{ edition: string }> {
  const { county, staffId } = actor;
  if (!mayChangeCountyCalendar(actor, county)) throw new DomainError('not-allowed');
  if (from <= localDateOf(deps.now()))
    throw new DomainError('invalid-input', {
      errors: [{ field: 'from', message: '最早从明天起改：今天收的件按今天的上班时间算。' }],
    });
  return changeCountyCalendar(deps, county, {
    ...{ on: from, hours: spans, reason, by: staffId, at: deps.now() },
  });
}
