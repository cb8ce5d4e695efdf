import { SendAgain, Undelivered } from '@zhucantong/shared/messages/undelivered-view';
import { defineRoute, type Route } from '../http/route';
import { readUndelivered } from './read-undelivered';
import { sendAgain, type SendAgainDeps } from './send-again';

/** What could not be delivered, and to send it again. */
export function undeliveredRoutes(deps: SendAgainDeps): Route[] {
  const shared = { door: 'staff', permission: 'deliveries.tend', response: Undelivered } as const;
  return [
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/staff/undelivered',
        name: 'staff-undelivered',
        summary:
          'Messages and effects of the county that could not be delivered though tried again and again.',
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
