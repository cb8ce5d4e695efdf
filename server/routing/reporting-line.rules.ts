import type { StaffMember } from '@zhucantong/shared/staff/staff-member';
import { lineOf, type Unit } from '@zhucantong/shared/staff/unit';

interface Offices {
  units: ReadonlyMap<string, Unit>;
  staff: ReadonlyMap<string, StaffMember>;
}

/**
 * Those who take over when neither holder can: heads and leaders of the unit, then of each unit it reports to.
 * Inside one unit the section head comes before the leader, then the smaller id.
 */
export function* superiorsOf(offices: Offices, unit: string): Generator<StaffMember> {
  for (const at of lineOf(unit, offices.units)) {
    const heads = [...offices.staff.values()].filter(
      (member) => member.unit === at && rankOf(member) < OUTSIDE,
    );
    yield* heads.sort((a, b) => rankOf(a) - rankOf(b) || (a._id < b._id ? -1 : 1));
  }
}

const OUTSIDE = 2;

function rankOf(member: StaffMember): number {
  if (member.roles.includes('section-head')) return 0;
  return member.roles.includes('leader') ? 1 : OUTSIDE;
}
