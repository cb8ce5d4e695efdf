import * as z from 'zod/mini';
import { DomainError } from '@zhucantong/shared/errors';
import { RelationBasis, type Relation } from '@zhucantong/shared/residents/relation';
import type { Viewer } from '@zhucantong/shared/staff/viewer';
import { keyedId } from '../database/keyed-id';
import type { Keyring } from '../database/keyring';
import { actorIdOf } from '../staff/actor-id';
import type { Relations } from './relations.repository';

export const RelationRequest = z.strictObject({
  requestId: z.string().check(z.minLength(8), z.maxLength(64)),
  county: z.string(),
  agent: z.string(),
  beneficiary: z.string(),
  basis: RelationBasis,
  kinship: z.string().check(z.trim(), z.minLength(1, '请写他是您的什么人。'), z.maxLength(10)),
  until: z.nullable(z.date()),
});
export type RelationRequest = z.infer<typeof RelationRequest>;

/**
 * Asks that somebody may act for somebody else. Nothing is in force before the beneficiary, or a worker who has seen the
 * proof, confirms it. Safe to repeat with the same request id.
 *
 * @throws DomainError `not-allowed` when a resident asks for others than themselves; `invalid-input` for a person acting for
 *   themselves or an end in the past.
 */
export async function requestRelation(
  { relations, keyring }: { relations: Relations; keyring: Keyring },
  viewer: Viewer,
  { requestId, ...input }: RelationRequest,
  now: Date,
): Promise<Relation> {
  if (viewer.kind === 'public') throw new DomainError('not-allowed');
  if (
    viewer.kind === 'resident' &&
    viewer.personId !== input.agent &&
    viewer.personId !== input.beneficiary
  ) {
    throw new DomainError('not-allowed');
  }
  if (viewer.kind === 'staff' && viewer.county !== input.county) throw new DomainError('not-allowed');
  if (input.agent === input.beneficiary) {
    throw new DomainError('invalid-input', {
      errors: [{ field: 'agent', message: '替自己办事不用登记代办。' }],
    });
  }
  if (input.until !== null && input.until <= now) {
    throw new DomainError('invalid-input', { errors: [{ field: 'until', message: '到期日要晚于今天。' }] });
  }
  const by = actorIdOf(viewer);
  const _id = keyedId(keyring, 'relation', by, requestId);
  const relation: Relation = { _id, ...input, status: 'pending', confirmedAt: null, revokedAt: null };
  await relations.insert(relation, { by, at: now });
  return relation;
}
