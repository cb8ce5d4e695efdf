import { unknownAreas } from './areas-asked';
import type { Answers, FieldFault } from './form-answers';
import { unservedPlaces, type Places } from './handling-place';
import type { ServiceDefinition } from './service-definition';

/** Places to which nothing can be handed over, and such as there are none; each question is told one thing only. */
export function placeFaults(
  { fields, places: ofMatter = [] }: Pick<ServiceDefinition, 'fields' | 'places'>,
  answers: Answers,
  {
    places,
    counties = new Set(),
    isKnownArea,
  }: {
    places: Places | undefined;
    counties?: ReadonlySet<string> | undefined;
    isKnownArea?: ((code: string) => boolean) | undefined;
  },
): FieldFault[] {
  const unserved = places ? unservedPlaces(ofMatter, places, counties) : [];
  const unknown = isKnownArea ? unknownAreas(fields, answers, isKnownArea) : [];
  const told = new Set(unserved.map(({ field }) => field));
  return [...unserved, ...unknown.filter(({ field }) => !told.has(field))];
}
