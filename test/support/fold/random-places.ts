import type { Random } from '../../../server/demo-world/seeded-random';
import type {
  ClockDefinition,
  ServiceDefinition,
} from '../../../shared/service-catalogue/service-definition';
import type { Step } from '../../../shared/service-catalogue/step';
import { limitOf } from './random-limits';

/** Silence accepts where the acceptance lies; other clocks are now and then the first county's own. */
export function placeOf(
  { whenPassed }: ClockDefinition,
  steps: readonly Step[],
  random: Random,
): Pick<ClockDefinition, 'place'> {
  const place = whenPassed
    ? steps.find(({ kind }) => kind === 'acceptance')?.place
    : random.chance(0.3)
      ? steps[0]!.place
      : undefined;
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
