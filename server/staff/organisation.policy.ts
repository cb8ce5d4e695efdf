import type { StaffMember } from '@zhucantong/shared/staff/staff-member';
import { lineOf, type Unit } from '@zhucantong/shared/staff/unit';
import type { StaffViewer, Viewer } from '@zhucantong/shared/staff/viewer';

/** Who may change people and posts: an administrator of the county, and the job that sets a county up. */
export function mayChangeOrganisation(viewer: Viewer, county: string): boolean {
  if (viewer.kind === 'job') return true;
  return viewer.kind === 'staff' && viewer.county === county && viewer.roles.includes('administrator');
}

/** Who may say that somebody is away: that person, a head or leader of their line, and who may change the organisation. */
export function mayRecordAbsence(
  viewer: Viewer,
  member: StaffMember,
  units: ReadonlyMap<string, Unit>,
): boolean {
  if (mayChangeOrganisation(viewer, member.county)) return true;
  if (viewer.kind !== 'staff' || viewer.county !== member.county) return false;
  if (viewer.staffId === member._id) return true;
  const isHead = viewer.roles.includes('section-head') || viewer.roles.includes('leader');
  return isHead && lineOf(member.unit, units).includes(viewer.unit);
}

/** Who may correct at which number a member of staff is called: that member, and who may change the organisation. */
export function mayCorrectPhoneOf(viewer: StaffViewer, staffId: string): boolean {
  return viewer.staffId === staffId || mayChangeOrganisation(viewer, viewer.county);
}

/** Who may record whose cases somebody must not handle: as for an absence. Whoever speaks of themselves is believed. */
export const mayRecordRecusal: typeof mayRecordAbsence = mayRecordAbsence;

/** Who may end such a relation: an administrator, and nobody their own. */
export function mayEndRecusal(
  viewer: StaffViewer,
  { _id, county }: Pick<StaffMember, '_id' | 'county'>,
): boolean {
  return viewer.staffId !== _id && mayChangeOrganisation(viewer, county);
}
