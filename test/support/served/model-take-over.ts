import { accusedWords, currentAnswers } from '../../../server/work-items/current-answers';
import { takeOverFor } from '../../../server/work-items/take-over';
import type { RoutingOutcome } from '../../../shared/staff/routing-outcome';
import type { Kept, ModelWorld } from './kept';
import { routeOf } from './route-of';

/** Who may take it out of the hands of who has it, by the naive reading of the list. */
export function takeOverOf(
  { item, definition, contents }: Kept,
  { at, now }: Pick<ModelWorld, 'at' | 'now'>,
): RoutingOutcome | null {
  const accused = accusedWords(definition, currentAnswers(item, contents).answers, contents);
  const world = { ...at(item.county), definition, now, route: routeOf(item.readers !== undefined) };
  return takeOverFor(item, world, () => accused);
}
