import { isBroughtIn } from '../../../shared/service-catalogue/intake-rule';
import { join } from 'node:path';
import { readDemoCounties, villagesOf } from '../../../server/demo-world/counties';
import { discoverDefinitions } from '../../../server/services/discover-definitions';
import { makeOffice } from '../../../server/demo-world/offices/make-office';
import { personAt } from '../../../server/routing/person-at';
import { routeStep } from '../../../server/routing/route-work-item';
import type { Organisation } from '../../../server/staff/organisation';
import { plainDate } from '../../../shared/calendar/plain-date';
import { Post } from '../../../shared/staff/post';
import { StaffMember } from '../../../shared/staff/staff-member';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import { lineOf, Unit } from '../../../shared/staff/unit';
import { aCalendar, at } from '../../factories/calendar';
import { DEFINITIONS } from '../../support/definitions-folder';

const counties = readDemoCounties(join(__dirname, '../../../server/demo-world/regions'));
const offices = counties.map((county) => ({ county, office: makeOffice(county, plainDate('2026-01-01')) }));
const calendar = aCalendar({ years: [] });
let services: ServiceDefinition[];
beforeAll(async () => {
  services = await discoverDefinitions(DEFINITIONS);
});

describe.each(offices.map((each) => [each.county.shortName, each] as const))(
  'the office of %s',
  (_, { county, office }) => {
    const units = new Map(office.units.map((unit) => [unit._id, unit]));
    const organisation: Organisation = {
      county: county.code,
      units,
      staff: new Map(office.staff.map((member) => [member._id, member])),
      posts: office.posts,
      absences: [],
    };
    const route = (step: string, area: string, excludedStaff: string[] = [], service = 'assistive-device') =>
      routeStep(organisation, calendar, {
        service,
        step,
        area,
        county: county.code,
        personId: 'p',
        excludedStaff,
        now: new Date('2026-11-23T02:00:00Z'),
      });

    it('has the shape that the shared types ask for, ids used once', () => {
      for (const unit of office.units) expect(Unit.safeParse(unit).success).toBe(true);
      for (const member of office.staff) expect(StaffMember.safeParse(member).success).toBe(true);
      for (const post of office.posts) expect(Post.safeParse(post).success).toBe(true);
      const ids = [...office.units, ...office.staff, ...office.posts].map(({ _id }) => _id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('reports up to the federation from everywhere', () => {
      for (const unit of office.units) expect(lineOf(unit._id, units).at(-1)).toBe(`u-${county.code}`);
    });

    it('has somebody for every step of every service in every village, and nobody decides what they had in hand', () => {
      const faults = new Set<string>();
      for (const { code: service, steps } of services)
        for (const { code: village } of villagesOf(county)) {
          const hands = new Map(steps.map(({ code }) => [code, route(code, village, [], service)]));
          for (const { code, separateFrom = [] } of steps) {
            const { acting, assignee } = hands.get(code)!;
            if (acting !== 'A') faults.add(`${service} ${code}: ${acting}`);
            if (separateFrom.some((other) => hands.get(other)?.assignee === assignee))
              faults.add(`${service} ${code}: the same person`);
          }
        }
      expect([...faults]).toEqual([]);
    });

    it('leaves nothing of any service to the post for the rest', () => {
      const village = villagesOf(county)[0]!.code;
      // What another office is asked for goes to whom it is asked of.
      const left = services
        .filter(isBroughtIn)
        .flatMap(({ code, steps }) =>
          steps.filter((step) => route(step.code, village, [], code).post === `p-${county.code}-other`),
        );
      expect(left).toEqual([]);
    });

    it('checks in the village where it has a worker, else in the town', () => {
      const withWorker = new Set(
        office.units.filter((unit) => unit.kind === 'village').map((unit) => unit.area),
      );
      for (const { code } of villagesOf(county)) {
        expect(route('first-check', code).unit).toBe(`u-${withWorker.has(code) ? code : code.slice(0, 9)}`);
      }
      expect(withWorker.size).toBeGreaterThan(5);
    });

    it('gives approval to the deputy head when the section head had a hand in it', () => {
      const head = `s-${county.code}-kf-01`;
      expect(route('approval', county.towns[0]!.villages[0]![0], [head])).toMatchObject({
        acting: 'B',
        assignee: `s-${county.code}-ld-02`,
      });
    });

    it('tells lateness in a section and in a town of the nearest head, the deputy in charge, the head of the office', () => {
      const heads = {
        [`u-${county.code}-kf`]: 'kf-01',
        [`u-${county.towns[0]!.code}`]: `${county.towns[0]!.code}-00`,
      };
      for (const [unit, head] of Object.entries(heads)) {
        const told = (['section-head', 'leader', 'head'] as const).map(
          (level) =>
            personAt(organisation, calendar, { unit, level, now: at('2026-06-09'), notThem: [] })?._id,
        );
        expect(told).toEqual([head, 'ld-02', 'ld-01'].map((key) => `s-${county.code}-${key}`));
      }
    });
  },
);
