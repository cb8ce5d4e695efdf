import * as z from 'zod/mini';
import { DomainError } from '@zhucantong/shared/errors';
import { Absence } from '@zhucantong/shared/staff/post';
import type { Viewer } from '@zhucantong/shared/staff/viewer';
import { actorIdOf } from './actor-id';
import { mayChangeOrganisation } from './organisation.policy';
import type { Organisations } from './organisations.repository';

export const AbsenceEntry = z.omit(Absence, { _id: true });
export type AbsenceEntry = z.infer<typeof AbsenceEntry>;

export interface RecordAbsenceDeps {
  organisations: Organisations;
  newId(): string;
}

/**
 * Records that somebody is away; from then on new work goes to the B-holder. Work already assigned stays where it is.
 *
 * @throws DomainError `not-allowed` unless the viewer administers the county; `invalid-input` for somebody who is not on its
 *   staff or an end that is not after the beginning.
 */
export async function recordAbsence(
  { organisations, newId }: RecordAbsenceDeps,
  viewer: Viewer,
  input: AbsenceEntry,
  now: Date,
): Promise<Absence> {
  if (!mayChangeOrganisation(viewer, input.county)) throw new DomainError('not-allowed');
  const { staff } = await organisations.get(input.county);
  if (!staff.has(input.staffId)) {
    throw new DomainError('invalid-input', { errors: [{ field: 'staffId', message: '名册上没有这个人。' }] });
  }
  if (input.to <= input.from) {
    throw new DomainError('invalid-input', { errors: [{ field: 'to', message: '结束要晚于开始。' }] });
  }
  const absence: Absence = { _id: newId(), ...input };
  await organisations.addAbsence(absence, { recordedBy: actorIdOf(viewer), recordedAt: now });
  return absence;
}
