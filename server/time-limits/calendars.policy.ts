import type { Viewer } from '@zhucantong/shared/staff/viewer';

/** The county's administrator may set its days off and worked days; nobody else may, and not for another county. */
export function maySetCountyOverride(viewer: Viewer, county: string): boolean {
  return viewer.kind === 'staff' && viewer.county === county && viewer.roles.includes('administrator');
}
