import { changedDays, EVERY_DAY, type ChangedDays } from '@zhucantong/shared/calendar/changed-days';
import { compileCalendar } from '@zhucantong/shared/calendar/working-days';
import type { CalendarsRepository } from './calendars.repository';
import type { CountyCalendars } from './county-calendars';

/** What distinguishes the editions of a county's calendar. */
export interface CalendarHistory {
  /** The edition that stands in the database now, whatever this process holds. */
  editionNow(county: string): Promise<string>;
  /**
   * The days on which a later edition differs from an earlier one; null where no date can differ, every day where the earlier
   * one cannot be told any more.
   */
  changedDays(county: string, before: string, after: string): Promise<ChangedDays | null>;
}

/** Differences are remembered: editions never change. So many are enough for every county of a province. */
const REMEMBERED = 1_000;

export function calendarHistory(
  repository: Pick<CalendarsRepository, 'findEdition' | 'findAt'>,
  calendars: Pick<CountyCalendars, 'get'>,
): CalendarHistory {
  const remembered = new Map<string, Promise<ChangedDays | null>>();

  async function compare(county: string, before: string, after: string): Promise<ChangedDays | null> {
    const [earlier, later] = await Promise.all([
      repository.findAt(county, before),
      repository.findAt(county, after),
    ]);
    if (!earlier) return EVERY_DAY;
    return changedDays(
      compileCalendar(earlier),
      later ? compileCalendar(later) : await calendars.get(county, after),
    );
  }

  return {
    editionNow: (county) => repository.findEdition(county),
    changedDays(county, before, after) {
      const key = [county, before, after].join(' ');
      const known = remembered.get(key);
      if (known) return known;
      if (remembered.size >= REMEMBERED) remembered.clear();
      const difference = compare(county, before, after);
      remembered.set(key, difference);
      difference.catch(() => remembered.delete(key));
      return difference;
    },
  };
}
