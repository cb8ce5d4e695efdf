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

/** The county federation itself, root of the reporting line; undefined for a county that nobody set up. */
export function findCountyUnit({ units }: Pick<Organisation, 'units'>): Unit | undefined {
  return [...units.values()].find(({ kind }) => kind === 'county');
}

/** The same of a county that is at work. @throws Error when it has none: its data is broken. */
export function getCountyUnit(organisation: Organisation): Unit {
  const unit = findCountyUnit(organisation);
  if (!unit) throw new Error(`county ${organisation.county} has no federation unit`);
  return unit;
}

/** Who of the office tells a person something, and where they ask back: the worker's office, the federation's telephone. */
export function officeInWords(organisation: Organisation, unit: string): { office: string; phone: string } {
  return {
    office: organisation.units.get(unit)?.name ?? '残联',
    phone: findCountyUnit(organisation)?.phone ?? '',
  };
}
