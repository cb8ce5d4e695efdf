import type { Role } from '../../../shared/staff/roles';
import { mayEndRecusal, mayRecordRecusal } from '../../../server/staff/organisation.policy';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';
import { aStaffViewer } from '../../factories/viewer';

const units = new Map(
  [
    aUnit('county'),
    aUnit('section', { kind: 'section', reportsTo: 'county' }),
    aUnit('other', { kind: 'section', reportsTo: 'county' }),
  ].map((unit) => [unit._id, unit]),
);
const member = aStaffMember('wu').in('section').build();

test.each<
  [who: string, staffId: string, unit: string, roles: Role[], county: string, records: boolean, ends: boolean]
>([
  ['the member', 'wu', 'section', ['handler'], '431229', true, false],
  ['the member, being administrator', 'wu', 'section', ['handler', 'administrator'], '431229', true, false],
  ['a colleague', 'li', 'section', ['handler'], '431229', false, false],
  ['the section head', 'li', 'section', ['section-head'], '431229', true, false],
  ['the head of another section', 'li', 'other', ['section-head'], '431229', false, false],
  ['a leader above', 'li', 'county', ['leader'], '431229', true, false],
  ['an auditor', 'li', 'county', ['auditor'], '431229', false, false],
  ['another administrator of the county', 'li', 'other', ['administrator'], '431229', true, true],
  ['an administrator of another county', 'li', 'county', ['administrator'], '431224', false, false],
])('%s', (_who, staffId, unit, roles, county, records, ends) => {
  const viewer = aStaffViewer(staffId, { unit, roles, county });
  expect([mayRecordRecusal(viewer, member, units), mayEndRecusal(viewer, member)]).toEqual([records, ends]);
});
