import * as z from 'zod/mini';
import { PlainDate, comparePlainDates } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { maySetCountyOverride } from './calendars.policy';
import type { CalendarsRepository } from './calendars.repository';
import type { CountyCalendars } from './county-calendars';

/** A county's own day: closed (snow, typhoon), worked, or `working` null to follow the national schedule again. */
export const SetCountyOverride = z.strictObject({
  county: z.string(),
  on: PlainDate,
  working: z.nullable(z.boolean()),
  reason: z.string().check(z.minLength(1), z.maxLength(100)),
});
export type SetCountyOverride = z.infer<typeof SetCountyOverride>;

export interface SetCountyOverrideDeps {
  calendars: Pick<CalendarsRepository, 'getCounty' | 'saveCounty' | 'findEdition'>;
  countyCalendars: Pick<CountyCalendars, 'refresh'>;
  now: () => Date;
}

const ATTEMPTS = 5;

/**
 * Sets or clears one day of the county's calendar and keeps who did it and why. Due dates already given stand until the items
 * are reckoned again with the new edition.
 *
 * @returns the new edition.
 * @throws DomainError 'not-allowed' for anybody but the county's administrator; 'changed-meanwhile' when others kept changing
 *   the same calendar.
 */
export async function setCountyOverride(
  { calendars, countyCalendars, now }: SetCountyOverrideDeps,
  actor: StaffViewer,
  { county, on, working, reason }: SetCountyOverride,
): Promise<{ edition: string }> {
  if (!maySetCountyOverride(actor, county)) throw new DomainError('not-allowed');
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const current = await calendars.getCounty(county);
    const others = current.overrides.filter((override) => override.on !== on);
    const saved = await calendars.saveCounty({
      ...current,
      version: current.version + 1,
      overrides: [...others, ...(working === null ? [] : [{ on, working, reason }])].sort((a, b) =>
        comparePlainDates(a.on, b.on),
      ),
      changes: [...current.changes, { on, working, reason, by: actor.staffId, at: now() }],
    });
    if (saved) {
      countyCalendars.refresh(county);
      return { edition: await calendars.findEdition(county) };
    }
  }
  throw new DomainError('changed-meanwhile');
}
