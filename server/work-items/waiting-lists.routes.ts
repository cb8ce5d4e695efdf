import * as z from 'zod/mini';
import { DomainError } from '@zhucantong/shared/errors';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { WaitingList } from '@zhucantong/shared/work-items/waiting-list-view';
import { momentOf } from '@zhucantong/shared/work-items/work-item';
import { defineRoute, type Route } from '../http/route';
import type { Quotas } from '../quotas/quotas';
import { sayDayOf } from './present/say-when';
import type { QueueItem } from './queues';
import type { WorkItemsRepository } from './work-items.repository';

export interface WaitingListDeps {
  items: Pick<WorkItemsRepository, 'findRowsByIds'>;
  quotas: Pick<Quotas, 'listOf' | 'standing'>;
  services: { newest(code: string): Pick<ServiceDefinition, 'title' | 'quota'> };
}

/** The waiting list of a service in the viewer's county: who stands where, since when, and how many places there are. */
export function waitingListRoutes(deps: WaitingListDeps): Route[] {
  return [
    defineRoute(
      {
        door: 'staff',
        method: 'GET',
        path: '/api/staff/waiting-lists/:service',
        name: 'staff-waiting-list',
        permission: 'work-items.read',
        summary: 'Who waits for a place of the year, in order, as far as the viewer may see them.',
        params: z.strictObject({
          service: z.string().check(z.maxLength(60), z.regex(/^[a-z][a-z0-9-]*$/)),
        }),
        response: WaitingList,
      },
      ({ viewer, params, now }) => waitingList(deps, viewer, params.service, now),
    ),
  ];
}

/** @throws DomainError not-found for a service that has as many places as are wanted. */
async function waitingList(
  { items, quotas, services }: WaitingListDeps,
  viewer: StaffViewer,
  service: string,
  now: Date,
): Promise<WaitingList> {
  const { title, quota } = services.newest(service);
  if (!quota) throw new DomainError('not-found');
  const [ids, standing] = await Promise.all([
    quotas.listOf(viewer.county, service),
    quotas.standing(viewer.county, service, now),
  ]);
  const seen = new Map((await items.findRowsByIds(viewer, ids)).map((row) => [row._id, row]));
  const rows = ids.flatMap((id, place) => {
    const row = seen.get(id);
    return row ? [rowOf(row, place + 1, now)] : [];
  });
  return { title, unit: quota.unit, ...standing, rows };
}

function rowOf(item: QueueItem, position: number, now: Date): WaitingList['rows'][number] {
  const { _id, number, display, moments, quota } = item;
  const received = momentOf({ moments }, 'received')?.at;
  return {
    position,
    id: _id,
    number,
    applicant: display.name,
    place: display.place,
    received: received ? sayDayOf(received, now) : '',
    since: quota?.state === 'waiting' && quota.since ? sayDayOf(quota.since, now) : '',
  };
}
