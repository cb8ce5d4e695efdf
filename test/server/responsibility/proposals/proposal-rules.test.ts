import { compareChange } from '../../../../server/responsibility/proposals/compare-change';
import { fillsGap } from '../../../../server/responsibility/proposals/fills-gap';
import { judgeChanges } from '../../../../server/responsibility/proposals/judge-changes.rules';
import type { Proposal, ProposedChange } from '../../../../server/responsibility/proposals/proposal';
import { approversOf, mayKnowChange } from '../../../../server/responsibility/proposals/approvers';
import { csvCell } from '../../../../server/responsibility/export-posts';
import { plainDate } from '../../../../shared/calendar/plain-date';
import type { ServiceDefinition } from '../../../../shared/service-catalogue/service-definition';
import type { ListChange } from '../../../../shared/staff/list-proposal';
import type { Post } from '../../../../shared/staff/post';
import { anOrganisation } from '../../../factories/organisation';
import { aPost } from '../../../factories/post';
import { aStaffMember } from '../../../factories/staff-member';
import { aUnit } from '../../../factories/unit';

const day = plainDate;
const today = day('2026-11-24');
const PLACES = ['431229101201', '431229101202', '431229102201'];
const STEPS = [
  { service: 'fuel', step: 'check' },
  { service: 'fuel', step: 'approval' },
];
const staff = [
  ...['a', 'b', 'c'].map((id) => aStaffMember(id).build()),
  aStaffMember('chief').as('leader').build(),
  aStaffMember('deputy').as('leader', 'administrator').build(),
  aStaffMember('town-chief').in('town').as('leader').build(),
  aStaffMember('office').as('administrator').build(),
];
const units = [aUnit('county'), aUnit('town', { area: '431229101', reportsTo: 'county' })];
const organisation = (posts: Post[]) => anOrganisation({ units, staff, posts });
const post = (id: string, over: Partial<Post> = {}) =>
  aPost(id, { service: 'fuel', step: 'check', holderA: 'a', ...over });
const aNew = (over: Partial<Extract<ListChange, { what: 'new' }>['post']> = {}): ListChange => ({
  what: 'new',
  post: {
    ...{ title: '初审', unit: 'county', service: 'fuel', step: 'check', region: '431229' },
    ...{ holderA: 'b', holderB: null, effectiveFrom: today, ...over },
  },
});
const holders = (over: Partial<Extract<ListChange, { what: 'holders' }>> = {}): ListChange => ({
  ...{ what: 'holders', postId: 'p', holderA: 'b', holderB: null, effectiveFrom: today, ...over },
});
const by = (staffId: string) => ({ staffId, accountId: `account-${staffId}`, at: new Date() });
const proposed = (id: string, change: ListChange, who = 'office'): ProposedChange => ({
  ...{ id, change, proposed: by(who) },
});

describe('what may take effect before it is approved', () => {
  const ALL = { places: PLACES, steps: STEPS, today };
  test.each<[string, Post[], ListChange, boolean]>([
    ['a post where none is', [], aNew(), true],
    [
      'a post of a town where none is',
      [post('p', { region: '431229102' })],
      aNew({ region: '431229101' }),
      true,
    ],
    ['holders for a post without any', [post('p', { holderA: null })], holders(), true],
    [
      'holders for a post whose only holder left the office',
      [post('p', { holderA: 'gone' })],
      holders(),
      true,
    ],
    [
      'holders, from today, of what got none today',
      [post('p', { holderA: null, effectiveFrom: today })],
      holders(),
      true,
    ],
    ['other holders where somebody answers', [post('p')], holders(), false],
    ['a B-holder more', [post('p')], holders({ holderA: 'a', holderB: 'b' }), false],
    ['holders where B is still there', [post('p', { holderA: 'gone', holderB: 'c' })], holders(), false],
    ['from tomorrow on', [], aNew({ effectiveFrom: day('2026-11-25') }), false],
    ['a post without holders', [], aNew({ holderA: null }), false],
    [
      'a post that also takes what another post answers for',
      [post('p', { step: '*', region: '431229101' })],
      aNew({ region: '431229101' }),
      false,
    ],
    [
      'a narrower post within what somebody answers for',
      [post('p')],
      aNew({ region: '431229101201' }),
      false,
    ],
    [
      'a wide post beside a narrower one that keeps what it has',
      [post('p', { region: '431229101' })],
      aNew(),
      true,
    ],
    ['a post of a service that nobody offers', [], aNew({ service: 'other' }), false],
    ['an end', [post('p')], { what: 'end', postId: 'p', lastDay: today }, false],
    ['a withdrawal', [post('p')], { what: 'withdraw', postId: 'p' }, false],
  ])('%s', (_words, posts, change, expected) => {
    expect(fillsGap(organisation(posts), change, ALL)).toBe(expected);
  });
});

