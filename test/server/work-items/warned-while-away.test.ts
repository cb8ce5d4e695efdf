import { namedOnTheLine } from '../../../server/work-items/named-on-the-line';
import assistiveDevice from '../../../shared/service-catalogue/definitions/assistive-device';
import type { Post } from '../../../shared/staff/post';
import { aCalendar, at } from '../../factories/calendar';
import { anOrganisation } from '../../factories/organisation';
import { aPost, anAbsence } from '../../factories/post';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';
import { A_JOB } from '../../factories/viewer';
import { anApplication } from '../../factories/work-item';

const { item } = anApplication();
const warned = { ...item, unit: 'section', assignee: { ...item.assignee!, staffId: 'a', post: 'post-1' } };
const post = (over: Partial<Post> = {}) =>
  aPost('post-1', { unit: 'section', holderA: 'a', holderB: 'b', ...over });

function toldOf({
  absent,
  posts = [post()],
  relative,
}: {
  absent: string[];
  posts?: Post[];
  relative?: string;
}) {
  const b = aStaffMember('b').in('section');
  const organisation = anOrganisation({
    units: [
      aUnit('county', { kind: 'county', reportsTo: null, ledBy: 'chair' }),
      aUnit('section', { kind: 'section', reportsTo: 'county', ledBy: 'deputy' }),
    ],
    staff: [
      aStaffMember('a').in('section').build(),
      (relative ? b.relatedTo(relative) : b).build(),
      aStaffMember('head').in('section').as('section-head').build(),
      aStaffMember('deputy').in('county').as('leader').build(),
      aStaffMember('chair').in('county').as('leader').build(),
    ],
    posts,
    absences: absent.map((who) => anAbsence(who, '2026-06-08T00:00:00Z', '2026-06-12T00:00:00Z')),
  });
  const action = { type: 'warn' as const, clock: 'step', threshold: 'yellow' };
  const around = { organisation, calendar: aCalendar(), definition: assistiveDevice, now: at('2026-06-09') };
  return namedOnTheLine(action, A_JOB, warned, around).told?.map(({ staffId, as }) => `${staffId} ${as}`);
}

const LATER = post({
  _id: 'post-2',
  effectiveFrom: '2026-06-05' as Post['effectiveFrom'],
  holderB: 'deputy',
});

test.each<[string, Parameters<typeof toldOf>[0], string[]]>([
  ['who is in hears alone', { absent: [] }, ['a assignee']],
  ['who is away, and the B holder', { absent: ['a'] }, ['a assignee', 'b other-holder']],
  ['with B away too, the section head', { absent: ['a', 'b'] }, ['a assignee', 'head section-head']],
  [
    'with all three away, the deputy in charge',
    { absent: ['a', 'b', 'head'] },
    ['a assignee', 'deputy section-head'],
  ],
  [
    'without a B holder, the section head',
    { absent: ['a'], posts: [post({ holderB: null })] },
    ['a assignee', 'head section-head'],
  ],
  ['without the post, the section head', { absent: ['a'], posts: [] }, ['a assignee', 'head section-head']],
  [
    'the B holder of today, not of when it came',
    { absent: ['a'], posts: [post(), LATER] },
    ['a assignee', 'deputy other-holder'],
  ],
  [
    'with a relative as B, the section head',
    { absent: ['a'], relative: item.for },
    ['a assignee', 'head section-head'],
  ],
  [
    'where B has it and is away, the A holder who is back',
    { absent: ['a'], posts: [post({ holderA: 'b', holderB: 'a' })] },
    ['a assignee', 'b other-holder'],
  ],
])('a warning of what is nearly due reaches: %s', (_, around, told) => {
  expect(toldOf(around)).toEqual(told);
});
