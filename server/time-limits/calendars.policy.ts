import type { Viewer } from '@zhucantong/shared/staff/viewer';

/** The county's administrator may set its own days and office hours; nobody else may, and not for another county. */
export function mayChangeCountyCalendar(viewer: Viewer, county: string): boolean {
  return viewer.kind === 'staff' && viewer.county === county && viewer.roles.includes('administrator');
}

/**
 * A year of the country is copied from a public notice, so any county's administrator may publish or correct it for all who
 * share this system; the name stands beside it.
 */
export function mayPublishYear(viewer: Viewer): boolean {
  return viewer.kind === 'staff' && viewer.roles.includes('administrator');
}
