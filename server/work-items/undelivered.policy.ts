import type { Viewer } from '@zhucantong/shared/staff/viewer';

/** The administrator of a county sees to what could not be delivered there. */
export function mayTendDeliveries(viewer: Viewer): boolean {
  return viewer.kind === 'staff' && viewer.roles.includes('administrator');
}
