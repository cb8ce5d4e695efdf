import type { AnyAction } from '@zhucantong/shared/work-items/actions';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { takeClaims } from './take-claims';
import type { WorkItemDeps } from './work-items.deps';

/**
 * A refusal let go of its claims; taken up again it needs them, unless somebody has applied anew meanwhile. Taken before the item
 * is written, like those of an application: what is held already is held.
 *
 * @throws DomainError claim-taken
 */
export async function claimsBack(
  deps: WorkItemDeps,
  { county, caseId, claims, service }: WorkItem,
  { action }: { action: AnyAction },
  now: Date,
): Promise<void> {
  if (action.type !== 'ask-second-assessment' || claims.length === 0) return;
  const taken = { ids: claims, county, holder: caseId, answers: {} };
  await takeClaims(deps, taken, deps.definition(service), now);
}
