import * as z from 'zod/mini';
import { DomainError } from '@zhucantong/shared/errors';
import { Absence } from '@zhucantong/shared/staff/post';
import type { StaffViewer, Viewer } from '@zhucantong/shared/staff/viewer';
import { actorIdOf } from './actor-id';
import { mayChangeOrganisation, mayRecordAbsence } from './organisation.policy';
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
 * @throws DomainError `not-allowed` unless it is the viewer, somebody whose head the viewer is, or the viewer administers the
 *   county; `invalid-input` for somebody who is not on its staff or an end that is not after the beginning.
 */
export async function recordAbsence(
  { organisations, newId }: RecordAbsenceDeps,
  viewer: Viewer,
  input: AbsenceEntry,
  now: Date,
): Promise<Absence> {
  const { staff, units } = await organisations.get(input.county);
  const member = staff.get(input.staffId);
  if (member ? !mayRecordAbsence(viewer, member, units) : !mayChangeOrganisation(viewer, input.county))
    throw new DomainError('not-allowed');
  if (!member) {
    throw new DomainError('invalid-input', { errors: [{ field: 'staffId', message: '名册上没有这个人。' }] });
  }
  if (input.to <= input.from) {
    throw new DomainError('invalid-input', { errors: [{ field: 'to', message: '结束要晚于开始。' }] });
  }
  const absence: Absence = { _id: newId(), ...input };
  await organisations.addAbsence(absence, { recordedBy: actorIdOf(viewer), recordedAt: now });
  return absence;
}

/**
 * Somebody is back before the time: the absence ends now, or never was when it had not begun.
 * @throws DomainError not-found, not-allowed
 */
export async function endAbsence(
  { organisations }: Pick<RecordAbsenceDeps, 'organisations'>,
  viewer: StaffViewer,
  id: string,
  now: Date,
): Promise<void> {
  const { staff, units, absences } = await organisations.get(viewer.county);
  const absence = absences.find((each) => each._id === id && each.to > now);
  const member = absence && staff.get(absence.staffId);
  if (!absence || !member) throw new DomainError('not-found');
  if (!mayRecordAbsence(viewer, member, units)) throw new DomainError('not-allowed');
  const to = absence.from > now ? absence.from : now;
  await organisations.endAbsence({ ...absence, to }, { endedBy: actorIdOf(viewer), endedAt: now });
}
