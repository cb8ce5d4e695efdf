import type { JobViewer, ResidentViewer, StaffViewer } from '../../shared/staff/viewer';

/** The program's own hands. */
export const A_JOB: JobViewer = { kind: 'job', name: 'test' };

/** A signed-in handler of 靖州, at the county's desk unless given. */
export function aStaffViewer(staffId: string, over: Partial<StaffViewer> = {}): StaffViewer {
  return {
    kind: 'staff',
    accountId: `account-${staffId}`,
    staffId,
    county: '431229',
    unit: 'county',
    roles: ['handler'],
    ...over,
  };
}

/** A signed-in resident of 靖州 who acts for nobody else, unless given. */
export function aResidentViewer(personId: string, over: Partial<ResidentViewer> = {}): ResidentViewer {
  return {
    kind: 'resident',
    accountId: `account-${personId}`,
    personId,
    county: '431229',
    actsFor: [],
    ...over,
  };
}

/** 吴小梅, who files for her father 吴德贵 in every story here. */
export const DAUGHTER = aResidentViewer('wu-xiaomei', {
  actsFor: [{ personId: 'wu-degui', basis: 'family' }],
});
