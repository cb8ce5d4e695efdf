import type { Random } from '../../../server/demo-world/seeded-random';
import type {
  ClockDefinition,
  ServiceDefinition,
} from '../../../shared/service-catalogue/service-definition';
import { STEP_OF_EVENT } from '../../../shared/service-catalogue/life-event';
import type { Step } from '../../../shared/service-catalogue/step';
import { limitOf } from './random-limits';

/** Silence accepts where the acceptance lies; other clocks are now and then the own ones of a place in which they can start. */
export function placeOf(
  { whenPassed, startsAt }: ClockDefinition,
  steps: readonly Step[],
  random: Random,
): Pick<ClockDefinition, 'place'> {
  const kind = whenPassed ? 'acceptance' : STEP_OF_EVENT[startsAt];
  const step = kind ? steps.find((each) => each.kind === kind) : random.pick(steps);
  const place = whenPassed || random.chance(0.5) ? step?.place : undefined;
  return place ? { place } : {};
}

/** Now and then the later steps lie in another county, to which the matter is handed over or for some reason sent at once. */
export function acrossCounties(
  steps: Step[],
  random: Random,
): Pick<ServiceDefinition, 'steps' | 'places' | 'returns'> {
  if (steps.some(({ kind }) => kind === 'answer') || random.chance(0.75)) return { steps };
  // What only some go through stays in the place of the step that leads to it.
  const cut = random.pick(steps.flatMap(({ onlyWhen }, place) => (place > 0 && !onlyWhen ? [place] : [])));
  const handOver: Step = {
    ...{ code: 'transfer', title: '转交', residentTitle: '转交', verb: '转交', kind: 'transfer' },
    ...{ limit: limitOf(random, 'working-day', 0, 10, []), maySendBack: random.chance(0.5), record: [] },
  };
  const here = [...steps.slice(0, cut), handOver].map((step) => ({ ...step, place: 'here' }));
  const there = steps.slice(cut).map((step) => ({ ...step, place: 'there' }));
  return {
    steps: [...here, ...there],
    places: [
      { code: 'here', title: '受理地' },
      { code: 'there', title: '户籍地' },
    ],
    returns: [
      {
        ...{ code: 'not-ours', title: '不归这里', plainWords: '不归这里办。', most: 1 },
        ...{ steps: here.map(({ code }) => code), backTo: there[0]!.code },
      },
    ],
  };
}
