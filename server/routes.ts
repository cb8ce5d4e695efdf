import { randomUUID } from 'node:crypto';
import { isBroughtIn } from '@zhucantong/shared/service-catalogue/intake-rule';
import type { ClientSession } from 'mongodb';
import { areaRoutes } from './areas/areas.routes';
import type { Dependencies } from './dependencies';
import type { DemoClock } from './demo-world/demo-clock';
import { demoClockRoutes } from './demo-world/demo-clock.routes';
import { crossingOf } from './crossing';
import { deliveryOfMain, deliveryOfRestricted } from './jobs/deliver-all';
import { draftRoutes } from './drafts/drafts.routes';
import { intakeTypingRoutes } from './drafts/intake-typing.routes';
import type { Route } from './http/route';
import { messageRoutes } from './messages/messages.routes';
import { tellPerson, type OfficeMessage } from './messages/tell-person';
import { tellStaff } from './messages/tell-staff';
import { presenceRoutes } from './presence/presence.routes';
import { describeMe } from './residents/describe-me';
import { contactRoutes } from './residents/contact.routes';
import { peopleRoutes } from './residents/people.routes';
import { registerResident } from './residents/register-resident';
import { residentRoutes } from './residents/residents.routes';
import { signInCodeRoutes } from './residents/sign-in-code.routes';
import { recusalRoutes } from './responsibility/recusals.routes';
import { responsibilityRoutes } from './responsibility/responsibility.routes';
import { desksOf } from './restriction/named-desk';
import { restrictRoutes } from './restriction/restrict.routes';
import { behindRestrictedDoor, restrictedPath } from './restricted-door';
import { searchRoutes } from './search/search.routes';
import { serviceNameRoutes } from './services/service-names.routes';
import { serviceSettingsRoutes } from './services/service-settings.routes';
import { takenFor } from './services/taken-for';
import { serviceRoutes } from './services/services.routes';
import { sessionRoutes } from './sessions/sessions.routes';
import { describeStaffMe } from './staff/describe-staff-me';
import { officesRoutes } from './staff/offices.routes';
import { staffNames } from './staff/staff-names';
import type { ItemStore } from './stores';
import { calendarRoutes } from './time-limits/calendars.routes';
import { findPublishedYear } from './time-limits/published-years';
import { viewRoutes } from './views/views.routes';
import { weChatRoutes } from './wechat/wechat.routes';
import { deliverItem, type DeliverOutboxDeps } from './work-items/deliver-outbox';
import { batchRoutes } from './work-items/batches.routes';
import { intakeRoutes } from './work-items/intake.routes';
import type { IsReachedDeps } from './work-items/is-reached';
import type { Waiting } from './work-items/item-jobs.repository';
import { jointRoutes } from './work-items/joint.routes';
import { itemFileRoutes } from './work-items/item-files.routes';
import { printReceiptRoutes } from './work-items/print-receipt.routes';
import { waitingListRoutes } from './work-items/waiting-lists.routes';
import { presentRows } from './work-items/read-queue';
import { movedDatesRoutes } from './work-items/moved-dates.routes';
import { residentItemRoutes, type ResidentItemsDeps } from './work-items/resident-items.routes';
import type { RevealFieldDeps } from './work-items/reveal-field';
import { staffItemRoutes } from './work-items/staff-items.routes';
import { noticeRoutes } from './work-items/notices.routes';
import { trackRoutes } from './work-items/track.routes';
import { mayTendDeliveries, mayTendNamed } from './work-items/undelivered.policy';
import { undeliveredRoutes } from './work-items/undelivered.routes';

export interface RouteSettings {
  isBoundToLoopback: boolean;
  clock: DemoClock;
  /** Something was written: messages and effects may be delivered at once. */
  afterWrite(): void;
  /** The demo clock moved: time may have done something. */
  afterClockMove(): void;
  /** Posts changed hands: items may have to move. */
  afterPostChange(): void;
  /** The calendar has another edition: open items may be reckoned at once. */
  afterCalendarChange(): void;
}

