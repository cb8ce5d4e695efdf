import { randomBytes } from 'node:crypto';
import pino, { type Logger } from 'pino';
import type { Connection } from 'mongoose';
import type { WeChat } from '../../server/gateways/wechat';
import { createDependencies, type Dependencies } from '../../server/dependencies';
import { loadPublishedServices } from '../../server/services/published-services';
import { requestRelation } from '../../server/residents/request-relation';
import { confirmRelation } from '../../server/residents/confirm-relation';
import { setUpCounty } from '../../server/staff/set-up-county';
import { calendarYearsIn } from '../../server/time-limits/calendars.repository';
import { seedCalendars } from '../../server/time-limits/seed-calendar';
import type { ServiceDefinition } from '../../shared/service-catalogue/service-definition';
import type { Post } from '../../shared/staff/post';
import type { StaffMember } from '../../shared/staff/staff-member';
import type { Unit } from '../../shared/staff/unit';
import type { ResidentViewer, StaffViewer } from '../../shared/staff/viewer';
import { aPost } from '../factories/post';
import type { RelationBasis } from '../../shared/residents/relation';
import { aResident } from '../factories/resident';
import { aStaffMember } from '../factories/staff-member';
import { aUnit } from '../factories/unit';
import { A_JOB, aResidentViewer, aStaffViewer } from '../factories/viewer';
import { definitionsWith } from './definitions-folder';
import { settleResident } from './settle-resident';
import { printerFromSource } from './printing-from-source';

const COUNTY = '431229';
const TOWN = '431229101';
export const VILLAGE = '431229101211';
/** Another one in the same town: whoever moves there stays in the county. */
const OTHER_VILLAGE = '431229101212';

/** A real county of a handful of people over the real dependencies, its clock in the test's hand. */
export interface SmallCounty {
  deps: Dependencies;
  /** The same county as another process holds it, with what that has cached. */
  secondProcess(connection: Connection): Promise<Dependencies>;
  /** Sets what the rules see as now. */
  setNow(now: Date): void;
  now(): Date;
  staff: Record<'town' | 'townB' | 'officer' | 'assessor' | 'head' | 'administrator', StaffViewer>;
  /** A resident with an account; each call another person. */
  aPerson(name?: string): Promise<ResidentViewer>;
  /** The agent with a confirmed relation to the other person. */
  actingFor(
    agent: ResidentViewer,
    beneficiary: ResidentViewer,
    basis?: RelationBasis,
  ): Promise<ResidentViewer>;
}

/** What a test adds to the small county: services nobody wrote, offices and who answers there. */
export interface MoreCounty {
  definitions?: readonly ServiceDefinition[];
  units?: readonly Unit[];
  staff?: readonly StaffMember[];
  posts?: readonly Post[];
  /** Absent: nothing is logged. */
  logger?: Logger;
  /** Where another process must read what this one has sealed. */
  masterKey?: Uint8Array;
  /** Absent: nobody signs in with WeChat. */
  weChat?: WeChat;
}

export async function foundSmallCounty(
  connection: Connection,
  start: Date,
  more: MoreCounty = {},
): Promise<SmallCounty> {
  let now = start;
  const { masterKey = randomBytes(32), definitions = [], logger = pino({ level: 'silent' }) } = more;
  await seedCalendars(calendarYearsIn(connection.db as never));
  const services = await loadPublishedServices(connection, definitionsWith(definitions), start);
  const process = (on: Connection) =>
    createDependencies({
      publicUrl: 'http://127.0.0.1:8080',
      connection: on,
      masterKeys: [masterKey],
      dataDir: '/nonexistent',
      services,
      logger,
      printer: printerFromSource(),
      weChat: more.weChat,
      systemNow: () => new Date(),
      businessNow: () => now,
    });
  const deps = await process(connection);
  await Promise.all(Object.values(connection.models).map((model) => model.init()));
  await deps.areas.setUp([
    { _id: COUNTY, county: COUNTY, name: '靖州苗族侗族自治县', shortName: '靖州', initial: '靖' },
    { _id: TOWN, county: COUNTY, name: '甘棠镇' },
    { _id: VILLAGE, county: COUNTY, name: '大桥村' },
    { _id: OTHER_VILLAGE, county: COUNTY, name: '枫香村' },
  ]);
  await setUpCounty(
    { organisations: deps.organisations },
    A_JOB,
    {
      units: [
        aUnit('county', { name: '靖州县残联' }),
        aUnit('section', { name: '康复股', kind: 'section', reportsTo: 'county' }),
        aUnit('centre', { name: '辅具中心', kind: 'section', reportsTo: 'section' }),
        aUnit('town-unit', { name: '甘棠镇残联', area: TOWN, reportsTo: 'county' }),
        ...(more.units ?? []),
      ],
      staff: [
        aStaffMember('town').in('town-unit').build(),
        aStaffMember('townB').in('town-unit').build(),
        aStaffMember('officer').in('section').build(),
        aStaffMember('assessor').in('centre').build(),
        aStaffMember('head').in('section').as('section-head', 'handler').build(),
        aStaffMember('leader').in('county').as('leader').build(),
        aStaffMember('administrator').in('county').as('administrator').build(),
        ...(more.staff ?? []),
      ],
      posts: [
        aPost('p-town', {
          unit: 'town-unit',
          step: 'first-check',
          region: TOWN,
          holderA: 'town',
          holderB: 'townB',
        }),
        aPost('p-acceptance', { unit: 'section', step: 'acceptance', holderA: 'officer', holderB: 'head' }),
        aPost('p-assessment', { unit: 'centre', step: 'assessment', holderA: 'assessor' }),
        aPost('p-approval', { unit: 'section', step: 'approval', holderA: 'head' }),
        aPost('p-hand-over', { unit: 'section', step: 'hand-over', holderA: 'officer' }),
        ...(more.posts ?? []),
      ],
    },
    start,
  );
  const staff = (staffId: string, unit: string) => aStaffViewer(staffId, { unit });
  return {
    deps,
    secondProcess: process,
    setNow: (at) => void (now = at),
    now: () => now,
    staff: {
      town: staff('town', 'town-unit'),
      townB: staff('townB', 'town-unit'),
      officer: staff('officer', 'section'),
      assessor: staff('assessor', 'centre'),
      administrator: aStaffViewer('administrator', { unit: 'county', roles: ['administrator'] }),
      head: aStaffViewer('head', { unit: 'section', roles: ['section-head', 'handler'] }),
    },
    async aPerson(name = '吴德贵') {
      const { accountId, personId } = await settleResident(deps, aResident().named(name).build(), now);
      return aResidentViewer(personId, { accountId });
    },
    async actingFor(agent, beneficiary, basis = 'family') {
      const request = {
        requestId: `relation-${randomBytes(8).toString('hex')}`,
        county: COUNTY,
        agent: agent.personId,
        beneficiary: beneficiary.personId,
        basis,
        kinship: basis === 'guardian' ? '儿子' : '父亲',
        until: null,
      };
      const relation = await requestRelation(
        { relations: deps.relations, keyring: deps.keyring },
        agent,
        request,
        now,
      );
      await confirmRelation({ relations: deps.relations }, beneficiary, relation._id, now);
      return { ...agent, actsFor: [...agent.actsFor, { personId: beneficiary.personId, basis }] };
    },
  };
}
