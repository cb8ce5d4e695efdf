import { RecordRecusal, RecusalRecorded, Recusals } from '@zhucantong/shared/staff/recusal';
import * as z from 'zod/mini';
import { defineRoute, type Route } from '../http/route';
import { endRecusal, recordRecusal } from '../staff/record-recusal';
import type { WorkItemDeps } from '../work-items/work-items.deps';
import { listRecusals, type ListRecusalsDeps } from './list-recusals';

export interface RecusalRoutesDeps extends ListRecusalsDeps {
  /** Of the common store only: a count of what is restricted would tell that there is something. */
  items: Pick<WorkItemDeps['items'], 'countHeldOf'>;
}

/** 回避关系: whose cases which member of staff must not handle, by the office's record. */
export function recusalRoutes(deps: RecusalRoutesDeps): Route[] {
  const shared = { door: 'staff', permission: 'recusals.record' } as const;
  return [
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/staff/recusals',
        name: 'staff-list-recusals',
        audit: 'recusals-viewed',
        summary: 'Recorded relations of those for whom the viewer may record them, ended ones last.',
        response: Recusals,
      },
      ({ viewer, now }) => listRecusals(deps, viewer, now),
    ),
    defineRoute(
      {
        ...shared,
        method: 'POST',
        path: '/api/staff/recusals',
        name: 'staff-record-recusal',
        audit: 'recusal-recorded',
        summary:
          'Records a relation: one’s own, one’s people’s, or anybody’s for the administrator; answers how many open items of that person the member has.',
        body: RecordRecusal,
        response: RecusalRecorded,
      },
      async ({ viewer, body, now }) => {
        await recordRecusal(deps, viewer, body, now);
        const [list, openItems] = await Promise.all([
          listRecusals(deps, viewer, now),
          deps.items.countHeldOf(viewer.county, body.staffId, body.personId),
        ]);
        return { ...list, openItems };
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'POST',
        path: '/api/staff/recusals/:id/end',
        name: 'staff-end-recusal',
        permission: 'recusals.end',
        audit: 'recusal-ended',
        summary: 'Recorded by mistake, or over; by an administrator whose own it is not.',
        params: z.strictObject({ id: z.string().check(z.maxLength(140)) }),
        response: Recusals,
      },
      async ({ viewer, params, now }) => {
        await endRecusal(deps, viewer, params.id, now);
        return listRecusals(deps, viewer, now);
      },
    ),
  ];
}
