import { DomainError } from '@zhucantong/shared/errors';
import type { Undelivered } from '@zhucantong/shared/messages/undelivered-view';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Waiting } from './item-jobs.repository';
import { readUndelivered, type ReadUndeliveredDeps } from './read-undelivered';

export interface SendAgainDeps extends ReadUndeliveredDeps {
  deliver(item: Waiting): Promise<unknown>;
}

/**
 * Tries at once everything that an item owes. What still fails stays on the list; what arrived meanwhile is no fault.
 *
 * @throws DomainError not-allowed
 */
export async function sendAgain(
  deps: SendAgainDeps,
  viewer: StaffViewer,
  itemId: string,
): Promise<Undelivered> {
  if (!deps.mayTend(viewer)) throw new DomainError('not-allowed');
  const item = await deps.items.findUndelivered(viewer, itemId);
  if (item) await deps.deliver(item);
  return readUndelivered(deps, viewer);
}
