import { DomainError } from '@zhucantong/shared/errors';
import type { Relation } from '@zhucantong/shared/residents/relation';
import type { Viewer } from '@zhucantong/shared/staff/viewer';
import { actorIdOf } from '../staff/actor-id';
import { mayConfirmRelation } from './relations.policy';
import type { Relations } from './relations.repository';

/**
 * Puts a relation in force. Confirming again is harmless.
 *
 * @throws DomainError `not-found`; `not-allowed` for the agent; `wrong-state` when it was revoked.
 */
export async function confirmRelation(
  { relations }: { relations: Relations },
  viewer: Viewer,
  relationId: string,
  now: Date,
): Promise<Relation> {
  const relation = await relations.get(viewer, relationId);
  if (!mayConfirmRelation(viewer, relation)) throw new DomainError('not-allowed');
  if (relation.status === 'confirmed') return relation;
  const change = { status: 'confirmed', confirmedAt: now } as const;
  if (!(await relations.move(relationId, 'pending', change, actorIdOf(viewer))))
    throw new DomainError('wrong-state');
  return { ...relation, ...change };
}
