import type { Absence, Post } from '../../shared/staff/post';
import type { StaffMember } from '../../shared/staff/staff-member';
import type { Unit } from '../../shared/staff/unit';
import type { Organisation } from '../../server/staff/organisation';
import { aUnit } from './unit';

/** An organisation of 靖州; without units it has the county federation alone. */
export function anOrganisation(parts: {
  units?: Unit[];
  staff?: StaffMember[];
  posts?: Post[];
  absences?: Absence[];
}): Organisation {
  return {
    county: '431229',
    units: new Map((parts.units ?? [aUnit('county')]).map((unit) => [unit._id, unit])),
    staff: new Map((parts.staff ?? []).map((member) => [member._id, member])),
    posts: parts.posts ?? [],
    absences: parts.absences ?? [],
  };
}
