import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import { OfficesView } from '@zhucantong/shared/staff/offices-view';
import { ChangeUnitReach } from '@zhucantong/shared/staff/unit-reach';
import * as z from 'zod/mini';
import { defineRoute, type Route } from '../http/route';
import { changeUnitReach } from './change-unit-reach';
import { hoursInWords } from './county-office';
import { presentOffices, presentReachChanges } from './offices.presenter';
import type { Organisations } from './organisations.repository';
import { nameIn } from './staff-names';

export interface OfficesRoutesDeps {
  organisations: Pick<Organisations, 'get' | 'changeReach' | 'reachChangesOf'>;
  calendars: { get(county: string): Promise<Pick<Calendar, 'hoursFrom'>> };
}

/** 办公地点和电话: how people reach the viewer's county federation and its offices, and correcting it. */
export function officesRoutes(deps: OfficesRoutesDeps): Route[] {
  const view = async (county: string, now: Date): Promise<OfficesView> => {
    const [organisation, changes, calendar] = await Promise.all([
      deps.organisations.get(county),
      deps.organisations.reachChangesOf(county),
      deps.calendars.get(county),
    ]);
    return {
      hours: hoursInWords(calendar, now),
      offices: presentOffices(organisation),
      history: presentReachChanges(
        changes,
        organisation,
        (staffId) => nameIn(organisation, staffId),
        localDateOf(now),
      ),
    };
  };
  const shared = { door: 'staff', response: OfficesView } as const;
  return [
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/staff/offices',
        name: 'staff-offices',
        permission: 'offices.read',
        summary:
          'Telephones and window of the viewer’s county federation, its sections and towns, and who set them.',
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
        params: z.strictObject({ unit: z.string().check(z.maxLength(140)) }),
        body: ChangeUnitReach,
      },
      async ({ viewer, params, body, now }) => {
        await changeUnitReach(deps, viewer, params.unit, body, now);
        return view(viewer.county, now);
      },
    ),
  ];
}
