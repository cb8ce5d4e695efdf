import { type Calendar, compileCalendar } from '@zhucantong/shared/calendar/working-days';
import { isAhead } from '@zhucantong/shared/calendar/edition';
import { DomainError } from '@zhucantong/shared/errors';
import type { CalendarsRepository } from './calendars.repository';

/** How long a compiled calendar is used before its edition is asked for again, in milliseconds. */
const FRESH_FOR_MS = 5_000;

/** Compiled calendars of this process, one per county. */
export interface CountyCalendars {
  /**
   * @param atLeast an edition somebody has met: what is held is read again where it is older.
   * @throws DomainError 'calendar-missing' while no published year is loaded.
   */
  get(county: string, atLeast?: string): Promise<Calendar>;
  /** Forgets what is held: the next `get` asks the database. */
  refresh(county: string): void;
  /** As `refresh`, for every county: a year of the country is another. */
  refreshAll(): void;
}

interface Held {
  calendar: Promise<Calendar>;
  checkedAt: number;
}

/**
 * Keeps each county's calendar compiled and asks for its edition at most every five seconds; only another edition is read and
 * compiled again. Callers at the same moment share one question.
 *
 * @param monotonicNow milliseconds that only grow (performance.now): system time, not the clock that the rules see.
 */
export function countyCalendars(
  repository: Pick<CalendarsRepository, 'find' | 'findEdition'>,
  monotonicNow: () => number,
): CountyCalendars {
  const held = new Map<string, Held>();

  async function load(county: string): Promise<Calendar> {
    const data = await repository.find(county);
    if (!data) throw new DomainError('calendar-missing', { county });
    return compileCalendar(data);
  }

  async function renew(county: string, previous: Promise<Calendar>): Promise<Calendar> {
    const calendar = await previous;
    return (await repository.findEdition(county)) === calendar.edition ? calendar : load(county);
  }

  return {
    get(county, atLeast) {
      const current = getFresh(county);
      if (atLeast === undefined) return current;
      return current.then((calendar) => {
        if (calendar.edition === atLeast || !isAhead(atLeast, calendar.edition)) return calendar;
        if (held.get(county)?.calendar === current) held.delete(county);
        return getFresh(county);
      });
    },
    refresh(county) {
      held.delete(county);
    },
    refreshAll: () => held.clear(),
  };

  function getFresh(county: string): Promise<Calendar> {
    const known = held.get(county);
    if (known && monotonicNow() - known.checkedAt < FRESH_FOR_MS) return known.calendar;
    const calendar = known ? renew(county, known.calendar) : load(county);
    const entry = { calendar, checkedAt: monotonicNow() };
    held.set(county, entry);
    // A failure is answered once and not kept: the next caller asks again.
    calendar.catch(() => {
      if (held.get(county) === entry) held.delete(county);
    });
    return calendar;
  }
}
