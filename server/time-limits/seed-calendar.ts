import type { CalendarYears } from './calendars.repository';
import { findPublishedYears } from './published-years';

/** The first year that items can be reckoned in, and one well past any schedule published so far. */
const FIRST_YEAR = 2025;
const LAST_YEAR = 2040;

/**
 * Gives a database without any year those that the package knows. From then on a year comes into force only when somebody
 * publishes it: a newer package never moves a date by itself, its years are offered to the administrator as a beginning.
 *
 * @returns the years that were added.
 */
export async function seedCalendars(years: CalendarYears): Promise<number[]> {
  if (await years.hasAny()) return [];
  const known = findPublishedYears(FIRST_YEAR, LAST_YEAR);
  await years.addYears(known);
  return known.map(({ year }) => year);
}
