import pino from 'pino';
import { openConnection } from '../../../server/database/connection';
import { createDependencies, type Dependencies } from '../../../server/dependencies';
import { loadPublishedServices } from '../../../server/services/published-services';
import { setUpCounty } from '../../../server/staff/set-up-county';
import { aPost } from '../../factories/post';
import { aResident } from '../../factories/resident';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';
import { A_JOB } from '../../factories/viewer';
import { aStaffAccount } from '../../factories/staff-account';
import type { Door } from '../../support/api-client';
import { DEFINITIONS } from '../../support/definitions-folder';
import { settleResident } from '../../support/settle-resident';
import { printerFromSource } from '../../support/printing-from-source';

const COUNTY = '431229';
const TOWNS = ['431229101', '431229102'] as const;
const VILLAGES = ['431229101211', '431229101212', '431229102211', '431229102212'] as const;
const RESIDENTS = 50;

export interface ResidentAccount {
  accountId: string;
  personId: string;
}

export interface WorkerAccount {
  accountId: string;
  staffId: string;
  isHead: boolean;
  colleague: string;
}

/** A real county of fifty residents and ten workers, and the same dependencies as the server's to look behind it. */
export interface FaultCounty {
  deps: Dependencies;
  residents: ResidentAccount[];
  workers: WorkerAccount[];
  /** Accounts of whoever proposes changes of the responsibility list, and of the leader who approves them. */
  administrator: string;
  leader: string;
  /** @returns a session's token, as a sign-in gives. */
  signIn(door: Door, accountId: string): Promise<string>;
  close(): Promise<void>;
}

/** Founds the county through the use cases. @param now what the server's clock says. */
export async function foundFaultCounty(
  uri: string,
  masterKey: Buffer,
  now: () => Date,
): Promise<FaultCounty> {
  const connection = await openConnection(uri);
  const services = await loadPublishedServices(connection, DEFINITIONS, now());
  const deps = await createDependencies({
    publicUrl: 'http://127.0.0.1:8080',
    connection,
    masterKeys: [masterKey],
    dataDir: '/nonexistent',
    services,
    logger: pino({ level: 'silent' }),
    printer: printerFromSource(),
    systemNow: now,
    businessNow: now,
  });
  await foundOffices(deps, now());
  return {
    deps,
    residents: await Promise.all(
      Array.from({ length: RESIDENTS }, (_, place) =>
        settleResident(
          deps,
          aResident()
            .livingIn(VILLAGES[place % VILLAGES.length]!)
            .build(),
          now(),
        ),
      ),
    ),
    workers: await employ(deps, now()),
    administrator: await openAccount(deps, 'administrator', now()),
    leader: await openAccount(deps, 'leader', now()),
    signIn: async (door, accountId) => (await deps.sessions.start(door, accountId)).token,
    async close() {
      await deps.sessions.close();
      await connection.close();
    },
  };
}

async function foundOffices(deps: Dependencies, now: Date): Promise<void> {
  await deps.areas.setUp([
    { _id: COUNTY, county: COUNTY, name: '靖州苗族侗族自治县', shortName: '靖州', initial: '靖' },
    ...TOWNS.map((_id, place) => ({ _id, county: COUNTY, name: `第${place + 1}镇` })),
    ...VILLAGES.map((_id, place) => ({ _id, county: COUNTY, name: `第${place + 1}村` })),
  ]);
  const perTown = (town: string, place: number) => [
    aPost(`acceptance-${place}`, {
      step: 'acceptance',
      region: town,
      unit: 'section',
      holderA: `officer-${place}`,
    }),
    aPost(`assessment-${place}`, {
      step: 'assessment',
      region: town,
      unit: 'centre',
      holderA: `assessor-${place}`,
    }),
    aPost(`approval-${place}`, { step: 'approval', region: town, unit: 'section', holderA: `head-${place}` }),
    aPost(`hand-over-${place}`, {
      step: 'hand-over',
      region: town,
      unit: 'section',
      holderA: `officer-${place}`,
    }),
  ];
  await setUpCounty(
    { organisations: deps.organisations },
    A_JOB,
    {
      units: [
        aUnit('county', { name: '靖州县残联' }),
        aUnit('section', { name: '康复股', kind: 'section', reportsTo: 'county' }),
        aUnit('centre', { name: '辅具中心', kind: 'section', reportsTo: 'section' }),
        ...TOWNS.map((area, place) => aUnit(`town-${place}`, { area, reportsTo: 'county' })),
      ],
      staff: [
        ...STAFF.map(({ staff }) => staff),
        aStaffMember('leader').in('county').as('leader').build(),
        aStaffMember('administrator').in('county').as('administrator').build(),
      ],
      posts: [
        ...VILLAGES.map((region, place) =>
          aPost(`check-${place}`, {
            step: 'first-check',
            region,
            unit: townUnit(place),
            holderA: `checker-${place}`,
          }),
        ),
        ...TOWNS.flatMap(perTown),
      ],
    },
    now,
  );
}

const townUnit = (village: number) => `town-${Math.floor(village / 2)}`;

/** Ten workers, each with a colleague of the same unit. */
const STAFF = [
  ...VILLAGES.map((_, place) => ({
    staff: aStaffMember(`checker-${place}`).in(townUnit(place)).build(),
    colleague: `checker-${place % 2 === 0 ? place + 1 : place - 1}`,
  })),
  ...[0, 1].flatMap((place) => [
    { staff: aStaffMember(`officer-${place}`).in('section').build(), colleague: `officer-${1 - place}` },
    { staff: aStaffMember(`assessor-${place}`).in('centre').build(), colleague: `assessor-${1 - place}` },
    {
      staff: aStaffMember(`head-${place}`).in('section').as('section-head', 'handler').build(),
      colleague: `head-${1 - place}`,
    },
  ]),
];

async function employ(deps: Dependencies, now: Date): Promise<WorkerAccount[]> {
  return Promise.all(
    STAFF.map(async ({ staff, colleague }) => ({
      accountId: await openAccount(deps, staff._id, now),
      staffId: staff._id,
      isHead: staff.roles.includes('section-head'),
      colleague,
    })),
  );
}

async function openAccount(deps: Dependencies, staffId: string, now: Date): Promise<string> {
  const accountId = `account-${staffId}`;
  await deps.staffAccounts.insert(aStaffAccount({ accountId, county: COUNTY, staffId }, now));
  return accountId;
}
