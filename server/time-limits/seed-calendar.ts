import type { CalendarYears } from './calendars.repository';
import { findPublishedYears } from './published-years';

/** The first year that items can be reckoned in, and one well past any schedule published so far. */
const FIRST_YEAR = 2025;
const LAST_YEAR = 2040;

/**
 * Adds every year that the package knows and the database does not; stored years are left alone, so an administrator's
 * correction survives. Safe to run again at every start: a newer package brings the year published meanwhile.
 *
 * @returns the years that were added.
 */
export async function seedCalendars(years: CalendarYears): Promise<number[]> {
  const added: number[] = [];
  for (const published of findPublishedYears(FIRST_YEAR, LAST_YEAR)) {
    if (await years.addYear(published)) added.push(published.year);
  }
  return added;
}
