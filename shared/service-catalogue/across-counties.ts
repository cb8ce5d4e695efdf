import type { TimeLimit } from '../time-limits/time-limit';
import { countyOfArea, type Places } from './handling-place';
import type { Step } from './step';

/**
 * What differs where a matter was handed over from another county (跨省通办): a clock of its own, and shorter limits for the steps
 * under it, as the two allowances have (FACTS §0.3 TL-XR-02 to 04).
 */
interface Spread {
  steps: readonly Step[];
  clocks: readonly { place?: string | undefined; startsAt: string; across?: true | undefined }[];
}

/** Some step hands over to the place; there it counts from the coming of the file, and no limit is longer than in one county. */
export function acrossIsWhole({ steps, clocks }: Spread): boolean {
  const reached = steps.flatMap(({ kind }, n) => (kind === 'transfer' ? [steps[n + 1]?.place] : []));
  const comesTo = (place: string | undefined) => place !== undefined && reached.includes(place);
  return (
    clocks.every(({ across, place, startsAt }) => !across || (startsAt === 'received' && comesTo(place))) &&
    steps.every(({ across, limit, place }) => !across || (comesTo(place) && isShorter(across, limit)))
  );
}

const isShorter = (one: TimeLimit, other: TimeLimit): boolean =>
  one.unit === other.unit && one.amount < other.amount;

/** A definition as it counts for what came from another county. */
export function asHandedOver<D extends { steps: readonly Step[] }>(definition: D): D {
  if (!definition.steps.some(({ across }) => across)) return definition;
  return { ...definition, steps: definition.steps.map((step) => ({ ...step, limit: limitAcross(step) })) };
}

const limitAcross = ({ across, limit }: Pick<Step, 'across' | 'limit'>): TimeLimit => across ?? limit;

/** The county whose money it is: the one that has the step in which it is paid. Undefined where one county does it all, or nothing is paid. */
export function payingCounty(
  { steps }: { steps: readonly Pick<Step, 'kind' | 'place'>[] },
  places: Places | undefined,
): string | undefined {
  const place = steps.find(({ kind }) => kind === 'payment')?.place;
  const area = place === undefined ? undefined : places?.[place];
  return area === undefined ? undefined : countyOfArea(area);
}
