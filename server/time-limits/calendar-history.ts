import { changedDays, EVERY_DAY, type ChangedDays } from '@zhucantong/shared/calendar/changed-days';
import { type Calendar, compileCalendar } from '@zhucantong/shared/calendar/working-days';
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
  /** The calendar as an edition had it; null where that cannot be told any more. */
  calendarAt(county: string, edition: string): Promise<Calendar | null>;
}

/** Answers are remembered: editions never change. So many are enough for every county of a province. */
const REMEMBERED = 1_000;

export function calendarHistory(
  repository: Pick<CalendarsRepository, 'findEdition' | 'findAt'>,
  calendars: Pick<CountyCalendars, 'get'>,
): CalendarHistory {
  const differences = remembering<ChangedDays | null>();
  const compiled = remembering<Calendar | null>();

  async function compile(county: string, edition: string): Promise<Calendar | null> {
    const data = await repository.findAt(county, edition);
    return data && compileCalendar(data);
  }

  async function compare(county: string, before: string, after: string): Promise<ChangedDays | null> {
    const [earlier, later] = await Promise.all([compile(county, before), compile(county, after)]);
    return earlier ? changedDays(earlier, later ?? (await calendars.get(county, after))) : EVERY_DAY;
  }

  return {
    editionNow: (county) => repository.findEdition(county),
    changedDays: (county, before, after) =>
      differences([county, before, after].join(' '), () => compare(county, before, after)),
    calendarAt: (county, edition) => compiled([county, edition].join(' '), () => compile(county, edition)),
  };
}

/** Asks once for each key; a failure is not kept. */
function remembering<T>(): (key: string, ask: () => Promise<T>) => Promise<T> {
  const remembered = new Map<string, Promise<T>>();
  return (key, ask) => {
    const known = remembered.get(key);
    if (known) return known;
    if (remembered.size >= REMEMBERED) remembered.clear();
    const answer = ask();
    remembered.set(key, answer);
    answer.catch(() => remembered.delete(key));
    return answer;
  };
}
