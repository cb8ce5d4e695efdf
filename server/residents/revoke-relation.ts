import { DomainError } from '@zhucantong/shared/errors';
import type { Relation } from '@zhucantong/shared/residents/relation';
import type { Viewer } from '@zhucantong/shared/staff/viewer';
import { actorIdOf } from '../staff/actor-id';
import { mayRevokeRelation } from './relations.policy';
import type { Relations } from './relations.repository';

/**
 * Ends a relation at once, in force or still pending; it never comes back, a new one can be asked for.
 * Revoking again is harmless.
 *
 * @param ended told the agent's person id, so that their open sessions lose the relation with the next request.
 * @throws DomainError `not-found`, `not-allowed`, `changed-meanwhile`.
 */
export async function revokeRelation(
  { relations, ended }: { relations: Relations; ended?(agent: string): Promise<void> },
  viewer: Viewer,
  relationId: string,
  now: Date,
): Promise<Relation> {
  const relation = await relations.get(viewer, relationId);
  if (!mayRevokeRelation(viewer, relation)) throw new DomainError('not-allowed');
  if (relation.status === 'revoked') return relation;
  const change = { status: 'revoked', revokedAt: now } as const;
  const isMoved = await relations.move(relationId, relation.status, change, actorIdOf(viewer));
  if (!isMoved) throw new DomainError('changed-meanwhile');
  await ended?.(relation.agent);
  return { ...relation, ...change };
}
