import { dayInWords } from '@zhucantong/shared/calendar/day-words';
import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import type { Absence } from '@zhucantong/shared/staff/post';
import type { StaffViewer, Viewer } from '@zhucantong/shared/staff/viewer';
import { actorIdOf } from './actor-id';
import { mayChangeOrganisation, mayRecordAbsence } from './organisation.policy';
import type { Organisations } from './organisations.repository';

export interface RecordAbsenceDeps {
  organisations: Organisations;
}

/**
 * Records that somebody is away; from then on new work goes to the B-holder, who may take what is there already. The same id
 * again is the same absence.
 *
 * @throws DomainError `not-allowed` unless it is the viewer, somebody whose head the viewer is, or the viewer administers the
 *   county; `invalid-input` for somebody who is not on its staff or an end that is not after the beginning, and for
 *   days that are recorded already.
 */
export async function recordAbsence(
  { organisations }: RecordAbsenceDeps,
  viewer: Viewer,
  input: Absence,
  now: Date,
): Promise<Absence> {
  const { staff, units, absences } = await organisations.get(input.county);
  const member = staff.get(input.staffId);
  if (member ? !mayRecordAbsence(viewer, member, units) : !mayChangeOrganisation(viewer, input.county))
    throw new DomainError('not-allowed');
  if (!member) {
    throw new DomainError('invalid-input', { errors: [{ field: 'staffId', message: '名册上没有这个人。' }] });
  }
  if (input.to <= input.from) {
    throw new DomainError('invalid-input', { errors: [{ field: 'to', message: '结束要晚于开始。' }] });
  }
  const same = absences.find(({ _id }) => _id === input._id);
  if (same) return same;
  // What is over by now stays as it was: who came back this morning may leave again today.
  const other = absences.find(
    (each) => each.staffId === input.staffId && each.to > now && overlaps(each, input),
  );
  if (other) {
    const days = [other.from, new Date(other.to.getTime() - 1)].map((at) =>
      dayInWords(localDateOf(at), yearOf(localDateOf(now))),
    );
    const message = `${days.join('到')} 已经记过不在岗，请从没有记过的日子记起。`;
    throw new DomainError('invalid-input', { errors: [{ field: 'from', message }] });
  }
  await organisations.addAbsence(input, { recordedBy: actorIdOf(viewer), recordedAt: now });
  return input;
}

type Span = Pick<Absence, 'from' | 'to'>;

/** One that was ended before it began covers nothing. */
const overlaps = (a: Span, b: Span): boolean => a.from < a.to && a.from < b.to && b.from < a.to;

/**
 * Somebody is back before the time: the absence ends now, or never was when it had not begun.
 * @throws DomainError not-found, not-allowed
 */
export async function endAbsence(
  { organisations }: RecordAbsenceDeps,
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
