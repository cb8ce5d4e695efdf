import * as z from 'zod/mini';
import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import { targetInForce } from '@zhucantong/shared/service-catalogue/service-settings';
import { ServiceSettingsList, SetService } from '@zhucantong/shared/service-catalogue/settings-view';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { defineRoute, type Route } from '../http/route';
import type { Quotas } from '../quotas/quotas';
import type { CountySettings } from './county-settings';
import type { PublishedServices } from './published-services';
import { presentServiceSettings } from './service-settings.presenter';
import { maySetServices, mayOpenLists } from './service-settings.policy';
import { setService, type SetServiceDeps } from './set-service';

export interface ServiceSettingsRoutesDeps extends SetServiceDeps {
  services: PublishedServices;
  countySettings: CountySettings;
  quotas: Pick<Quotas, 'standing'>;
  /** How many of a service a county decided in favour in a year. */
  countGranted(county: string, service: string, year: number): Promise<number>;
}

/** 业务设置: what a county promises beside the definitions, who set it, and setting it. */
export function serviceSettingsRoutes(deps: ServiceSettingsRoutesDeps): Route[] {
  const list = async (viewer: StaffViewer, now: Date): Promise<ServiceSettingsList> => {
    const { county } = viewer;
    const today = localDateOf(now);
    const services = await Promise.all(
      deps.services.offered().map(async (each) => {
        const changes = await deps.countySettings.of(county, each.code);
        const [standing, granted] = await Promise.all([
          each.quota ? deps.quotas.standing(county, each.code, now) : null,
          targetInForce(changes, today) ? deps.countGranted(county, each.code, yearOf(today)) : null,
        ]);
        return presentServiceSettings(each, changes, today, standing, granted);
      }),
    );
    return { today, mayEdit: maySetServices(viewer, county), mayOpenLists: mayOpenLists(viewer), services };
  };
  const shared = { door: 'staff', response: ServiceSettingsList } as const;
  return [
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/staff/service-settings',
        name: 'staff-service-settings',
        permission: 'service-settings.read',
        audit: 'service-settings-viewed',
        summary: 'Every service with its limits, windows and who set them, as the viewer’s county has them.',
      },
      ({ viewer, now }) => list(viewer, now),
    ),
    defineRoute(
      {
        ...shared,
        method: 'POST',
        path: '/api/staff/service-settings/:service',
        name: 'staff-set-service',
        permission: 'service-settings.edit',
        audit: 'service-set',
        summary:
          'Sets one limit, window, number of places, yearly target or amount of the viewer’s county; open items stay as they were promised.',
        params: z.strictObject({
          service: z.string().check(z.maxLength(60), z.regex(/^[a-z][a-z0-9-]*$/)),
        }),
        body: SetService,
      },
      async ({ viewer, params, body, now }) => {
        await setService(deps, viewer, params.service, body, now);
        return list(viewer, now);
      },
    ),
  ];
}
