import { DomainError } from '@zhucantong/shared/errors';
import type { ChangeReach, Reach } from '@zhucantong/shared/staff/reach';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { correctReach, type CorrectReachDeps } from './correct-reach';
import { mayCorrectPhoneOf } from './organisation.policy';

/**
 * Another telephone of a member of staff of the viewer's county, which residents see beside what this member has in hand.
 *
 * @returns how the member is reached now.
 * @throws DomainError not-allowed; not-found for nobody of the county; and as `correctReach`.
 */
export async function changeMemberReach(
  deps: CorrectReachDeps,
  viewer: StaffViewer,
  memberId: string,
  change: ChangeReach,
  now: Date,
): Promise<Reach> {
  if (!mayCorrectPhoneOf(viewer, memberId)) throw new DomainError('not-allowed');
  const { staff } = await deps.organisations.get(viewer.county);
  if (!staff.has(memberId)) throw new DomainError('not-found');
  return correctReach(deps, viewer, { among: 'staff', id: memberId, hasWindow: false }, change, now);
}
