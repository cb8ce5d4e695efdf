import fc from 'fast-check';
import { compileCalendar, type Calendar } from '../../../shared/calendar/working-days';
import { CalendarData, USUAL_OFFICE_HOURS } from '../../../shared/calendar/calendar-data';
import { localDateOf } from '../../../shared/calendar/plain-date';
import { lineOf } from '../../../shared/staff/unit';
import { findExclusion } from '../../../server/routing/exclusions.rules';
import { tryRouting } from '../../../server/responsibility/try-routing';
import { peopleOnTheLine } from '../../../server/routing/reporting-line.rules';
import { routeStep, type RoutingQuery } from '../../../server/routing/route-work-item';
import { findPostNaively } from '../../../server/routing/specificity.rules';
import { nextWorkingMoment } from '../../../shared/calendar/office-hours';
import type { Absence } from '../../../shared/staff/post';
import { anOrganisation } from '../../factories/organisation';
import { aPost, anAbsence } from '../../factories/post';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';
import { aStaffViewer } from '../../factories/viewer';

const calendar: Calendar = compileCalendar(
  CalendarData.parse({
    edition: 'test',
    county: null,
    officeHours: USUAL_OFFICE_HOURS,
    years: [
      {
        year: 2026,
        source: 'test',
        off: [{ on: '2026-10-01', name: '国庆节' }],
        work: [{ on: '2026-10-10', name: '国庆节' }],
      },
    ],
    overrides: [],
  }),
);

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

describe('on random organisations', () => {
  const who = fc.constantFrom('a', 'b', 'head', 'leader', 'gone');
  const someUnit = fc.constantFrom('county', 'rehab', 'town');
  const region = fc.constantFrom('431229', '431229101', '431229102', '431229101201');
  const day = fc.constantFrom('2026-01-01', '2026-11-20', '2026-11-24', '2026-12-31');
  const posts = fc.array(
    fc.record({
      unit: someUnit,
      service: fc.constantFrom('*', 'assistive-device'),
      step: fc.constantFrom('*', 'first-check', 'approval'),
      region,
      effectiveFrom: day,
      effectiveTo: fc.option(day),
      holderA: fc.option(who),
      holderB: fc.option(who),
    }),
    { maxLength: 12 },
  );
  const absences = fc.array(
    fc.record({ who, from: fc.integer({ min: -72, max: 48 }), hours: fc.integer({ min: 1, max: 96 }) }),
    { maxLength: 5 },
  );

  it('decides, and tries, as the sentence read over every post and every candidate', async () => {
    await fc.assert(
      fc.asyncProperty(
        posts,
        absences,
        fc.subarray(['a', 'b', 'head']),
        fc.integer({ min: 0, max: 96 }),
        async (postParts, absenceParts, excludedStaff, hours) => {
          const now = new Date(query.now.getTime() + hours * 3_600_000);
          const organisation = anOrganisation({
            units,
            staff,
            posts: postParts.map((part, place) => aPost(`p${place}`, part as Parameters<typeof aPost>[1])),
            absences: absenceParts.map((part) =>
              anAbsence(
                part.who,
                new Date(query.now.getTime() + part.from * 3_600_000).toISOString(),
                new Date(query.now.getTime() + (part.from + part.hours) * 3_600_000).toISOString(),
              ),
            ),
          });
          const outcome = routeStep(organisation, calendar, { ...query, excludedStaff, now });

          const winner = findPostNaively(organisation.posts, query, localDateOf(now));
          expect(outcome.post).toBe(winner?._id ?? null);
          const tried = await tryRouting(
            {
              organisation: async () => organisation,
              calendar: async () => calendar,
              offered: () => [],
              places: async () => [],
              proposedOrganisation: async () => organisation,
            },
            aStaffViewer('admin', { roles: ['administrator'] }),
            { service: query.service, step: query.step, area: query.area, handledBefore: excludedStaff },
            now,
          );
          expect(tried.assignee?.staffId ?? null).toBe(outcome.assignee);
          expect(tried.sentence).toBe(outcome.reason);
          expect(tried.rules[0]?.postId ?? null).toBe(winner?._id ?? null);
          expect(tried.people.filter(({ result }) => result === 'passed-over')).toEqual(
            outcome.excluded.map(({ staffId, why }) => expect.objectContaining({ staffId, cause: why })),
          );
          if (!winner) return expect(outcome.assignee).toBeNull();
          const inOrder = [
            winner.holderA,
            winner.holderB,
            ...peopleOnTheLine(organisation, winner.unit).map(({ member }) => member._id),
          ];
          const facts = {
            parties: ['person'],
            earlierHands: excludedStaff,
            absencesOf: new Map(
              staff.map(({ _id }) => [_id, organisation.absences.filter((each) => each.staffId === _id)]),
            ),
            workingMoment: () => nextWorkingMoment(now, calendar),
          };
          const free = inOrder.find(
            (id) => id !== null && findExclusion(organisation.staff.get(id), facts) === null,
          );
          expect(outcome.assignee).toBe(free ?? null);
          expect(tried.people.find(({ result }) => result === 'chosen')?.staffId).toBe(free ?? undefined);
          expect(outcome.line).toEqual(lineOf(winner.unit, organisation.units));
        },
      ),
      { numRuns: 300 },
    );
  });
});
