import type { BodyOf } from './actions';
import { reject, type Facts, type Part, type Rejection } from './decision';
import { dispensable } from './dispensation';
import { isReturned, mayReturn } from './returns';
import type { WorkItem } from './work-item';

/** To the lead of the unit that has it, within the count. */
export function returnNotOurs(
  item: WorkItem,
  { body, recordedAt }: { body: BodyOf<'return-not-ours'>; recordedAt: Date },
  facts: Facts,
): Part | Rejection {
  if (!facts.chosen || !mayReturn(item, facts.definition, recordedAt)) return reject('return-decided');
  return { entry: { routing: facts.chosen }, contents: { words: body.words } };
}

/** To whoever it would be routed to without them; of a return that waits for a lead, to the next who can decide it. */
export function declareInterest(
  item: WorkItem,
  worker: string,
  { words }: BodyOf<'declare-interest'>,
  { chosen, routing }: Facts,
): Part | Rejection {
  const next = chosen ?? routing[item.step];
  return next && next.assignee !== worker
    ? { entry: { routing: next }, contents: { words } }
    : reject('wrong-state');
}

/** Never for oneself, and only for whom keeping hands apart alone stands in the way of. */
export function dispense(
  item: WorkItem,
  leader: string,
  { staffId, words }: BodyOf<'dispense'>,
  { chosen }: Facts,
): Part | Rejection {
  if (staffId === leader || !dispensable(item).includes(staffId)) return reject('segregation');
  if (chosen?.assignee !== staffId) return reject('not-allowed');
  return { entry: { routing: chosen, staffId }, contents: { words } };
}

/**
 * Routed as if new; nothing where the item went elsewhere meanwhile, so that nothing moves twice. A restricted item stays with
 * those who are named on it.
 */
export function changeHolder(
  item: WorkItem,
  { posts, leavers }: BodyOf<'change-holder'>,
  { routing }: Facts,
): Part | Rejection {
  const { assignee, readers } = item;
  const isHeld =
    !readers && assignee?.post && posts.includes(assignee.post) && leavers.includes(assignee.staffId);
  const next = routing[item.step];
  return isHeld && next ? { entry: { routing: next }, contents: null } : reject('wrong-state');
}

/** Nothing while still nobody can take it, and nothing of what a lead has to decide: the list said once whose it is, and was told no. */
export function findHolder(item: WorkItem, { routing }: Facts): Part | Rejection {
  const next = routing[item.step];
  return !item.assignee && next?.assignee && !isReturned(item)
    ? { entry: { routing: next }, contents: null }
    : reject('wrong-state');
}
