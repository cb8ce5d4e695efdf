import { peopleOnTheLine, personAt, type LineQuery } from '../../../server/routing/people-on-the-line';
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

test('the line goes from the head over the one in charge to the head of the office', () => {
  const names = (unit: string) => peopleOnTheLine(organisation, unit).map(({ _id }) => _id);
  expect(names('section')).toEqual(['head', 'deputy', 'chairman', 'another-deputy']);
  expect(names('town')).toEqual(['town-chair', 'chairman', 'another-deputy', 'deputy']);
});

test.each<[string, Partial<LineQuery>, string[], string | undefined]>([
  ['the nearest head', {}, [], 'head'],
  ['the one in charge', { level: 'leader' }, [], 'deputy'],
  ['the head of the office', { level: 'head' }, [], 'chairman'],
  ['a head who has the item is passed over', { notThem: ['head'] }, [], 'deputy'],
  ['a head who is away is passed over', {}, ['head'], 'deputy'],
  ['who is away next, too', {}, ['head', 'deputy'], 'chairman'],
  ['who knows already gives way to the next', { level: 'leader', ratherNot: ['deputy'] }, [], 'chairman'],
  [
    'where everybody knows, the first of them',
    { level: 'head', ratherNot: ['chairman', 'another-deputy'] },
    [],
    'chairman',
  ],
  ['where everybody is away, the nearest', {}, ['head', 'deputy', 'chairman', 'another-deputy'], 'head'],
  ['a town', { unit: 'town', level: 'section-head' }, [], 'town-chair'],
  ['above a town', { unit: 'town', level: 'leader' }, [], 'chairman'],
  [
    'nobody where all are excluded',
    { level: 'head', notThem: ['chairman', 'another-deputy'] },
    [],
    undefined,
  ],
])('%s', (_, query, absent, expected) => {
  expect(ask(query, away(...absent))).toBe(expected);
});

test('a relative of the person concerned answers nothing', () => {
  const head = { ...organisation.staff.get('head')!, interests: ['wu-degui'] };
  const offices = { ...organisation, staff: new Map([...organisation.staff, ['head', head]]) };
  expect(ask({ parties: ['wu-degui'] }, offices)).toBe('deputy');
});
