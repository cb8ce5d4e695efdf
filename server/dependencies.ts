import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { SIGN_IN_CODE_DIGITS } from '@zhucantong/shared/residents/sign-in-code';
import { isJointPart } from '@zhucantong/shared/service-catalogue/step';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { areasModel } from './areas/areas.model';
import { areasRepository } from './areas/areas.repository';
import { recordAccess, type Access } from './audit/record-access';
import { createCounterBlocks, type Counter } from './database/counter-blocks';
import { createItemNumbers } from './database/item-number';
import { keyedId } from './database/keyed-id';
import { transactionsOn } from './database/transactions';
import type { WeChat } from './gateways/wechat';
import { preparePhoto } from './files/prepare-photo';
import type { Printer } from './printing/printer';
import { loadViewer } from './residents/load-viewer';
import { relationsModel } from './residents/relations.model';
import { relationsRepository } from './residents/relations.repository';
import { quotaLedgersOn } from './quotas/quota-ledgers.repository';
import { quotas } from './quotas/quotas';
import { residentAccountsModel } from './residents/resident-accounts.model';
import { residentAccountsRepository } from './residents/resident-accounts.repository';
import { residentSeal } from './residents/resident-seal';
import { residentsModel } from './residents/residents.model';
import { residentsRepository } from './residents/residents.repository';
import { signInCodesModel } from './residents/sign-in-codes.model';
import { signInCodesRepository } from './residents/sign-in-codes.repository';
import { createOneTimeCodes } from './sessions/one-time-codes';
import { searchEntriesModel } from './search/search-entries.model';
import { searchEntriesRepository } from './search/search-entries.repository';
import { createPasswords } from './sessions/passwords';
import { createSessions } from './sessions/sessions';
import { sessionsModel } from './sessions/sessions.model';
import { sessionsRepository } from './sessions/sessions.repository';
import { createSignInThrottle } from './sessions/sign-in-throttle';
import { countySettings } from './services/county-settings';
import { quotaInForce } from '@zhucantong/shared/service-catalogue/service-settings';
import type { PublishedServices } from './services/published-services';
import { serviceSettingsOn } from './services/service-settings.repository';
import { proposalModels } from './responsibility/proposals/proposals.model';
import { proposalsRepository } from './responsibility/proposals/proposals.repository';
import { successionsModel } from './responsibility/successions.model';
import { successionsRepository } from './responsibility/successions.repository';
import { countyOffice } from './staff/county-office';
import { organisationModels } from './staff/organisation.model';
import { organisationsRepository } from './staff/organisations.repository';
import { recusalsRepository } from './staff/recusals.repository';
import { staffAccountsModel } from './staff/staff-accounts.model';
import { staffAccountsRepository } from './staff/staff-accounts.repository';
import { routeByName } from './routing/route-by-name';
import { routeStepOrAsked } from './routing/route-asked';
import type { RouteStep } from './work-items/route-steps';
import { createItemStore, type ItemStore } from './stores';
import { viewShelvesOn } from './views/view-shelves.repository';
import { calendarDraftsRepositoryOn } from './time-limits/calendar-drafts.repository';
import { calendarHistory } from './time-limits/calendar-history';
import { calendarsRepositoryOn } from './time-limits/calendars.repository';
import { countyCalendars } from './time-limits/county-calendars';
import { callerOf } from './work-items/caller-of';
import { keptPromises } from './work-items/kept-promises';
import type { ViewWorkItemDeps } from './work-items/view-work-item';

/** What only the process knows. */
export interface Surroundings {
  connection: Connection;
  /** The current master key, then older ones. */
  masterKeys: readonly Uint8Array[];
  dataDir: string;
  /** Address that people open. */
  publicUrl: string;
  services: PublishedServices;
  logger: Logger;
  printer: Printer;
  /** Absent: the server has no mini-program of its own. */
  weChat?: WeChat | undefined;
  systemNow(): Date;
  /** What the rules see: system time, moved on in a demonstration. */
  businessNow(): Date;
}

/** In the restricted store the responsibility list alone decides, never the reporting line. */
const routeRestricted: RouteStep = (organisation, calendar, query, { restricted }) =>
  routeByName(organisation, calendar, query, restricted?.guardian ?? '');

const TOKEN_BYTES = 32;
/** Absences older than this route nothing any more. */
const ABSENCES_KEPT_DAYS = 400;

