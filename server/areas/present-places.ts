import { AREA_LEVELS } from '@zhucantong/shared/service-catalogue/area-answer';
import type { CountyPlaces } from '@zhucantong/shared/service-catalogue/areas-view';
import type { Area } from './areas.model';

/** Villages under their towns. @param places of the county, by code. */
export function presentPlaces(county: { code: string; name: string }, places: readonly Area[]): CountyPlaces {
  const ofDigits = (digits: number) => places.filter(({ _id }) => _id.length === digits);
  const villages = ofDigits(AREA_LEVELS.village.digits);
  return {
    ...county,
    towns: ofDigits(AREA_LEVELS.town.digits).map(({ _id, name }) => ({
      code: _id,
      name,
      villages: villages
        .filter((village) => village._id.startsWith(_id))
        .map((village) => ({ code: village._id, name: village.name })),
    })),
  };
}
