import { DomainError } from '@zhucantong/shared/errors';
import { hasWindow, isReachedOffice, type ChangeReach, type Reach } from '@zhucantong/shared/staff/reach';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { correctReach, type CorrectReachDeps } from './correct-reach';
import { mayChangeOrganisation } from './organisation.policy';

/**
 * Another telephone or window address of an office of the viewer's county.
 *
 * @returns how the office is reached now.
 * @throws DomainError not-allowed; not-found for what is no office of the county that people call; and as `correctReach`.
 */
export async function changeUnitReach(
  deps: CorrectReachDeps,
  viewer: StaffViewer,
  unitId: string,
  change: ChangeReach,
  now: Date,
): Promise<Reach> {
  const { county } = viewer;
  if (!mayChangeOrganisation(viewer, county)) throw new DomainError('not-allowed');
  const { units, staff } = await deps.organisations.get(county);
  const unit = units.get(unitId);
  if (!unit || !isReachedOffice(unit, staff.values())) throw new DomainError('not-found');
  return correctReach(deps, viewer, { among: 'units', id: unitId, hasWindow: hasWindow(unit) }, change, now);
}
