import { DomainError } from '@zhucantong/shared/errors';
import type { CountyChange } from './calendars.model';
import type { CalendarsRepository } from './calendars.repository';
import type { CountyCalendars } from './county-calendars';
import { hoursAfter, overridesAfter } from './county-changes';

export interface ChangeCountyCalendarDeps {
  calendars: Pick<CalendarsRepository, 'getCounty' | 'saveCounty' | 'findEdition'>;
  countyCalendars: Pick<CountyCalendars, 'refresh'>;
  now: () => Date;
}

const ATTEMPTS = 5;

/**
 * One more change of a county's own part, kept with who made it and why. Due dates already given stand until the items are
 * reckoned again with the new edition.
 *
 * @returns the new edition.
 * @throws DomainError 'changed-meanwhile' when others kept changing the same calendar.
 */
export async function changeCountyCalendar(
  { calendars, countyCalendars }: ChangeCountyCalendarDeps,
  county: string,
  change: CountyChange,
): Promise<{ edition: string }> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const current = await calendars.getCounty(county);
    const changes = [...current.changes, change];
    const saved = await calendars.saveCounty({
      ...current,
      version: current.version + 1,
      hoursFrom: hoursAfter(changes),
      overrides: overridesAfter(changes),
      changes,
    });
    if (saved) {
      countyCalendars.refresh(county);
      return { edition: await calendars.findEdition(county) };
    }
  }
  throw new DomainError('changed-meanwhile');
}
