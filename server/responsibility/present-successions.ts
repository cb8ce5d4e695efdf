import { dayAndWeekday } from '@zhucantong/shared/calendar/day-words';
import { localDateOf, yearOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { SuccessionView } from '@zhucantong/shared/staff/succession-view';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Organisation } from '../staff/organisation';
import { mayConfirmSuccession } from './responsibility.policy';
import type { Succession } from './succession';

/** A list as its viewer reads it: masked names of applicants, full names of colleagues. */
export function presentSuccession(
  succession: Succession,
  organisation: Organisation,
  viewer: StaffViewer,
  now: Date,
): SuccessionView {
  const year = yearOf(localDateOf(now));
  const say = (day: PlainDate) => dayAndWeekday(day, year);
  const name = (staffId: string) => organisation.staff.get(staffId)?.name ?? '已不在名册上的同事';
  const confirmed = new Set(succession.confirmations.map(({ staffId }) => staffId));
  return {
    id: succession._id,
    title: succession.title,
    since: say(succession.since),
    leavers: succession.leavers.map(name),
    holders: succession.holders.map(name),
    isMoving: succession.movedAt === null,
    lines: succession.lines.map((line) => ({
      item: line.item,
      number: line.number,
      applicant: line.applicant,
      service: line.service,
      step: line.step,
      due: say(localDateOf(new Date(line.dueAt.getTime() - 1))),
      from: name(line.from),
      to: line.to ? name(line.to) : '待分派',
    })),
    confirmed: succession.confirmations.map(({ staffId, at }) => ({
      name: name(staffId),
      when: say(localDateOf(at)),
    })),
    awaited: succession.parties.filter((staffId) => !confirmed.has(staffId)).map(name),
    mayConfirm: mayConfirmSuccession(viewer, succession),
  };
}
