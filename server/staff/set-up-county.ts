import { DomainError } from '@zhucantong/shared/errors';
import { isOfficeTelephone } from '@zhucantong/shared/residents/telephone';
import type { Post } from '@zhucantong/shared/staff/post';
import type { StaffMember } from '@zhucantong/shared/staff/staff-member';
import { lineOf, type Unit } from '@zhucantong/shared/staff/unit';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import { actorIdOf } from './actor-id';
import type { Organisations } from './organisations.repository';

export interface CountySetUp {
  units: Unit[];
  staff: StaffMember[];
  posts: Post[];
}

/**
 * Founds a county's organisation. Safe to repeat: what exists under the same id is left alone.
 *
 * @throws DomainError `invalid-input` when the county has not exactly one federation, a reporting line leaves it or runs in a
 *   circle, somebody belongs to a unit that is not there, or a telephone is none: residents are told to call it.
 */
export async function setUpCounty(
  { organisations }: { organisations: Organisations },
  viewer: JobViewer,
  { units, staff, posts }: CountySetUp,
  now: Date,
): Promise<void> {
  const byId = new Map(units.map((unit) => [unit._id, unit]));
  const roots = units.filter((unit) => unit.reportsTo === null);
  const members = new Set(staff.map((member) => member._id));
  const holders = posts.flatMap((post) => [post.holderA, post.holderB]).filter((holder) => holder !== null);
  const isWhole =
    roots.length === 1 &&
    roots[0]!.kind === 'county' &&
    units.every((unit) => lineOf(unit._id, byId).at(-1) === roots[0]!._id) &&
    staff.every((member) => byId.has(member.unit)) &&
    [...units, ...staff].every(({ phone }) => isOfficeTelephone(phone)) &&
    posts.every((post) => byId.has(post.unit)) &&
    holders.every((holder) => members.has(holder));
  if (!isWhole) throw new DomainError('invalid-input');
  await organisations.setUp({ units, staff, posts }, { recordedBy: actorIdOf(viewer), recordedAt: now });
}
