import { DomainError } from '@zhucantong/shared/errors';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { mayConfirmSuccession, maySeeSuccession } from './responsibility.policy';
import type { SuccessionsRepository } from './successions.repository';

/**
 * One side confirms the list; confirming again changes nothing.
 * @throws DomainError not-found for who may not see it; not-allowed for who is no side of it; wrong-state while items still move.
 */
export async function confirmSuccession(
  { successions }: { successions: SuccessionsRepository },
  viewer: StaffViewer,
  id: string,
  now: Date,
): Promise<void> {
  const succession = await successions.find(viewer, id);
  if (!succession || !maySeeSuccession(viewer, succession)) throw new DomainError('not-found');
  if (succession.confirmations.some(({ staffId }) => staffId === viewer.staffId)) return;
  if (succession.movedAt === null) throw new DomainError('wrong-state');
  if (!mayConfirmSuccession(viewer, succession)) throw new DomainError('not-allowed');
  await successions.confirm(viewer, id, now);
}
