import { USUAL_OFFICE_HOURS } from '@zhucantong/shared/calendar/calendar-data';
import type { CalendarYear } from '@zhucantong/shared/calendar/calendar-view';
import { dayAndWeekday } from '@zhucantong/shared/calendar/day-words';
import { officeHoursInWords } from '@zhucantong/shared/calendar/office-hours';
import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import type { StoredCountyCalendar } from './calendars.model';
import { isHoursChange } from './county-changes';

/** A county's office hours for its administrator: today's, and every change of them, newest first. */
export async function presentOfficeHours(
  { hoursFrom, changes }: Pick<StoredCountyCalendar, 'hoursFrom' | 'changes'>,
  nameOf: (staffId: string) => Promise<string>,
  now: Date,
): Promise<CalendarYear['officeHours']> {
  const today = localDateOf(now);
  const current = hoursFrom.findLast(({ from }) => from <= today)?.spans ?? USUAL_OFFICE_HOURS;
  const said = changes.filter(isHoursChange);
  const year = yearOf(today);
  return {
    today: officeHoursInWords(current),
    changes: await Promise.all(
      said.map(async (change, place) => ({
        from: change.on,
        fromWords: dayAndWeekday(change.on, year),
        words: change.hours && officeHoursInWords(change.hours),
        reason: change.reason,
        by: await nameOf(change.by),
        when: dayAndWeekday(localDateOf(change.at), year),
        isToCome:
          change.hours !== null &&
          change.on > today &&
          !said.slice(place + 1).some(({ on }) => on === change.on),
      })),
    ).then((all) => all.reverse()),
  };
}
