import type { StaffMember } from '../../shared/staff/staff-member';

/** A member of staff in 靖州 with traits: `aStaffMember('s1').in('town-1').as('section-head').relatedTo('p1')`. */
export function aStaffMember(id: string, over: Partial<StaffMember> = {}) {
  const member: StaffMember = {
    _id: id,
    county: '431229',
    unit: 'county',
    name: `员${id}`,
    title: '干事',
    phone: '0745-0000000',
    roles: ['handler'],
    interests: [],
    ...over,
  };
  const withTrait = (change: Partial<StaffMember>) => aStaffMember(id, { ...member, ...change });
  return {
    ...member,
    in: (unit: string) => withTrait({ unit }),
    as: (...roles: StaffMember['roles']) => withTrait({ roles }),
    relatedTo: (...people: string[]) => withTrait({ interests: people }),
    build: (): StaffMember => structuredClone(member),
  };
}