describe('proposed changes', () => {
  it('are judged on what those before them leave, and one that fails changes nothing', () => {
    const changes = [
      proposed('1', { what: 'end', postId: 'p', lastDay: today }),
      proposed('2', aNew({ effectiveFrom: day('2026-11-25') })),
      proposed('3', aNew({ effectiveFrom: day('2026-11-26'), holderA: 'c' })),
    ];
    const { verdicts, after } = judgeChanges(organisation([post('p')]), changes, today);
    expect(verdicts.map(({ fault }) => fault !== null)).toEqual([false, false, true]);
    expect(after.posts.map(({ _id, effectiveTo }) => [_id, effectiveTo])).toEqual([
      ['p', '2026-11-24'],
      ['p-431229-2', null],
    ]);
    expect(
      judgeChanges(organisation([post('p')]), changes.slice(1), today).verdicts[0]!.fault,
    ).not.toBeNull();
  });

  it('whose day went by while they waited hold from today', () => {
    const late = day('2026-11-20');
    const { verdicts } = judgeChanges(
      organisation([post('p'), post('q', { step: 'approval' })]),
      [
        proposed('1', holders({ effectiveFrom: late })),
        proposed('2', { what: 'end', postId: 'q', lastDay: late }),
        proposed('3', aNew({ step: 'other', effectiveFrom: late })),
      ],
      today,
    );
    expect(verdicts.map(({ fault }) => fault)).toEqual([null, null, null]);
    expect(verdicts.map((each) => compareChange(each)!.day)).toEqual([today, today, today]);
  });

  it('are compared with what stands on their day, and name whose items would move', () => {
    const { verdicts } = judgeChanges(
      organisation([
        post('p', { holderB: 'c' }),
        post('n', { step: 'approval', effectiveFrom: day('2026-12-05') }),
      ]),
      [
        proposed('1', holders({ holderA: 'c', holderB: null, effectiveFrom: day('2026-12-01') })),
        proposed('2', { what: 'withdraw', postId: 'n' }),
        proposed('3', aNew({ step: 'other', holderA: null })),
      ],
      today,
    );
    const [other, withdrawn, fresh] = verdicts.map((each) => compareChange(each)!);
    expect(other).toMatchObject({
      ...{
        before: { holderA: 'a', holderB: 'c' },
        after: { holderA: 'c', holderB: null },
        day: '2026-12-01',
      },
      leaving: { posts: ['p'], holders: ['a'] },
    });
    expect(withdrawn).toMatchObject({ before: { _id: 'n' }, after: null, day: null, leaving: null });
    expect(fresh).toMatchObject({ before: null, leaving: null, warnings: ['没有人'] });
  });
});

describe('who approves', () => {
  const proposal = (changes: ProposedChange[], submitted: string | null = 'office'): Proposal => ({
    ...{ _id: 'x', version: 2, state: 'submitted', returned: null, changes },
    submitted: submitted === null ? null : by(submitted),
  });
  const facts = (posts: Post[] = [post('p')], offered: object[] = []) => ({
    ...{ organisation: organisation(posts), today },
    offered: offered as ServiceDefinition[],
  });
  const names = (...args: Parameters<typeof approversOf>) => approversOf(...args).map(({ _id }) => _id);

  test.each<[string, Proposal, string[]]>([
    [
      'leaders of the federation, not those of a town',
      proposal([proposed('1', holders())]),
      ['chief', 'deputy'],
    ],
    [
      'nobody their own change',
      proposal([proposed('1', holders()), proposed('2', aNew(), 'deputy')]),
      ['chief'],
    ],
    ['nobody what they put forward', proposal([proposed('1', holders())], 'chief'), ['deputy']],
    [
      'nobody at all where every leader proposed something: another has to be appointed',
      proposal([proposed('1', holders(), 'chief'), proposed('2', aNew(), 'deputy')]),
      [],
    ],
  ])('%s', (_words, each, expected) => {
    expect(names(each, facts())).toEqual(expected);
  });

  it('where only the named may know, a leader who is named; any, while none is', () => {
    const petition = { code: 'petition', restricted: { when: 'always', guardian: 'duty' }, steps: [] };
    const named = (holderB: string | null) => [
      post('p', { service: 'petition', step: 'accept', holderA: 'a', holderB }),
    ];
    const judged = proposal([proposed('1', holders({ holderA: 'c' }))]);
    expect(names(judged, facts(named('chief'), [petition]))).toEqual(['chief', 'deputy']);
    const withoutAdministrator = (posts: Post[]) => {
      const { organisation: whole, ...rest } = facts(posts, [petition]);
      const plain = new Map(whole.staff);
      plain.set('deputy', aStaffMember('deputy').as('leader').build());
      return { ...rest, organisation: { ...whole, staff: plain } };
    };
    expect(names(judged, withoutAdministrator(named('chief')))).toEqual(['chief']);
    expect(names(judged, withoutAdministrator(named(null)))).toEqual(['chief', 'deputy']);
    const [change] = judged.changes as [ProposedChange];
    const seenBy = (staffId: string, roles: ('leader' | 'administrator' | 'auditor')[]) =>
      mayKnowChange({ staffId, roles }, change, withoutAdministrator(named('chief')));
    expect(seenBy('deputy', ['leader'])).toBe(false);
    expect(seenBy('chief', ['leader'])).toBe(true);
    expect(seenBy('office', ['administrator'])).toBe(true);
    expect(seenBy('b', ['auditor'])).toBe(false);
  });
});

test.each([
  ['甘棠镇', '"甘棠镇"'],
  ['说"好"', '"说""好"""'],
  ['=1+1', `"'=1+1"`],
  ['+86', `"'+86"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['2026-01-01', '"2026-01-01"'],
])('a cell of the export is text and never a formula: %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});
