import * as z from 'zod/mini';
import { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { mayChangeCountyCalendar } from './calendars.policy';
import { changeCountyCalendar, type ChangeCountyCalendarDeps } from './change-county-calendar';

/** A county's own day: closed (snow, typhoon), worked, or `working` null to follow the national schedule again. */
export const SetCountyOverride = z.strictObject({
  county: z.string(),
  on: PlainDate,
  working: z.nullable(z.boolean()),
  reason: z.string().check(z.minLength(1), z.maxLength(100)),
});
export type SetCountyOverride = z.infer<typeof SetCountyOverride>;

/**
 * Sets or clears one day of the county's calendar.
 *
 * @returns the new edition.
 * @throws DomainError 'not-allowed' for anybody but the county's administrator; 'changed-meanwhile'.
 */
export async function setCountyOverride(
  deps: ChangeCountyCalendarDeps,
  actor: StaffViewer,
  { county, on, working, reason }: SetCountyOverride,
): Promise<{ edition: string }> {
  if (!mayChangeCountyCalendar(actor, county)) throw new DomainError('not-allowed');
  return changeCountyCalendar(deps, county, { on, working, reason, by: actor.staffId, at: deps.now() });
}