/** Every route of the server, slice by slice. */
export function routesOf(
  deps: Dependencies,
  {
    isBoundToLoopback,
    clock,
    afterWrite,
    afterClockMove,
    afterPostChange,
    afterCalendarChange,
  }: RouteSettings,
): Route[] {
  const isDemo = () => clock.isDemo();
  const crossing = crossingOf(deps);
  const casework = { ...crossing, hasAccount: deps.residentAccounts.hasAccount, afterWrite };
  const items = {
    ...deps.workItems,
    recordAccess: deps.recordAccess,
    hasAccount: deps.residentAccounts.hasAccount,
    afterWrite,
  };
  const tendedNamed = {
    ...tendingOf(deps, deliveryOfRestricted(deps)),
    items: deps.restricted.items,
    permission: 'deliveries.tend-named' as const,
    mayTend: mayTendNamed,
  };
  const telling = {
    ...deps,
    organisation: (county: string) => deps.organisations.get(county),
    tellPerson: (session: ClientSession, message: OfficeMessage) => tellPerson(deps.main, session, message),
  };
  const registerDeps = { ...deps, areaOf: deps.organisations.areaOf };
  return [
    ...sessionRoutes({
      ...deps,
      isDemo,
      isBoundToLoopback,
      describeResident: (viewer, now) => describeMe(deps, viewer, now),
      describeStaff: (viewer) =>
        describeStaffMe(
          {
            ...deps,
            isDemo,
            desksOf: (who) =>
              desksOf(
                { ...tendedNamed, messages: deps.restricted.messages, api: NAMED_DESK_API },
                who,
                deps.businessNow(),
              ),
          },
          viewer,
        ),
    }),
    ...weChatRoutes({
      ...deps,
      redeemSignInCode: deps.signInCodes.redeem,
      describeResident: (viewer, now) => describeMe(deps, viewer, now),
    }),
    ...residentRoutes({ ...deps, offersLocalSignIn: isBoundToLoopback && isDemo() }),
    ...serviceRoutes({ areaOf: registerDeps.areaOf, ...deps }),
    ...serviceNameRoutes(deps),
    ...serviceSettingsRoutes({
      ...deps,
      ...staffNames(deps.organisations, deps.areas),
      countGranted: (...of) => deps.main.items.countGranted({ kind: 'job', name: 'yearly-target' }, ...of),
    }),
    ...storeRoutes(deps, deps.main, {
      ...casework,
      items: deps.workItems,
      photos: deps.photos,
      photosPath: PHOTOS_PATH,
      recordAccess: deps.recordAccess,
    }),
    ...behindRestrictedDoor(
      [
        ...storeRoutes(deps, deps.restricted, {
          ...casework,
          items: deps.restrictedItems,
          photos: deps.restrictedPhotos,
          photosPath: restrictedPath(PHOTOS_PATH),
          recordAccess: deps.recordRestrictedAccess,
        }),
        ...undeliveredRoutes(tendedNamed),
      ],
      {
        recordAccess: deps.recordRestrictedAccess,
        isNamed: (viewer) => deps.restricted.items.seesAny(viewer),
      },
    ),
    ...waitingListRoutes({ ...deps.workItems, services: deps.services }),
    ...restrictRoutes({ restrict: crossing.restrict, afterWrite }),
    ...intakeRoutes({
      ...items,
      register: (viewer, registration, now) => registerResident(registerDeps, viewer, registration, now),
      places: (county) => deps.areas.list(county),
    }),
    ...viewRoutes({ ...deps.workItems, ...deps, versionsOf: deps.services.versionsOf }),
    ...intakeTypingRoutes({ ...deps, drafts: deps.main.drafts }),
    ...printReceiptRoutes({
      ...deps.workItems,
      printer: deps.printer,
      recordAccess: deps.recordAccess,
    }),
    ...areaRoutes(deps),
    ...peopleRoutes(deps),
    ...contactRoutes(telling),
    ...signInCodeRoutes(telling),
    ...batchRoutes({
      ...items,
      noteFailure: (err) => deps.logger.error({ err }, 'an item of a batch failed'),
    }),
    ...trackRoutes(deps),
    ...noticeRoutes(deps),
    ...searchRoutes({
      ...deps.search,
      visible: (viewer, ids) => deps.main.items.findRowsByIds(viewer, ids),
      present: (viewer, rows, now) => presentRows(deps.workItems, viewer, rows, now),
    }),
    ...responsibilityRoutes({
      ...deps.workItems,
      organisations: deps.organisations,
      successions: deps.successions,
      proposals: deps.proposals,
      together: deps.together,
      offered: () => deps.services.offered().filter(isBroughtIn),
      places: (county) => deps.areas.list(county),
      newId: randomUUID,
      tellStaff: (message) => tellStaff(deps.main, message),
      afterPostChange,
    }),
    ...recusalRoutes({ ...deps, items: deps.main.items }),
    ...officesRoutes(deps),
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
    ...undeliveredRoutes({
      ...tendingOf(deps, deliveryOfMain(deps)),
      items: deps.main.items,
      permission: 'deliveries.tend',
      mayTend: mayTendDeliveries,
    }),
    ...demoClockRoutes({ clock, afterClockMove }),
  ];
}

const PHOTOS_PATH = '/api/public/photos';
/** Where the routes of named readers stand instead of `/api/staff`. */
const NAMED_DESK_API = '/api/staff/restricted';

/** What seeing to the deliveries of either store takes. */
function tendingOf({ workItems, systemNow }: Dependencies, delivery: DeliverOutboxDeps) {
  return {
    definition: workItems.definition,
    organisation: workItems.organisation,
    systemNow,
    deliver: (item: Waiting) => deliverItem(delivery, item),
  };
}

/** What the doors of one store are given, beside the store. */
interface StoreDoor
  extends
    Pick<ResidentItemsDeps, 'storeFor' | 'forgetDraft' | 'afterWrite'>,
    Pick<RevealFieldDeps, 'recordAccess'>,
    IsReachedDeps {
  items: Dependencies['workItems'];
  photos: Dependencies['photos'];
  photosPath: string;
}

/** Everything that reads or writes items of one store; made once for each (DESIGN idea 6). */
function storeRoutes(
  { services, systemNow }: Dependencies,
  store: ItemStore,
  { items, photos, photosPath, ...door }: StoreDoor,
): Route[] {
  return [
    ...residentItemRoutes({ ...items, ...door }),
    ...staffItemRoutes({ ...items, ...door, versionsOf: services.versionsOf }),
    ...jointRoutes({ ...items, ...door }),
    ...itemFileRoutes({ ...photos, photosPath, items: store.items }),
    ...presenceRoutes({
      presences: store.presences,
      items: store.items,
      organisation: items.organisation,
      systemNow,
    }),
    ...draftRoutes({
      ...{ drafts: store.drafts, files: store.files, items: store.items, services, systemNow },
      takenFor: takenFor(items),
    }),
    ...messageRoutes({ messages: store.messages, definition: items.definition }),
  ];
}
