import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Succession } from './succession';

/** Who sees a succession list: both sides, and the county's leaders and administrators. */
export function maySeeSuccession(viewer: StaffViewer, succession: Succession): boolean {
  if (viewer.county !== succession.county) return false;
  return (
    isParty(viewer, succession) || viewer.roles.includes('administrator') || viewer.roles.includes('leader')
  );
}

/** Whoever gives or gets something confirms it, once. */
export function mayConfirmSuccession(viewer: StaffViewer, succession: Succession): boolean {
  return (
    succession.movedAt !== null &&
    isParty(viewer, succession) &&
    !succession.confirmations.some(({ staffId }) => staffId === viewer.staffId)
  );
}

const isParty = ({ county, staffId }: StaffViewer, succession: Succession): boolean =>
  county === succession.county && succession.parties.includes(staffId);
