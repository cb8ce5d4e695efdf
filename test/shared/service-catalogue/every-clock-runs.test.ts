import firstIssue from '../../../shared/service-catalogue/definitions/certificate-first-issue';
import { discoverDefinitions } from '../../../server/services/discover-definitions';
import {
  serviceVersionId,
  ServiceDefinition,
  type ClockDefinition,
} from '../../../shared/service-catalogue/service-definition';
import renewal from '../../../shared/service-catalogue/definitions/certificate-renewal';
import fuel from '../../../shared/service-catalogue/definitions/fuel-subsidy';
import type { Places } from '../../../shared/service-catalogue/handling-place';
import type { ItemClock } from '../../../shared/work-items/work-item';
import { DEFINITIONS } from '../../support/definitions-folder';
import { playOrdinaryCourse, type Stage } from '../../support/ordinary-course';

const COUNTIES = ['431229', '511403', '510704'];

/** Every way of spreading the places of a service over counties, all in one among them. */
function spreadings({ places = [] }: ServiceDefinition): Places[] {
  return places.reduce<Places[]>(
    (all, { code }) =>
      all.flatMap((so) => {
        const used = new Set(Object.values(so)).size;
        return COUNTIES.slice(0, used + 1).map((county) => ({ ...so, [code]: county }));
      }),
    [{}],
  );
}

/** Clocks of the matter that ran in it, whichever leg they ran in. */
const clocksThatRan = (stages: readonly Stage[]) =>
  new Set(
    stages.flatMap(({ item }) => item.clocks.map(({ code }) => code).filter((code) => code !== 'step')),
  );

it('what the guide promises runs on the item, in its ordinary course, however its places lie', async () => {
  const all = await discoverDefinitions(DEFINITIONS);
  const faults: string[] = [];
  for (const definition of all)
    for (const places of spreadings(definition))
      for (const withStepsOfSome of [false, true]) {
        const ran = clocksThatRan(playOrdinaryCourse({ definition, places, withStepsOfSome }));
        const isAcross = new Set(Object.values(places)).size > 1;
        const missing = definition.clocks
          .filter(({ code, across }) => ran.has(code) === (across === true && !isAcross))
          .map(({ code }) => code);
        if (missing.length > 0)
          faults.push(
            `${serviceVersionId(definition)} ${Object.values(places).join('/')}: ${missing.join()} not as promised`,
          );
      }
  expect(faults).toEqual([]);
});

it('whoever does each step on its last day is late with nothing, and the promised day first told stands', async () => {
  const all = await discoverDefinitions(DEFINITIONS);
  const late = all.flatMap((definition) =>
    spreadings(definition).flatMap((places) =>
      [false, true].flatMap((withStepsOfSome) =>
        playOrdinaryCourse({ definition, places, withStepsOfSome, onLastDays: true })
          .flatMap(({ item }) => item.clocks)
          .filter((clock) => isLate(clock) || (!withStepsOfSome && isPutOff(clock)))
          .map(
            ({ code, dueOn }) => `${definition.code} ${Object.values(places).join('/')}: ${code} ${dueOn}`,
          ),
      ),
    ),
  );
  expect(late).toEqual([]);
});

const isLate = ({ endedAt, dueAt }: ItemClock) => endedAt !== null && endedAt >= dueAt;
/** An announced stop is told in working days: in calendar days it may come to one more. */
const isPutOff = ({ nature, limit, firstDueOn, dueOn }: ItemClock) =>
  nature === 'promised' && limit.unit === 'working-day' && firstDueOn < dueOn;

describe('a clock that nothing starts is refused', () => {
  const startingAt = (definition: ServiceDefinition, over: Partial<ClockDefinition>) =>
    ServiceDefinition.safeParse({
      ...definition,
      clocks: definition.clocks.map((clock) => (clock.code === 'decision' ? { ...clock, ...over } : clock)),
    }).success;

  it.each<[string, Partial<ClockDefinition>, boolean]>([
    ['at its coming to the deciding place', {}, true],
    ['at acceptance, over the whole matter', { place: undefined, startsAt: 'accepted' }, true],
    ['at an acceptance that comes in another place', { startsAt: 'accepted' }, false],
    ['at the end of a notice where none hangs', { place: undefined, startsAt: 'notice-ended' }, false],
    ['in a place that has no step', { place: 'nowhere' }, false],
    ['at completion', { place: undefined, startsAt: 'completed' }, false],
  ])('%s: %s', (_, over, isTaken) => {
    expect(startingAt(renewal, over)).toBe(isTaken);
  });

  it('and one from the end of a notice is none where there is one', () => {
    const clocks = fuel.clocks.map((clock) => ({
      ...clock,
      startsAt: 'notice-ended' as const,
      whenPassed: undefined,
    }));
    expect(ServiceDefinition.safeParse({ ...fuel, clocks }).success).toBe(true);
  });
});

it('what counts hours from the end of a notice is refused: a notice is over with a day', () => {
  const inHours = firstIssue.clocks.map((clock) =>
    clock.startsAt === 'notice-ended' ? { ...clock, limit: { ...clock.limit, unit: 'hour' } } : clock,
  );
  expect(ServiceDefinition.safeParse(firstIssue).success).toBe(true);
  expect(ServiceDefinition.safeParse({ ...firstIssue, clocks: inHours }).success).toBe(false);
});
