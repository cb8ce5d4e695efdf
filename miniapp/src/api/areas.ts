import { CountyList, CountyPlaces } from '@zhucantong/shared/service-catalogue/areas-view';
import { request } from './request';

/** Counties that work with this system. */
export async function fetchCounties(): Promise<CountyList['counties']> {
  return (await request({ path: '/api/public/areas', schema: CountyList })).counties;
}

/** Towns and villages of a county. @param county six digits. */
export function fetchPlaces(county: string): Promise<CountyPlaces> {
  return request({ path: `/api/public/areas/${county}`, schema: CountyPlaces });
}
