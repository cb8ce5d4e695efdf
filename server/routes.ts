import type { Dependencies } from './dependencies';
import type { DemoClock } from './demo-world/demo-clock';
import { demoClockRoutes } from './demo-world/demo-clock.routes';
import { draftRoutes } from './drafts/drafts.routes';
import type { Route } from './http/route';
import { messageRoutes } from './messages/messages.routes';
import { describeMe } from './residents/describe-me';
import { peopleRoutes } from './residents/people.routes';
import { registerResident } from './residents/register-resident';
import { residentRoutes } from './residents/residents.routes';
import { searchRoutes } from './search/search.routes';
import { serviceRoutes } from './services/services.routes';
import { sessionRoutes } from './sessions/sessions.routes';
import { describeStaffMe } from './staff/describe-staff-me';
import { batchRoutes } from './work-items/batches.routes';
import { intakeRoutes } from './work-items/intake.routes';
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
}

/** Every route of the server, slice by slice. */
export function routesOf(
  deps: Dependencies,
  { isBoundToLoopback, clock, afterWrite, afterClockMove }: RouteSettings,
): Route[] {
  const isDemo = () => clock.isDemo();
  const items = {
    ...deps.workItems,
    recordAccess: deps.recordAccess,
    hasAccount: deps.residentAccounts.hasAccount,
    afterWrite,
  };
  const registerDeps = { ...deps, areaOf: deps.organisations.areaOf };
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
    ...intakeRoutes({
      ...items,
      register: (viewer, registration, now) => registerResident(registerDeps, viewer, registration, now),
    }),
    ...peopleRoutes(deps),
    ...batchRoutes({
      ...items,
      noteFailure: (err) => deps.logger.error({ err }, 'an item of a batch failed'),
    }),
    ...itemFileRoutes({ ...deps.photos, items: deps.main.items }),
    ...trackRoutes(deps),
    ...draftRoutes(deps),
    ...messageRoutes({ messages: deps.main.messages, definition: deps.workItems.definition }),
    ...searchRoutes({
      ...deps.search,
      rowsOf: async (viewer, ids, now) =>
        presentRows(deps.workItems, viewer, await deps.main.items.findRowsByIds(viewer, ids), now),
    }),
    ...demoClockRoutes({ clock, afterClockMove }),
  ];
}
