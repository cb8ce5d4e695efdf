import type { Dependencies } from './dependencies';
import type { DemoClock } from './demo-world/demo-clock';
import { demoClockRoutes } from './demo-world/demo-clock.routes';
import { draftRoutes } from './drafts/drafts.routes';
import type { Route } from './http/route';
import { messageRoutes } from './messages/messages.routes';
import { describeMe } from './residents/describe-me';
import { residentRoutes } from './residents/residents.routes';
import { searchRoutes } from './search/search.routes';
import { serviceRoutes } from './services/services.routes';
import { sessionRoutes } from './sessions/sessions.routes';
import { describeStaffMe } from './staff/describe-staff-me';
import { staffNames } from './staff/staff-names';
import { calendarRoutes } from './time-limits/calendars.routes';
import { findPublishedYear } from './time-limits/published-years';
import { itemFileRoutes } from './work-items/item-files.routes';
import { presentRows } from './work-items/read-queue';
import { movedDatesRoutes } from './work-items/moved-dates.routes';
import { residentItemRoutes } from './work-items/resident-items.routes';
import { staffItemRoutes } from './work-items/staff-items.routes';
import { trackRoutes } from './work-items/track.routes';

export interface RouteSettings {
  isBoundToLoopback: boolean;
  clock: DemoClock;
  /** Something was written: messages and effects may be delivered at once. */
  afterWrite(): void;
  /** The demo clock moved: time may have done something. */
  afterClockMove(): void;
  /** The calendar has another edition: open items may be reckoned at once. */
  afterCalendarChange(): void;
}

/** Every route of the server, slice by slice. */
export function routesOf(
  deps: Dependencies,
  { isBoundToLoopback, clock, afterWrite, afterClockMove, afterCalendarChange }: RouteSettings,
): Route[] {
  const isDemo = () => clock.isDemo();
  const items = { ...deps.workItems, recordAccess: deps.recordAccess, afterWrite };
  return [
    ...sessionRoutes({
      ...deps,
      isDemo,
      isBoundToLoopback,
      describeResident: (viewer, now) => describeMe(deps, viewer, now),
      describeStaff: (viewer) => describeStaffMe({ ...deps, isDemo }, viewer),
    }),
    ...residentRoutes({ ...deps, offersLocalSignIn: isBoundToLoopback && isDemo() }),
    ...serviceRoutes(deps),
    ...residentItemRoutes({ ...items, forgetDraft: (viewer, id) => deps.drafts.delete(viewer, id) }),
    ...staffItemRoutes(items),
    ...itemFileRoutes({ ...deps.photos, items: deps.main.items }),
    ...trackRoutes(deps),
    ...draftRoutes(deps),
    ...messageRoutes({ messages: deps.main.messages, definition: deps.workItems.definition }),
    ...searchRoutes({
      ...deps.search,
      rowsOf: async (viewer, ids, now) =>
        presentRows(deps.workItems, viewer, await deps.main.items.findRowsByIds(viewer, ids), now),
    }),
    ...calendarRoutes({
      calendars: deps.calendarParts,
      countyCalendars: deps.calendars,
      drafts: deps.yearDrafts,
      knownYear: findPublishedYear,
      ...staffNames(deps.organisations, deps.areas),
      afterCalendarChange,
    }),
    ...movedDatesRoutes({
      items: deps.main.items,
      movedDates: deps.main.movedDates,
      ...deps.calendarHistory,
    }),
    ...demoClockRoutes({ clock, afterClockMove }),
  ];
}
