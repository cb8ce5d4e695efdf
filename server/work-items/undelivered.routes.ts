import { SendAgain, Undelivered } from '@zhucantong/shared/messages/undelivered-view';
import { defineRoute, type Route } from '../http/route';
import { readUndelivered } from './read-undelivered';
import { sendAgain, type SendAgainDeps } from './send-again';

export interface UndeliveredRoutesDeps extends SendAgainDeps {
  permission: 'deliveries.tend' | 'deliveries.tend-named';
}

/** What of one store could not be delivered, and to send it again. */
export function undeliveredRoutes(deps: UndeliveredRoutesDeps): Route[] {
  const shared = { door: 'staff', permission: deps.permission, response: Undelivered } as const;
  return [
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/staff/undelivered',
        name: 'staff-undelivered',
        summary: 'Messages and effects that could not be delivered though tried again and again.',
      },
      async ({ viewer }) => readUndelivered(deps, viewer),
    ),
    defineRoute(
      {
        ...shared,
        method: 'POST',
        path: '/api/staff/undelivered/send-again',
        name: 'staff-send-again',
        summary: 'Try at once everything that an item owes; answers with what is still undelivered.',
        body: SendAgain,
      },
      async ({ viewer, body }) => sendAgain(deps, viewer, body.itemId),
    ),
  ];
}
