import { randomUUID } from 'node:crypto';
import type { Dependencies } from './dependencies';
import type { DemoClock } from './demo-world/demo-clock';
import { demoClockRoutes } from './demo-world/demo-clock.routes';
import { draftRoutes } from './drafts/drafts.routes';
import type { Route } from './http/route';
import { messageRoutes } from './messages/messages.routes';
import { describeMe } from './residents/describe-me';
import { residentRoutes } from './residents/residents.routes';
import { responsibilityRoutes } from './responsibility/responsibility.routes';
import { searchRoutes } from './search/search.routes';
import { serviceRoutes } from './services/services.routes';
import { sessionRoutes } from './sessions/sessions.routes';
import { describeStaffMe } from './staff/describe-staff-me';
import { itemFileRoutes } from './work-items/item-files.routes';
import { presentRows } from './work-items/read-queue';
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
  /** Posts changed hands: items may have to move. */
  afterPostChange(): void;
}

/** Every route of the server, slice by slice. */
export function routesOf(
  deps: Dependencies,
  { isBoundToLoopback, clock, afterWrite, afterClockMove, afterPostChange }: RouteSettings,
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
    ...responsibilityRoutes({
      ...deps.workItems,
      organisations: deps.organisations,
      successions: deps.successions,
      offered: () => deps.services.offered(),
      places: (county) => deps.areas.list(county),
      newId: randomUUID,
      afterPostChange,
    }),
    ...demoClockRoutes({ clock, afterClockMove }),
  ];
}
