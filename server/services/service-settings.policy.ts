import type { Viewer } from '@zhucantong/shared/staff/viewer';

/** What a county promises its administrator sets; nobody else, and not for another county. */
export function maySetServices(viewer: Viewer, county: string): boolean {
  return viewer.kind === 'staff' && viewer.county === county && viewer.roles.includes('administrator');
}
