import * as z from 'zod/mini';
import { CountyList, CountyPlaces } from '@zhucantong/shared/service-catalogue/areas-view';
import { defineRoute, type Route } from '../http/route';
import type { Areas } from './areas.repository';
import { presentPlaces } from './present-places';

/** Where places are chosen from; public knowledge. */
export function areaRoutes({ areas }: { areas: Pick<Areas, 'listCounties' | 'county' | 'list'> }): Route[] {
  return [
    defineRoute(
      {
        method: 'GET',
        path: '/api/public/areas',
        door: 'public',
        name: 'list-counties',
        permission: 'areas.read',
        summary: 'Counties that work with this system.',
        response: CountyList,
        etag: true,
      },
      async () => {
        const counties = (await areas.listCounties()).map(({ _id, name }) => ({ code: _id, name }));
        return { etagParts: [counties], body: { counties } };
      },
    ),
    defineRoute(
      {
        method: 'GET',
        path: '/api/public/areas/:county',
        door: 'public',
        name: 'list-places-of-county',
        permission: 'areas.read',
        summary: 'Towns and villages of one county.',
        params: z.strictObject({ county: z.string().check(z.regex(/^\d{6}$/)) }),
        response: CountyPlaces,
        etag: true,
      },
      async ({ params }) => {
        const [{ name }, places] = await Promise.all([
          areas.county(params.county),
          areas.list(params.county),
        ]);
        const body = presentPlaces({ code: params.county, name }, places);
        return { etagParts: [body], body };
      },
    ),
  ];
}
