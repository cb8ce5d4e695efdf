import { CountyList, CountyPlaces } from '@zhucantong/shared/service-catalogue/areas-view';
import { request } from './request';

/** Counties that work with this system. */
export const getCounties = () => request(CountyList, 'GET', '/api/public/areas');

/** Towns and villages of a county. @param county six digits. */
export const getPlaces = (county: string) => request(CountyPlaces, 'GET', `/api/public/areas/${county}`);
