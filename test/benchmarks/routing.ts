/**
 * DESIGN §8: a routing decision over 30 counties × 400 villages × 40 services, at least 200,000 a second on one core,
 * with the same answer as the naive definition.
 */
import { compileCalendar } from '../../shared/calendar/working-days';
import { USUAL_OFFICE_HOURS } from '../../shared/calendar/calendar-data';
import type { Post } from '../../shared/staff/post';
import { findPostNaively } from '../../server/routing/specificity.rules';
import { routeStep, type RoutingQuery } from '../../server/routing/route-work-item';
import type { Organisation } from '../../server/staff/organisation';
import { aPost, anAbsence } from '../factories/post';
import { aStaffMember } from '../factories/staff-member';
import { aUnit } from '../factories/unit';
import { perCpuSecond } from './support/measure';
import { report } from './support/report';

const COUNTIES = 30;
const VILLAGES = 400;
const VILLAGES_PER_TOWN = 20;
const SERVICES = 40;
const TARGET_PER_SECOND = 200_000;
const DECISIONS = 400_000;
const now = new Date('2026-11-24T02:00:00Z');
const calendar = compileCalendar({
  edition: 'bench',
  county: null,
  officeHours: USUAL_OFFICE_HOURS,
  hoursFrom: [],
  years: [],
  overrides: [],
});

function aCounty(place: number): Organisation {
  const county = String(431_200 + place);
  const villages = Array.from({ length: VILLAGES }, (_, village) => {
    const town = String(100 + Math.floor(village / VILLAGES_PER_TOWN));
    return `${county}${town}${String(200 + (village % VILLAGES_PER_TOWN))}`;
  });
  const towns = [...new Set(villages.map((code) => code.slice(0, 9)))];
  const units = [
    aUnit(county, { county, area: county }),
    ...towns.map((code) => aUnit(code, { county, area: code, reportsTo: county })),
    ...villages.map((code) => aUnit(code, { county, area: code, reportsTo: code.slice(0, 9) })),
  ];
  const staff = units.flatMap((unit) =>
    [`${unit._id}a`, `${unit._id}b`].map((id) => aStaffMember(id, { county, unit: unit._id }).build()),
  );
  const at = (code: string, over: Partial<Post>) =>
    aPost(`${code}/${over.service ?? '*'}/${over.step ?? '*'}`, {
      county,
      unit: code,
      region: code,
      holderA: `${code}a`,
      holderB: `${code}b`,
      ...over,
    });
  const posts = [
    ...villages.map((code) => at(code, { step: 'first-check' })),
    ...towns.map((code) => at(code, {})),
    ...Array.from({ length: SERVICES }, (_, service) =>
      at(county, { service: `service-${service}`, step: 'approval' }),
    ),
  ];
  return {
    county,
    units: new Map(units.map((unit) => [unit._id, unit])),
    staff: new Map(staff.map((member) => [member._id, member])),
    posts,
    absences: villages
      .slice(0, 20)
      .map((code) => anAbsence(`${code}a`, '2026-11-24T00:00:00Z', '2026-11-26T00:00:00Z')),
  };
}

const organisations = Array.from({ length: COUNTIES }, (_, place) => aCounty(place));
const questions = Array.from({ length: 10_000 }, (_, place) => {
  const organisation = organisations[(place * 7) % COUNTIES]!;
  const village = organisation.posts[(place * 31) % VILLAGES]!.region;
  const query: RoutingQuery = {
    county: organisation.county,
    service: `service-${place % SERVICES}`,
    step: ['first-check', 'acceptance', 'approval'][place % 3]!,
    area: village,
    personId: 'person',
    excludedStaff: [],
    now,
  };
  return { organisation, query };
});

let wrong = 0;
for (const { organisation, query } of questions.slice(0, 2_000)) {
  const expected = findPostNaively(organisation.posts, query, '2026-11-24')?._id ?? null;
  if (routeStep(organisation, calendar, query).post !== expected) wrong += 1;
}

const perSecond = perCpuSecond(DECISIONS, () => {
  for (let done = 0; done < DECISIONS; done += 1) {
    const { organisation, query } = questions[done % questions.length]!;
    routeStep(organisation, calendar, query);
  }
});
report({
  bench: 'routing',
  about: `a routing decision over ${COUNTIES} counties × ${VILLAGES} villages × ${SERVICES} services, one core / target`,
  figures: { 'decisions a second': Math.round(perSecond) },
  ratios: [
    { name: 'decisions a second / target', seen: perSecond / TARGET_PER_SECOND, atLeast: 1 },
    { name: 'answers of 2,000 that differ from the naive definition', seen: wrong, atMost: 0 },
  ],
});
