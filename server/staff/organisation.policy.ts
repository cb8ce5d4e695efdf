import type { Viewer } from '@zhucantong/shared/staff/viewer';

/** Who may change people, posts and absences: an administrator of the county, and the job that sets a county up. */
export function mayChangeOrganisation(viewer: Viewer, county: string): boolean {
  if (viewer.kind === 'job') return true;
  return viewer.kind === 'staff' && viewer.county === county && viewer.roles.includes('administrator');
}
