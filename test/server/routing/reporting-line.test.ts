import fc from 'fast-check';
import { personAt } from '../../../server/routing/person-at';
import { peopleOnTheLine } from '../../../server/routing/reporting-line.rules';
import { routeReturn } from '../../../server/routing/route-return';
import { routeStep } from '../../../server/routing/route-work-item';
import type { Organisation } from '../../../server/staff/organisation';
import type { Absence } from '../../../shared/staff/post';
import { aCalendar, at } from '../../factories/calendar';
import { anOrganisation } from '../../factories/organisation';
import { aPost, anAbsence } from '../../factories/post';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';

const units = (ledBy: Partial<Record<'county' | 'section' | 'town', string>>) => {
  const of = (id: keyof typeof ledBy) => (ledBy[id] ? { ledBy: ledBy[id] } : {});
  return [
    aUnit('county', { kind: 'county', reportsTo: null, ...of('county') }),
    aUnit('section', { kind: 'section', reportsTo: 'county', ...of('section') }),
    aUnit('centre', { kind: 'section', reportsTo: 'section' }),
    aUnit('town', { kind: 'town', reportsTo: 'county', ...of('town') }),
    aUnit('village', { kind: 'village', reportsTo: 'town' }),
  ];
};
const staff = [
  aStaffMember('a').in('section').build(),
  aStaffMember('b').in('section').build(),
  aStaffMember('chair').in('county').as('leader').build(),
  aStaffMember('deputy-1').in('county').as('leader').build(),
  aStaffMember('deputy-2').in('county').as('leader').build(),
  aStaffMember('head').in('section').as('section-head').build(),
  aStaffMember('town-chair').in('town').as('leader').build(),
  aStaffMember('village-worker').in('village').build(),
];
const offices = (ledBy: Parameters<typeof units>[0], absences: Absence[] = []) =>
  anOrganisation({ units: units(ledBy), staff, posts: [], absences });
const lineIn = (organisation: Organisation, unit: string) =>
  peopleOnTheLine(organisation, unit).map(({ member }) => member._id);

const USUAL = { county: 'chair', section: 'deputy-2' };

test.each<[string, Parameters<typeof units>[0], string, string[]]>([
  ['a section: 股长, 分管副理事长, 理事长', USUAL, 'section', ['head', 'deputy-2', 'chair', 'deputy-1']],
  ['what reports to a section', USUAL, 'centre', ['head', 'deputy-2', 'chair', 'deputy-1']],
  [
    'a town whose deputy is named',
    { ...USUAL, town: 'deputy-2' },
    'town',
    ['town-chair', 'deputy-2', 'chair', 'deputy-1'],
  ],
  ['a town that nobody is in charge of', USUAL, 'town', ['town-chair', 'deputy-1', 'chair', 'deputy-2']],
  ['a village', USUAL, 'village', ['town-chair', 'deputy-1', 'chair', 'deputy-2']],
  ['the office itself', USUAL, 'county', ['deputy-1', 'chair', 'deputy-2']],
  [
    'a section that the head of the office leads in person',
    { county: 'chair', section: 'chair' },
    'section',
    ['head', 'chair', 'deputy-1', 'deputy-2'],
  ],
  ['an office that names no head', {}, 'section', ['head', 'chair', 'deputy-1', 'deputy-2']],
])('the line of %s', (_, ledBy, unit, expected) => {
  expect(lineIn(offices(ledBy), unit)).toEqual(expected);
});

const someUnit = fc.constantFrom('county', 'section', 'centre', 'town', 'village');
const leader = fc.option(fc.constantFrom('chair', 'deputy-1', 'deputy-2'), { nil: undefined });
const someOffices = fc.record({ county: fc.constant('chair'), section: leader, town: leader });

describe('in any office', () => {
  const now = at('2026-06-09');
  const away = (who: string) => anAbsence(who, '2026-06-01T00:00:00Z', '2026-06-30T00:00:00Z');
  const levelIn = (organisation: Organisation, unit: string, level: 'section-head' | 'leader' | 'head') =>
    personAt(organisation, aCalendar(), { unit, level, now, notThem: [] })?._id;

  test('a step that neither holder can take, a return, and a threshold reach the same person', () => {
    fc.assert(
      fc.property(someOffices, someUnit, fc.subarray(staff.map(({ _id }) => _id)), (ledBy, unit, absent) => {
        const post = aPost('post', { unit, holderA: null, holderB: null });
        const organisation = { ...offices(ledBy, absent.map(away)), posts: [post] };
        const step = { service: 'assistive-device', step: 'first-check', area: post.region };
        const routed = routeStep(organisation, aCalendar(), {
          ...{ ...step, county: post.county, personId: 'person', excludedStaff: [], now },
        });
        const item = { unit, line: [], for: 'person', filedBy: { person: null }, history: [] };
        const returned = routeReturn(item, 'nobody', {
          ...{ organisation, calendar: aCalendar(), accused: '', now },
        });
        const free = lineIn(organisation, unit).find((id) => !absent.includes(id));
        expect([routed.assignee, returned.assignee]).toEqual([free ?? null, free ?? null]);
        if (free) expect(levelIn(organisation, unit, 'section-head')).toBe(free);
      }),
    );
  });

  test('a deputy is told before the head of the office, and the head is one person', () => {
    fc.assert(
      fc.property(someOffices, someUnit, (ledBy, unit) => {
        const organisation = offices(ledBy);
        expect(levelIn(organisation, unit, 'head')).toBe('chair');
        const leads =
          unit === 'centre' ? ledBy.section : unit === 'village' ? ledBy.town : ledBy[unit as 'town'];
        if (unit === 'county' || leads !== 'chair')
          expect(levelIn(organisation, unit, 'leader')).toBe(
            unit === 'county' ? 'deputy-1' : (leads ?? 'deputy-1'),
          );
      }),
    );
  });

  test('everybody above stands there once, whatever is above first', () => {
    fc.assert(
      fc.property(someOffices, someUnit, (ledBy, unit) => {
        const line = lineIn(offices(ledBy), unit);
        const near = {
          county: [],
          section: ['head'],
          centre: ['head'],
          town: ['town-chair'],
          village: ['town-chair'],
        };
        expect(line.slice(0, -3)).toEqual(near[unit]);
        expect(line.slice(-3).sort()).toEqual(['chair', 'deputy-1', 'deputy-2']);
      }),
    );
  });
});
