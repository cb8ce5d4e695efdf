import type { Answers } from '../service-catalogue/form-answers';
import {
  countyOfArea,
  placesByAnswers,
  type Places,
  type ReturnReason,
} from '../service-catalogue/handling-place';
import { getStep, type ServiceDefinition } from '../service-catalogue/service-definition';
import type { HandOver, WorkItem } from './work-item';

/** The id of a matter's leg: the first has the matter's own, later ones follow from it, so that each is opened once. */
export const legId = (caseId: string, leg: number): string => (leg === 1 ? caseId : `${caseId}-${leg}`);

/** Whether a place lies in another county than the one that has the item. */
export function leavesCounty(
  { county, places }: Pick<WorkItem, 'county' | 'places'>,
  place: string | undefined,
): boolean {
  const area = place === undefined ? undefined : places?.[place];
  return area !== undefined && countyOfArea(area) !== county;
}

/** Where the item goes by being handed over to the place of this step. @throws Error where the matter knows no such place. */
export function handOverTo(
  { leg, places }: Pick<WorkItem, 'leg' | 'places'>,
  step: string,
  definition: ServiceDefinition,
): HandOver {
  const area = places?.[getStep(definition, step).place ?? ''];
  if (!area) throw new Error(`the matter knows no place for ${step}`);
  return { leg: leg + 1, step, area };
}

/**
 * Why the matter may be given back from here: reasons of this step that were not used up, and that lead to another county. Where both
 * places are one county, nothing was handed over.
 */
export function returnsFrom(
  item: Pick<WorkItem, 'step' | 'county' | 'places' | 'returns'>,
  definition: ServiceDefinition,
): ReturnReason[] {
  return (definition.returns ?? []).filter(
    ({ code, steps, backTo, most }) =>
      steps.includes(item.step) &&
      timesReturned(item, code) < most &&
      leavesCounty(item, getStep(definition, backTo).place),
  );
}

/** How often the matter was given back for this reason so far. */
export function timesReturned({ returns = [] }: Pick<WorkItem, 'returns'>, reason: string): number {
  return returns.filter((each) => each === reason).length;
}

/** Where the places lie by new answers; undefined where one county does it all. The place that has the matter stays where it is. */
export function placesAfter(
  { places, step }: Pick<WorkItem, 'places' | 'step'>,
  answers: Answers,
  definition: ServiceDefinition,
): Places | undefined {
  if (!definition.places || !places) return undefined;
  const here = getStep(definition, step).place;
  const moved = placesByAnswers(definition.places, answers, (code) => places[code] ?? '');
  return here ? { ...moved, [here]: places[here] ?? '' } : moved;
}

/** What the place is called that has a step: 受理地, 户籍地; undefined where one county does it all. */
export function placeTitle(definition: ServiceDefinition, step: string): string | undefined {
  const code = getStep(definition, step).place;
  return definition.places?.find((place) => place.code === code)?.title;
}
