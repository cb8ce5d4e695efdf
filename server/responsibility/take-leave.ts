import { dayInWords } from '@zhucantong/shared/calendar/day-words';
import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import type { LeavePlan } from '@zhucantong/shared/staff/leave-plan';
import type { Absence } from '@zhucantong/shared/staff/post';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { OfficeMessageToStaff } from '../messages/tell-staff';
import { lastDayOf } from '../staff/away-until';
import { recordAbsence, type RecordAbsenceDeps } from '../staff/record-absence';
import { planLeave, type PlanLeaveDeps } from './plan-leave';

export type TakeLeaveDeps = PlanLeaveDeps &
  RecordAbsenceDeps & { tellStaff(message: OfficeMessageToStaff): Promise<void> };

/**
 * Records an absence, once it was seen which posts it leaves with neither A nor B; who stands in is told how many items fall due
 * in it. The same request again tells whoever was not told: the server may have died between the two.
 * @throws DomainError not-allowed, invalid-input (recordAbsence; `postsLeftSeen` where the posts were not seen)
 */
export async function takeLeave(
  deps: TakeLeaveDeps,
  viewer: StaffViewer,
  { postsLeftSeen, ...absence }: Absence & { postsLeftSeen: boolean },
  now: Date,
): Promise<void> {
  const { staff, absences } = await deps.organisation(viewer.county);
  const isRecorded = absences.some(({ _id }) => _id === absence._id);
  const plan = await planLeave(deps, viewer, absence, now);
  if (!isRecorded && plan.postsLeft.length > 0 && !postsLeftSeen) {
    const message = `${plan.postsLeft.map(({ title }) => title).join('、')}：A、B 岗都不在，请看过由谁接再记。`;
    throw new DomainError('invalid-input', { errors: [{ field: 'postsLeftSeen', message }] });
  }
  await recordAbsence(deps, viewer, absence, now);
  const year = yearOf(localDateOf(now));
  for (const [standIn, count] of countByStandIn(plan)) {
    await deps.tellStaff({
      ...{ key: `absence:${absence._id}:${standIn}`, county: absence.county, staffId: standIn, at: now },
      template: 'items-of-absent',
      params: {
        who: staff.get(absence.staffId)?.name ?? '',
        from: dayInWords(localDateOf(absence.from), year),
        to: dayInWords(lastDayOf(absence), year),
        count: String(count),
      },
    });
  }
}

function countByStandIn({ items }: LeavePlan): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { standIn } of items)
    if (standIn) counts.set(standIn.staffId, (counts.get(standIn.staffId) ?? 0) + 1);
  return counts;
}
