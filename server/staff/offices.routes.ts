import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import { OfficesView } from '@zhucantong/shared/staff/offices-view';
import { ChangeReach, Reach } from '@zhucantong/shared/staff/reach';
import * as z from 'zod/mini';
import { defineRoute, type Route } from '../http/route';
import { changeMemberReach } from './change-member-reach';
import { changeUnitReach } from './change-unit-reach';
import { hoursInWords } from './county-office';
import { presentOffices, presentReachChanges } from './offices.presenter';
import type { Organisations } from './organisations.repository';
import { nameIn } from './staff-names';

const Id = z.string().check(z.maxLength(140));

export interface OfficesRoutesDeps {
  organisations: Pick<Organisations, 'get' | 'changeReach' | 'reachChangesOf'>;
  calendars: { get(county: string): Promise<Pick<Calendar, 'hoursFrom'>> };
}

/** 办公地点和电话: how people reach the viewer's county federation, its offices and who works there, and correcting it. */
export function officesRoutes(deps: OfficesRoutesDeps): Route[] {
  const view = async (county: string, now: Date): Promise<OfficesView> => {
    const { organisations, calendars } = deps;
    const [organisation, units, staff, calendar] = await Promise.all([
      organisations.get(county),
      organisations.reachChangesOf('units', county),
      organisations.reachChangesOf('staff', county),
      calendars.get(county),
    ]);
    return {
      hours: hoursInWords(calendar, now),
      ...presentOffices(organisation),
      history: presentReachChanges(
        { units, staff },
        organisation,
        (id) => nameIn(organisation, id),
        localDateOf(now),
      ),
    };
  };
  const shared = { door: 'staff' } as const;
  return [
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/staff/offices',
        name: 'staff-offices',
        permission: 'offices.read',
        summary:
          'Telephones of the viewer’s county federation, its offices and who works there, and who set them.',
        response: OfficesView,
      },
      ({ viewer, now }) => view(viewer.county, now),
    ),
    defineRoute(
      {
        ...shared,
        method: 'POST',
        path: '/api/staff/offices/:unit/reach',
        name: 'staff-change-unit-reach',
        permission: 'offices.edit',
        audit: 'unit-reach-changed',
        summary:
          'Corrects the telephone or window address of one office; 409 with `current` when it is not what was seen any more.',
        params: z.strictObject({ unit: Id }),
        body: ChangeReach,
        response: Reach,
      },
      ({ viewer, params, body, now }) => changeUnitReach(deps, viewer, params.unit, body, now),
    ),
    defineRoute(
      {
        ...shared,
        method: 'POST',
        path: '/api/staff/members/:member/reach',
        name: 'staff-change-member-reach',
        permission: 'member-phones.edit',
        audit: 'member-reach-changed',
        summary:
          'Corrects one’s own telephone, or as administrator anybody’s of the county; 409 with `current` as for an office.',
        params: z.strictObject({ member: Id }),
        body: ChangeReach,
        response: Reach,
      },
      ({ viewer, params, body, now }) => changeMemberReach(deps, viewer, params.member, body, now),
    ),
  ];
}
