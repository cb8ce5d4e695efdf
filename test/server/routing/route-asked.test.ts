import { routeStepOrAsked } from '../../../server/routing/route-asked';
import { plainDate } from '../../../shared/calendar/plain-date';
import type { Absence, Post } from '../../../shared/staff/post';
import type { AskedOf } from '../../../shared/work-items/joint';
import { aCalendar, at } from '../../factories/calendar';
import { anOrganisation } from '../../factories/organisation';
import { aPost, anAbsence } from '../../factories/post';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';

const units = [
  aUnit('county', { name: '县残联' }),
  aUnit('rehab', { name: '康复股', kind: 'section', reportsTo: 'county' }),
  aUnit('town', { name: '甘棠镇残联', area: '431229101', reportsTo: 'county' }),
];
const staff = [
  aStaffMember('a').in('rehab').build(),
  aStaffMember('b').in('rehab').build(),
  aStaffMember('head').in('rehab').as('section-head').build(),
  aStaffMember('clerk').in('town').build(),
  aStaffMember('leader').in('county').as('leader').build(),
];
const earlier = aPost('p1', {
  unit: 'rehab',
  step: 'assessment',
  holderA: 'a',
  effectiveFrom: plainDate('2026-01-01'),
});
const later = aPost('p2', {
  unit: 'rehab',
  step: 'assessment',
  holderA: 'b',
  effectiveFrom: plainDate('2026-06-01'),
});
const away = (who: string) => anAbsence(who, '2026-06-03T00:00:00Z', '2026-06-06T00:00:00Z');

function route(
  asked: AskedOf,
  { posts = [earlier, later], absences = [] as Absence[], personId = 'person' } = {},
) {
  const query = { service: 'joint-handling', step: 'part', area: '431229101201', county: '431229', personId };
  const organisation = anOrganisation({ units, staff, posts: posts as Post[], absences });
  return routeStepOrAsked(organisation, aCalendar(), {
    ...query,
    ...{ asked, excludedStaff: [], now: at('2026-06-04', '10:00') },
  });
}

it.each<[string, AskedOf, Parameters<typeof route>[1], object]>([
  ['a post to its A-holder', { unit: 'rehab', post: 'p2' }, {}, { assignee: 'b', acting: 'A', post: 'p2' }],
  [
    'a post by an earlier version to who holds it now',
    { unit: 'rehab', post: 'p1' },
    {},
    { assignee: 'b', post: 'p2' },
  ],
  [
    'up its line while the holder is away',
    { unit: 'rehab', post: 'p2' },
    { absences: [away('b')] },
    { assignee: 'head' },
  ],
  [
    'a unit to its head',
    { unit: 'rehab' },
    {},
    { assignee: 'head', acting: 'line', post: null, line: ['rehab', 'county'] },
  ],
  [
    'a unit whose head is away to its own list, not to whom it reports',
    { unit: 'rehab' },
    { absences: [away('head')] },
    { assignee: null, unit: 'rehab', excluded: [{ staffId: 'head', why: 'absent' }] },
  ],
  [
    'a unit without a head to its own list',
    { unit: 'town' },
    {},
    { assignee: null, unit: 'town', line: ['town', 'county'] },
  ],
  ['a post that ended to its unit', { unit: 'rehab', post: 'gone' }, {}, { assignee: 'head', unit: 'rehab' }],
])('what is asked of %s', (_, asked, around, outcome) => {
  expect(route(asked, around)).toMatchObject(outcome);
});

it('says why, in words for staff', () => {
  expect(route({ unit: 'rehab' }).reason).toBe('请康复股会办：由干事员head接办。');
  expect(route({ unit: 'town' }).reason).toBe('请甘棠镇残联会办：放在它的待分派里，由它的人领办。');
});
