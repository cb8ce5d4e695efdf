import type { CalendarOverride, OfficeHoursFrom } from '@zhucantong/shared/calendar/calendar-data';
import { comparePlainDates } from '@zhucantong/shared/calendar/plain-date';
import type { CountyChange, HoursChange } from './calendars.model';

export const isHoursChange = (change: CountyChange): change is HoursChange => 'hours' in change;

/** A county's own days after these changes: the last word on a day stands, null takes it back. */
export function overridesAfter(changes: readonly CountyChange[]): CalendarOverride[] {
  const own = new Map<string, CalendarOverride>();
  for (const change of changes) {
    if (isHoursChange(change)) continue;
    const { on, working, reason } = change;
    if (working === null) own.delete(on);
    else own.set(on, { on, working, reason });
  }
  return [...own.values()].sort((a, b) => comparePlainDates(a.on, b.on));
}

/** Its office hours from days on, after these changes, in the same way. */
export function hoursAfter(changes: readonly CountyChange[]): OfficeHoursFrom[] {
  const own = new Map<string, OfficeHoursFrom>();
  for (const change of changes) {
    if (!isHoursChange(change)) continue;
    if (change.hours === null) own.delete(change.on);
    else own.set(change.on, { from: change.on, spans: change.hours });
  }
  return [...own.values()].sort((a, b) => comparePlainDates(a.from, b.from));
}
