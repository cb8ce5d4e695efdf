import { ServiceNames } from '@zhucantong/shared/service-catalogue/guide-view';
import { defineRoute, type Route } from '../http/route';
import type { PublishedServices } from './published-services';

/** What staff may narrow their queues to. */
export function serviceNameRoutes({ services }: { services: PublishedServices }): Route[] {
  return [
    defineRoute(
      {
        method: 'GET',
        path: '/api/staff/service-names',
        door: 'staff',
        name: 'list-service-names',
        permission: 'work-items.act',
        summary: 'Every service of this release by its short name.',
        response: ServiceNames,
      },
      async () => ({
        services: services.offered().map(({ code, shortTitle }) => ({ code, title: shortTitle })),
      }),
    ),
  ];
}
