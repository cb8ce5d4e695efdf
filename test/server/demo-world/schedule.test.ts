import fc from 'fast-check';
import { schedule } from '../../../server/demo-world/play/schedule';
import { createRandom } from '../../../server/demo-world/seeded-random';
import { openEndings, settledEndings, CAST_ENDINGS } from '../../../server/demo-world/stories/endings';
import { makePlan } from '../../../server/demo-world/stories/make-plan';
import { workingTime } from '../../../server/demo-world/stories/working-time';
import { USUAL_OFFICE_HOURS } from '../../../shared/calendar/calendar-data';
import { addDays, localDateOf, startOfLocalDay } from '../../../shared/calendar/plain-date';
import { compileCalendar } from '../../../shared/calendar/working-days';
import { findPublishedYears } from '../../../server/time-limits/published-years';

const calendar = compileCalendar({
  edition: 't',
  county: null,
  officeHours: USUAL_OFFICE_HOURS,
  hoursFrom: [],
  years: findPublishedYears(2025, 2026),
  overrides: [],
});
const START = Date.parse('2026-04-01T00:00:00Z');

it('fits every ending into the played months, in order and before now, whenever the demo is first started', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 * 24 * 60 }), fc.string(), (minutes, seed) => {
      const now = new Date(START + minutes * 60_000);
      const from = addDays(localDateOf(now), -91);
      const time = workingTime(calendar, now, from);
      const random = createRandom(seed);
      const endings = [...openEndings(true), ...settledEndings(10, time.longestAgo, random)].map(
        (wish) => wish.ending,
      );
      for (const ending of [...endings, ...Object.values(CAST_ENDINGS)]) {
        if (!ending) continue;
        const { submittedAt, happenings } = schedule(makePlan(ending, time.longestAgo, random), time, random);
        const instants = [submittedAt, ...happenings.map((each) => each.at)].map((at) => at.getTime());
        expect(instants).toEqual([...instants].sort((a, b) => a - b));
        expect(new Set(instants).size).toBe(instants.length);
        expect(instants[0]).toBeGreaterThanOrEqual(startOfLocalDay(from).getTime());
        expect(instants.at(-1)).toBeLessThanOrEqual(now.getTime());
      }
    }),
    { numRuns: 60 },
  );
});

it('reckons from the next working day while the office is closed', () => {
  const saturday = workingTime(
    calendar,
    new Date('2026-11-21T03:00:00Z'),
    addDays(localDateOf(new Date('2026-11-21T03:00:00Z')), -91),
  );
  expect(saturday.dueDay).toBe('2026-11-23');
  expect(saturday.dayAgo(1)).toBe('2026-11-20');
  const makeUpSaturday = workingTime(
    calendar,
    new Date('2026-10-10T03:00:00Z'),
    addDays(localDateOf(new Date('2026-10-10T03:00:00Z')), -91),
  );
  expect(makeUpSaturday.dueDay).toBe('2026-10-10');
});
