import { personAt, type LineQuery } from '../../../server/routing/person-at';
import { anOrganisation } from '../../factories/organisation';
import { aCalendar, at } from '../../factories/calendar';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';

const organisation = anOrganisation({
  units: [
    aUnit('county', { kind: 'county', reportsTo: null, ledBy: 'chairman' }),
    aUnit('section', { kind: 'section', reportsTo: 'county', ledBy: 'deputy' }),
    aUnit('town', { kind: 'town', reportsTo: 'county' }),
  ],
  staff: [
    aStaffMember('chairman').in('county').as('leader').build(),
    aStaffMember('another-deputy').in('county').as('leader').build(),
    aStaffMember('deputy').in('county').as('leader').build(),
    aStaffMember('head').in('section').as('section-head').build(),
    aStaffMember('officer').in('section').build(),
    aStaffMember('town-chair').in('town').as('leader').build(),
  ],
  posts: [],
  absences: [],
});
const away = (...people: string[]) => ({
  ...organisation,
  absences: people.map((staffId) => ({
    ...{ _id: staffId, county: organisation.county, staffId, reason: 'leave' as const },
    ...{ from: at('2026-06-01', '00:00'), to: at('2026-06-30', '00:00') },
  })),
});
const ask = (more: Partial<LineQuery>, offices = organisation) =>
  personAt(offices, aCalendar(), {
    ...{ unit: 'section', level: 'section-head', now: at('2026-06-09'), notThem: ['officer'] },
    ...more,
  })?._id;

test.each<[string, Partial<LineQuery>, string[], string | undefined]>([
  ['the nearest head', {}, [], 'head'],
  ['the one in charge', { level: 'leader' }, [], 'deputy'],
  ['the head of the office', { level: 'head' }, [], 'chairman'],
  ['a head who has the item is passed over', { notThem: ['head'] }, [], 'deputy'],
  ['a head who is away is passed over', {}, ['head'], 'deputy'],
  ['who is away next, too', {}, ['head', 'deputy'], 'chairman'],
  ['who knows already gives way to the next', { level: 'leader', ratherNot: ['deputy'] }, [], 'chairman'],
  ['the head of the office who knows already', { level: 'head', ratherNot: ['chairman'] }, [], 'chairman'],
  ['the head of the office who is away', { level: 'head' }, ['chairman'], 'chairman'],
  [
    'where everybody knows, the first of them',
    { level: 'leader', ratherNot: ['deputy', 'chairman', 'another-deputy'] },
    [],
    'deputy',
  ],
  ['where everybody is away, the nearest', {}, ['head', 'deputy', 'chairman', 'another-deputy'], 'head'],
  ['a town', { unit: 'town', level: 'section-head' }, [], 'town-chair'],
  ['above a town that nobody is in charge of', { unit: 'town', level: 'leader' }, [], 'another-deputy'],
  ['the head of the office above a town', { unit: 'town', level: 'head' }, [], 'chairman'],
  ['in the office itself a deputy', { unit: 'county', level: 'section-head' }, [], 'another-deputy'],
  ['nobody instead of the head of the office', { level: 'head', notThem: ['chairman'] }, [], undefined],
])('%s', (_, query, absent, expected) => {
  expect(ask(query, away(...absent))).toBe(expected);
});

test('a relative of the person concerned answers nothing', () => {
  const head = { ...organisation.staff.get('head')!, interests: ['wu-degui'] };
  const offices = { ...organisation, staff: new Map([...organisation.staff, ['head', head]]) };
  expect(ask({ parties: ['wu-degui'] }, offices)).toBe('deputy');
});
