import { DomainError } from '@zhucantong/shared/errors';
import {
  hasReach,
  hasWindow,
  isSameReach,
  reachOf,
  type ChangeUnitReach,
} from '@zhucantong/shared/staff/unit-reach';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { mayChangeOrganisation } from './organisation.policy';
import type { Organisations } from './organisations.repository';

export interface ChangeUnitReachDeps {
  organisations: Pick<Organisations, 'get' | 'changeReach'>;
}

/**
 * Another telephone or window address of an office of the viewer's county, at once and everywhere: guides, slips and messages that
 * are made from now on. The same again, when an answer was lost, is the same change.
 *
 * @throws DomainError not-allowed; not-found for what is no office of the county that people call; invalid-input for a window
 *   where there is none, or the other way round, and where nothing differs; changed-meanwhile, with how it is reached now in
 *   `current`, when somebody else was first.
 */
export async function changeUnitReach(
  { organisations }: ChangeUnitReachDeps,
  viewer: StaffViewer,
  unitId: string,
  { seen, reach }: ChangeUnitReach,
  now: Date,
): Promise<void> {
  const { county, staffId } = viewer;
  if (!mayChangeOrganisation(viewer, county)) throw new DomainError('not-allowed');
  const unit = (await organisations.get(county)).units.get(unitId);
  if (!unit || !hasReach(unit)) throw new DomainError('not-found');
  if (hasWindow(unit) !== (reach.windowAddress !== null))
    throw refused('windowAddress', hasWindow(unit) ? '请写窗口在哪里。' : '窗口地址只写县残联的。');
  if (isSameReach(seen, reach)) throw refused('phone', '和现在的一样，没有要改的。');
  const change = { from: seen, to: reach, by: staffId, at: now };
  if (await organisations.changeReach(unit, change)) return;
  const current = (await organisations.get(county)).units.get(unitId);
  if (!current) throw new DomainError('not-found');
  if (!isSameReach(reachOf(current), reach))
    throw new DomainError('changed-meanwhile', { current: reachOf(current) });
}

const refused = (field: string, message: string) =>
  new DomainError('invalid-input', { errors: [{ field, message }] });
