import * as z from 'zod/mini';
import { Presence, PresentColleagues } from '@zhucantong/shared/work-items/presence-view';
import { defineRoute, type Route } from '../http/route';
import { sayPresent, type SayPresentDeps } from './say-present';

const ItemId = z.strictObject({ id: z.string().check(z.maxLength(64)) });

/** Who else has this open. */
export function presenceRoutes(deps: SayPresentDeps): Route[] {
  const shared = {
    door: 'staff',
    permission: 'typing.own',
    path: '/api/staff/items/:id/presence',
    params: ItemId,
  } as const;
  return [
    defineRoute(
      {
        ...shared,
        method: 'PUT',
        name: 'say-present',
        summary: 'I have this item open; who else has.',
        body: Presence,
        response: PresentColleagues,
      },
      ({ viewer, params, body }) => sayPresent(deps, viewer, params.id, body.isWriting),
    ),
    defineRoute(
      {
        ...shared,
        method: 'DELETE',
        name: 'leave-item',
        summary: 'I have closed this item.',
        response: { empty: true },
      },
      ({ viewer, params }) => deps.presences.leave(viewer, params.id),
    ),
  ];
}