/** Every slice's repositories and the functions that use cases share, made once per process. */
export async function createDependencies({
  connection,
  masterKeys,
  dataDir,
  publicUrl,
  services,
  logger,
  printer,
  weChat,
  systemNow,
  businessNow,
}: Surroundings) {
  if (!connection.db) throw new Error('dependencies need an open connection');
  const main = createItemStore(connection, masterKeys, 'main');
  const restricted = createItemStore(connection, masterKeys, 'restricted');
  const { keyring, sealer } = main;
  const organisation = organisationModels(connection);
  const organisations = organisationsRepository(
    organisation,
    connection,
    () => new Date(businessNow().getTime() - ABSENCES_KEPT_DAYS * 86_400_000),
  );
  const residentAccounts = residentAccountsRepository(residentAccountsModel(connection), main.lookups);
  const staffAccounts = staffAccountsRepository(staffAccountsModel(connection), sealer);
  const relations = relationsRepository(relationsModel(connection));
  const residents = residentsRepository({
    model: residentsModel(connection),
    seal: residentSeal(sealer, keyring),
    keyring,
    pool: main.lookups,
    areaOf: (viewer) => organisations.areaOf(viewer),
  });
  const calendarParts = calendarsRepositoryOn(connection);
  const calendars = countyCalendars(calendarParts, () => performance.now());
  const editions = calendarHistory(calendarParts, calendars);
  const serviceSettings = serviceSettingsOn(connection);
  const settings = countySettings(serviceSettings, () => performance.now());
  const together = transactionsOn(connection);
  const quotaLedgers = quotaLedgersOn(connection);
  const places = quotas({
    ledgers: quotaLedgers,
    together,
    async capOf(county, service, day) {
      const changes = (await serviceSettings.ofCounty(county)).get(service) ?? [];
      return quotaInForce(changes, day)?.amount ?? null;
    },
  });
  const areas = areasRepository(areasModel(connection));
  const numbers = createItemNumbers(
    keyring,
    createCounterBlocks(connection.db.collection<Counter>('counters')),
  );
  const officeOf = async (county: string) =>
    countyOffice(...(await Promise.all([organisations.get(county), calendars.get(county)])), {
      online: publicUrl,
      now: businessNow(),
    });
  const accountDeps = { residentAccounts, staffAccounts, relations, organisations };
  const sessions = createSessions({
    repository: sessionsRepository(sessionsModel(connection), main.lookups),
    loadViewer: (door, accountId) => loadViewer(accountDeps, door, accountId, businessNow()),
    systemNow,
    newToken: () => randomBytes(TOKEN_BYTES).toString('base64url'),
  });
  /** Casework over one store, never both. */
  const caseworkOf = (store: ItemStore, route: RouteStep): ViewWorkItemDeps => ({
    items: store.items,
    files: store.files,
    claims: store.claims,
    route,
    residents,
    relations,
    organisation: (county) => organisations.get(county),
    calendar: (county, atLeast) => calendars.get(county, atLeast),
    publicUrl,
    calendarAt: (county, edition) => editions.calendarAt(county, edition),
    definition: (versionId) => services.get(versionId),
    currentForm: (code) => services.offered().find((each) => each.code === code) ?? null,
    jointService: () => services.offered().find(isJointPart),
    settings: (county, service) => settings.of(county, service),
    quotas: places,
    async nextNumber(county) {
      const { initial } = await areas.county(county);
      return numbers.next({ code: county, shortName: initial });
    },
    keyedId: (kind, account, clientId) => keyedId(keyring, kind, account, clientId),
    counties: () => areas.counties(),
    placeName: (county, area) => areas.placeName(county, area),
    areaNamer: (counties) => areas.namer(counties),
  });
  const workItems = caseworkOf(main, routeStepOrAsked);
  const restrictedItems = caseworkOf(restricted, routeRestricted);
  const photosOf = (store: ItemStore) => ({
    files: store.files,
    store: store.fileStore,
    tickets: store.fileTickets,
    preparePhoto,
    keyedId: workItems.keyedId,
    systemNow,
    newSecret: () => randomBytes(TOKEN_BYTES).toString('base64url'),
  });
  const recordAccessIn = (store: ItemStore) => (access: Access) =>
    recordAccess({ accessLog: store.accessLog, newId: randomUUID }, access);
  return {
    main,
    restricted,
    keyring,
    sealer,
    connection,
    organisations,
    recusals: recusalsRepository(organisation.staff, organisations.forget),
    residentAccounts,
    staffAccounts,
    relations,
    residents,
    signInCodes: signInCodesRepository(signInCodesModel(connection), keyring),
    calendars,
    officeOf,
    calendarParts,
    calendarHistory: editions,
    yearDrafts: calendarDraftsRepositoryOn(connection),
    claims: main.claims,
    areas,
    sessions,
    services,
    serviceSettings,
    countySettings: settings,
    logger,
    workItems,
    restrictedItems,
    keptPromises: keptPromises(main.items, systemNow),
    viewShelves: viewShelvesOn(connection),
    successions: successionsRepository(successionsModel(connection)),
    proposals: proposalsRepository(proposalModels(connection)),
    search: {
      entries: searchEntriesRepository(searchEntriesModel(connection)),
      residents,
      keyring,
      callerOf: (id: string) => callerOf(main.items, { kind: 'job', name: 'write-search-entry' }, id),
    },
    passwords: await createPasswords(),
    oneTimeCodes: createOneTimeCodes(),
    throttle: createSignInThrottle(),
    printer,
    weChat: weChat ?? null,
    photos: photosOf(main),
    restrictedPhotos: photosOf(restricted),
    recordAccess: recordAccessIn(main),
    recordRestrictedAccess: recordAccessIn(restricted),
    together,
    quotaLedgers,
    quotas: places,
    dataDir,
    publicUrl,
    newId: () => randomUUID(),
    newSignInCode: () => String(randomInt(10 ** SIGN_IN_CODE_DIGITS)).padStart(SIGN_IN_CODE_DIGITS, '0'),
    systemNow,
    businessNow,
  };
}

export type Dependencies = Awaited<ReturnType<typeof createDependencies>>;
