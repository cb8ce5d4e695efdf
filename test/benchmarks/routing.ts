/**
 * DESIGN §8: a routing decision over 30 counties × 400 villages × 40 services, at least 200,000 a second on one core,
 * with the same answer as the naive definition. Prints decisions a second and the ratio to the target.
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

// Processor time, not the wall clock: the figure is for one core, which the machine may be lending elsewhere.
const startedAt = process.cpuUsage();
for (let done = 0; done < DECISIONS; done += 1) {
  const { organisation, query } = questions[done % questions.length]!;
  routeStep(organisation, calendar, query);
}
const used = process.cpuUsage(startedAt);
const seconds = (used.user + used.system) / 1e6;
const perSecond = Math.round(DECISIONS / seconds);
process.stdout.write(
  `routing: ${perSecond} decisions a second, ${(perSecond / TARGET_PER_SECOND).toFixed(2)} of the target; ${wrong} of 2,000 differ from the naive answer\n`,
);
if (wrong > 0 || perSecond < TARGET_PER_SECOND) process.exitCode = 1;
