import type { Viewer } from '@zhucantong/shared/staff/viewer';

/** The administrator of a county reads which of its dates moved: numbers and days, nobody's data. */
export function mayReadMovedDates(viewer: Viewer): boolean {
  return viewer.kind === 'staff' && viewer.roles.includes('administrator');
}
