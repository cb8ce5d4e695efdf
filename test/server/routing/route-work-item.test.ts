import { routeStep, type RoutingQuery } from '../../../server/routing/route-work-item';
import type { Absence } from '../../../shared/staff/post';
import { anAutumn } from '../../factories/autumn';
import { anOrganisation } from '../../factories/organisation';
import { aPost, anAbsence } from '../../factories/post';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';

const calendar = anAutumn();

const units = [
  aUnit('county'),
  aUnit('rehab', { kind: 'section', area: '431229', reportsTo: 'county' }),
  aUnit('town', { area: '431229101', reportsTo: 'rehab' }),
];
const staff = [
  aStaffMember('a').in('town').build(),
  aStaffMember('b').in('town').build(),
  aStaffMember('head').in('rehab').as('section-head').build(),
  aStaffMember('leader').in('county').as('leader').build(),
];
const post = aPost('check', {
  unit: 'town',
  region: '431229101',
  step: 'first-check',
  holderA: 'a',
  holderB: 'b',
});
const query: RoutingQuery = {
  service: 'assistive-device',
  step: 'first-check',
  area: '431229101201',
  county: '431229',
  personId: 'person',
  excludedStaff: [],
  // Tuesday, 10:00 in China.
  now: new Date('2026-11-24T02:00:00Z'),
};
const allDay = (who: string) => anAbsence(who, '2026-11-24T00:00:00Z', '2026-11-25T16:00:00Z');
const route = (over: Partial<RoutingQuery> = {}, absences: Absence[] = [], members = staff) =>
  routeStep(anOrganisation({ units, staff: members, posts: [post], absences }), calendar, {
    ...query,
    ...over,
  });

describe('routing a step', () => {
  it('goes to the A-holder', () => {
    expect(route()).toMatchObject({
      assignee: 'a',
      acting: 'A',
      post: 'check',
      unit: 'town',
      line: ['town', 'rehab', 'county'],
      rule: '*/first-check/431229101',
      excluded: [],
    });
  });

  it('goes to B as 代A while A is away, and says so', () => {
    const outcome = route({}, [allDay('a')]);
    expect(outcome).toMatchObject({
      assignee: 'b',
      acting: 'B',
      excluded: [{ staffId: 'a', why: 'absent' }],
    });
    expect(outcome.reason).toBe('“岗check”岗：干事员a不在岗，由 B 岗干事员b代 A。');
  });

  it('goes up the reporting line while both are away, the unit staying where it was', () => {
    expect(route({}, [allDay('a'), allDay('b')])).toMatchObject({
      assignee: 'head',
      acting: 'line',
      unit: 'town',
    });
    expect(route({}, ['a', 'b', 'head'].map(allDay))).toMatchObject({ assignee: 'leader', acting: 'line' });
  });

  it('stays visible and unassigned when nobody is left', () => {
    expect(route({}, ['a', 'b', 'head', 'leader'].map(allDay))).toMatchObject({
      assignee: null,
      acting: 'none',
      post: 'check',
      unit: 'town',
    });
  });

  it('goes to the county’s unassigned list when no post answers', () => {
    expect(route({ step: 'approval' })).toMatchObject({
      assignee: null,
      acting: 'none',
      post: null,
      unit: 'county',
      line: ['county'],
      rule: 'no-post',
    });
  });

  it('passes over a relative', () => {
    const related = [aStaffMember('a').in('town').relatedTo('person').build(), ...staff.slice(1)];
    expect(route({}, [], related)).toMatchObject({
      assignee: 'b',
      excluded: [{ staffId: 'a', why: 'interest' }],
    });
    expect(route({ personId: 'other', parties: ['person'] }, [], related)).toMatchObject({ assignee: 'b' });
  });

  it('passes over whoever did the first check', () => {
    expect(route({ excludedStaff: ['a'] })).toMatchObject({
      assignee: 'b',
      excluded: [{ staffId: 'a', why: 'own-first-check' }],
    });
  });

  it('tells the first of several reasons', () => {
    const related = [aStaffMember('a').in('town').relatedTo('person').build(), ...staff.slice(1)];
    expect(route({ excludedStaff: ['a'] }, [allDay('a')], related).excluded).toEqual([
      { staffId: 'a', why: 'interest' },
    ]);
  });

  it('passes over a holder who is no longer in the organisation', () => {
    expect(route({}, [], staff.slice(1))).toMatchObject({
      assignee: 'b',
      excluded: [{ staffId: 'a', why: 'unknown' }],
    });
  });
});

describe('absent means an absence that covers the next working moment', () => {
  test.each<[string, string, string, string, string]>([
    [
      'going home at six moves nothing',
      '2026-11-24T10:00:00Z',
      '2026-11-24T10:00:00Z',
      '2026-11-24T23:00:00Z',
      'a',
    ],
    [
      'leave from tomorrow counts after closing time today',
      '2026-11-24T10:00:00Z',
      '2026-11-25T00:00:00Z',
      '2026-11-25T16:00:00Z',
      'b',
    ],
    [
      'leave from tomorrow does not count this morning',
      '2026-11-24T02:00:00Z',
      '2026-11-25T00:00:00Z',
      '2026-11-25T16:00:00Z',
      'a',
    ],
    [
      'leave that ends at this moment is over',
      '2026-11-24T02:00:00Z',
      '2026-11-20T00:00:00Z',
      '2026-11-24T02:00:00Z',
      'a',
    ],
    [
      'leave over the weekend moves nothing on Saturday',
      '2026-11-28T02:00:00Z',
      '2026-11-27T16:00:00Z',
      '2026-11-29T16:00:00Z',
      'a',
    ],
    [
      'leave on Monday counts on Saturday',
      '2026-11-28T02:00:00Z',
      '2026-11-29T16:00:00Z',
      '2026-11-30T16:00:00Z',
      'b',
    ],
  ])('%s', (_, now, from, to, expected) => {
    expect(route({ now: new Date(now) }, [anAbsence('a', from, to)]).assignee).toBe(expected);
  });
});
