import { namedOnTheLine } from '../../../server/work-items/named-on-the-line';
import assistiveDevice from '../../../shared/service-catalogue/definitions/assistive-device';
import type { Post } from '../../../shared/staff/post';
import type { ActingViewer } from '../../../shared/staff/viewer';
import type { AnyAction } from '../../../shared/work-items/actions';
import { aCalendar, at } from '../../factories/calendar';
import { anOrganisation } from '../../factories/organisation';
import { aPost, anAbsence } from '../../factories/post';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';
import { A_JOB, aResidentViewer } from '../../factories/viewer';
import { anApplication } from '../../factories/work-item';

const { item } = anApplication();
const warned = { ...item, unit: 'section', assignee: { ...item.assignee!, staffId: 'a', post: 'post-1' } };
const post = (over: Partial<Post> = {}) =>
  aPost('post-1', { unit: 'section', holderA: 'a', holderB: 'b', ...over });

function toldOf({
  absent,
  posts = [post()],
  relatives = {},
  action = { type: 'warn', clock: 'step', threshold: 'yellow' },
  viewer = A_JOB,
}: {
  absent: string[];
  posts?: Post[];
  /** In whom a member of staff has a recorded interest. */
  relatives?: Record<string, string>;
  action?: AnyAction;
  viewer?: ActingViewer;
}) {
  const member = (id: string) => {
    const relative = relatives[id];
    return aStaffMember(id)
      .in('section')
      .relatedTo(...(relative === undefined ? [] : [relative]));
  };
  const organisation = anOrganisation({
    units: [
      aUnit('county', { kind: 'county', reportsTo: null, ledBy: 'chair' }),
      aUnit('section', { kind: 'section', reportsTo: 'county', ledBy: 'deputy' }),
    ],
    staff: [
      member('a').build(),
      member('b').build(),
      member('head').as('section-head').build(),
      aStaffMember('deputy').in('county').as('leader').build(),
      aStaffMember('chair').in('county').as('leader').build(),
    ],
    posts,
    absences: absent.map((who) => anAbsence(who, '2026-06-08T00:00:00Z', '2026-06-12T00:00:00Z')),
  });
  const around = { organisation, calendar: aCalendar(), definition: assistiveDevice, now: at('2026-06-09') };
  return namedOnTheLine(action, viewer, warned, around).told?.map(({ staffId, as }) => `${staffId} ${as}`);
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
    { absent: ['a'], relatives: { b: item.for } },
    ['a assignee', 'head section-head'],
  ],
  [
    'instead of who must keep away from the person, the B holder',
    { absent: [], relatives: { a: item.for } },
    ['b other-holder'],
  ],
  [
    'instead of who must keep away from who filed it, the B holder',
    { absent: [], relatives: { a: item.filedBy.person! } },
    ['b other-holder'],
  ],
  [
    'with B away, instead of who must keep away, the section head',
    { absent: ['b'], relatives: { a: item.for } },
    ['head section-head'],
  ],
  [
    'with all three kept away, the deputy in charge',
    { absent: [], relatives: { a: item.for, b: item.for, head: item.for } },
    ['deputy section-head'],
  ],
  [
    'who must keep away from somebody else’s case hears of this one alone',
    { absent: [], relatives: { a: 'somebody-else' } },
    ['a assignee'],
  ],
  [
    'where B has it and is away, the A holder who is back',
    { absent: ['a'], posts: [post({ holderA: 'b', holderB: 'a' })] },
    ['a assignee', 'b other-holder'],
  ],
])('a warning of what is nearly due reaches: %s', (_, around, told) => {
  expect(toldOf(around)).toEqual(told);
});

test.each<[string, Parameters<typeof toldOf>[0], string[]]>([
  ['who has it and the section head', { absent: [] }, ['a assignee', 'head section-head']],
  [
    'who is away, the head, and the B holder',
    { absent: ['a'] },
    ['a assignee', 'head section-head', 'b other-holder'],
  ],
  [
    'the head, and the B holder instead of who must keep away',
    { absent: [], relatives: { a: item.for } },
    ['head section-head', 'b other-holder'],
  ],
  [
    'with B away, the head alone instead of who must keep away',
    { absent: ['b'], relatives: { a: item.for } },
    ['head section-head'],
  ],
])('an urge reaches: %s', (_, around, told) => {
  const urge = { action: { type: 'urge' as const }, viewer: aResidentViewer(item.for) };
  expect(toldOf({ ...around, ...urge })).toEqual(told);
});
