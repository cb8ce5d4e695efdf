import { join } from 'node:path';
import { readDemoCounties, villagesOf } from '../../../server/demo-world/counties';
import { makeOffice } from '../../../server/demo-world/offices/make-office';
import { routeStep } from '../../../server/routing/route-work-item';
import type { Organisation } from '../../../server/staff/organisation';
import { plainDate } from '../../../shared/calendar/plain-date';
import { Post } from '../../../shared/staff/post';
import { StaffMember } from '../../../shared/staff/staff-member';
import { lineOf, Unit } from '../../../shared/staff/unit';
import { aCalendar } from '../../factories/calendar';

const counties = readDemoCounties(join(__dirname, '../../../server/demo-world/regions'));
const offices = counties.map((county) => ({ county, office: makeOffice(county, plainDate('2026-01-01')) }));
const calendar = aCalendar({ years: [] });
const STEPS = ['first-check', 'acceptance', 'assessment', 'approval', 'hand-over'];

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
    const route = (step: string, area: string, excludedStaff: string[] = []) =>
      routeStep(organisation, calendar, {
        service: 'assistive-device',
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

    it('has somebody for every step in every village, and never the same person for check and approval', () => {
      for (const { code } of villagesOf(county)) {
        const hands = STEPS.map((step) => route(step, code));
        expect(hands.map((outcome) => outcome.acting)).toEqual(['A', 'A', 'A', 'A', 'A']);
        const [check, acceptance, assessment, approval] = hands.map((outcome) => outcome.assignee);
        expect([check, acceptance, assessment]).not.toContain(approval);
      }
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
  },
);
