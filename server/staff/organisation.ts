import type { Absence, Post } from '@zhucantong/shared/staff/post';
import type { StaffMember } from '@zhucantong/shared/staff/staff-member';
import type { Unit } from '@zhucantong/shared/staff/unit';

/**
 * One county's people and offices as a value: what routing, policies and presenters look at without a query.
 * Never changed in place; a change in the database makes a new one.
 */
export interface Organisation {
  county: string;
  units: ReadonlyMap<string, Unit>;
  staff: ReadonlyMap<string, StaffMember>;
  posts: readonly Post[];
  absences: readonly Absence[];
}

/** The county federation itself, root of the reporting line. @throws Error when the county has none: its data is broken. */
export function getCountyUnit(organisation: Organisation): Unit {
  for (const unit of organisation.units.values()) if (unit.kind === 'county') return unit;
  throw new Error(`county ${organisation.county} has no federation unit`);
}
