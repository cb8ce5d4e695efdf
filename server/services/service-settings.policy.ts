import type { StaffViewer, Viewer } from '@zhucantong/shared/staff/viewer';

/** What a county promises its administrator sets; nobody else, and not for another county. */
export function maySetServices(viewer: Viewer, county: string): boolean {
  return viewer.kind === 'staff' && viewer.county === county && viewer.roles.includes('administrator');
}

/** Whoever handles items sees who waits for a place; an administrator or auditor alone sees numbers. */
export function mayOpenLists({ roles }: Pick<StaffViewer, 'roles'>): boolean {
  return roles.some((role) => role === 'handler' || role === 'section-head' || role === 'leader');
}
