import * as z from 'zod/mini';
import { JointChoices } from '@zhucantong/shared/work-items/joint-view';
import { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { defineRoute, type Route } from '../http/route';
import { jointChoices } from './joint-choices';
import { readLead, type ReadLeadDeps } from './read-lead';

const ItemId = z.strictObject({ id: z.string().check(z.maxLength(64)) });
const shared = { door: 'staff', method: 'GET', params: ItemId } as const;

/** Joint handling (会办) beside the one door of actions: whom to ask, and what of the lead the asked may read. */
export function jointRoutes(deps: ReadLeadDeps): Route[] {
  return [
    defineRoute(
      {
        ...shared,
        path: '/api/staff/items/:id/joint-choices',
        name: 'staff-joint-choices',
        permission: 'work-items.act',
        summary: 'Whom the holder may ask for a part, with who would get it today; the longest limit.',
        response: JointChoices,
      },
      ({ viewer, params, now }) => jointChoices(deps, viewer, params.id, now),
    ),
    defineRoute(
      {
        ...shared,
        path: '/api/staff/items/:id/lead',
        name: 'staff-read-lead',
        permission: 'work-items.read',
        summary: 'The lead of an open part, for whoever answers for the part: masked, to read only, logged.',
        response: StaffItem,
      },
      ({ viewer, params, now, requestId }) => readLead(deps, viewer, params.id, { now, requestId }),
    ),
  ];
}
