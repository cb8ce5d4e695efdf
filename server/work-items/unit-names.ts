import { countyOfArea, type Places } from '@zhucantong/shared/service-catalogue/handling-place';
import { findCountyUnit, type Organisation } from '../staff/organisation';

/**
 * What offices are called around a matter: '康复股' at home; '靖州县残联康复股' where several counties have part in it, because every
 * county has a section of that name.
 *
 * @param places of the matter, as area codes; none for a service that no other county has part in.
 */
export function unitNames(
  organisation: Pick<Organisation, 'units'>,
  places: Places = {},
): (unitId: string) => string {
  const isAcross = new Set(Object.values(places).map(countyOfArea)).size > 1;
  const before = isAcross ? (findCountyUnit(organisation)?.name ?? '') : '';
  return (unitId) => {
    const unit = organisation.units.get(unitId);
    return unit ? `${unit.kind === 'section' ? before : ''}${unit.name}` : '';
  };
}
