import * as z from 'zod/mini';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { ClientId, Restrict } from '@zhucantong/shared/work-items/actions';
import { defineRoute, type Route } from '../http/route';
import type { RestrictRequest } from './restrict-work-item';

export interface RestrictRoutesDeps {
  restrict(viewer: StaffViewer, id: string, request: RestrictRequest, now: Date): Promise<void>;
  afterWrite(): void;
}

/** The way out of the open store. Nothing comes back: whoever moved an item may not see it any more. */
export function restrictRoutes({ restrict, afterWrite }: RestrictRoutesDeps): Route[] {
  return [
    defineRoute(
      {
        method: 'POST',
        path: '/api/staff/items/:id/restrict',
        door: 'staff',
        name: 'staff-restrict',
        permission: 'work-items.act',
        summary: 'Move an item that was found to be an accusation to the restricted store.',
        params: z.strictObject({ id: z.string().check(z.maxLength(64)) }),
        body: z.strictObject({ actionId: ClientId, seenVersion: z.int(), action: Restrict }),
        response: { empty: true },
      },
      async ({ viewer, params, body, now }) => {
        await restrict(viewer, params.id, body, now);
        afterWrite();
      },
    ),
  ];
}
