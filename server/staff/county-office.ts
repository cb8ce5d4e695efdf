import { officeHoursInWords, officeHoursOn } from '@zhucantong/shared/calendar/office-hours';
import { localDayNumberOf } from '@zhucantong/shared/calendar/plain-date';
import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import { findCountyUnit, type Organisation } from './organisation';

/** How people reach a county's federation: what definitions, which are for every county, leave to each (FACTS §5.5). */
export interface CountyOffice {
  /** Which puts callers through; absent for a county that nobody set up. */
  phone: string | undefined;
  /** Where the window in the service hall is, and when it is open: '渠阳镇…，工作日 8:30 到 12:00、14:00 到 17:30'. */
  window: string | undefined;
  /** Where one applies online. */
  online: string;
}

/** @param online the address of this installation, the same for all of its counties. @param now whose day's hours are told. */
export function countyOffice(
  organisation: Pick<Organisation, 'units'>,
  calendar: Pick<Calendar, 'hoursFrom'>,
  { online, now }: { online: string; now: Date },
): CountyOffice {
  const unit = findCountyUnit(organisation);
  if (!unit) return { phone: undefined, window: undefined, online };
  const window = [unit.windowAddress, hoursInWords(calendar, now)].filter(Boolean).join('，');
  return { phone: unit.phone, window, online };
}

/** '工作日 8:30 到 12:00、14:00 到 17:30': of the day that `now` is in. */
export function hoursInWords(calendar: Pick<Calendar, 'hoursFrom'>, now: Date): string {
  return officeHoursInWords(officeHoursOn(localDayNumberOf(now), calendar));
}
