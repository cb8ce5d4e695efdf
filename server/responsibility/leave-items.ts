import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import type { Absence } from '@zhucantong/shared/staff/post';
import type { JobViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Organisation } from '../staff/organisation';
import { takeOverOf } from '../work-items/take-over';
import type { WorkItemDeps } from '../work-items/work-items.deps';
import type { LoadedItem } from '../work-items/work-items.repository';

const JOB: JobViewer = { kind: 'job', name: 'plan-absence' };
/** More than anybody can look through beside a form; the queue has the rest. */
const AT_MOST = 50;

export interface LeaveItem {
  loaded: LoadedItem;
  /** Who may take it when the absence begins. */
  standIn: string | null;
}

/** What somebody has in hand that falls due before they are back, the first due first, and who stands in for them then. */
export async function itemsDueIn(
  deps: Pick<WorkItemDeps, 'items' | 'definition' | 'route'>,
  { organisation, calendar }: { organisation: Organisation; calendar: Calendar },
  absence: Absence,
  now: Date,
): Promise<LeaveItem[]> {
  const member = organisation.staff.get(absence.staffId)!;
  const holder: StaffViewer = {
    ...{ kind: 'staff', accountId: '', staffId: member._id },
    ...{ county: member.county, unit: member.unit, roles: member.roles },
  };
  const part = { limit: AT_MOST, cursor: null, narrowed: { dueBefore: absence.to } };
  const { marks } = await deps.items.queue(holder, 'mine', now, part);
  const during = { ...organisation, absences: [...organisation.absences, absence] };
  const world = { organisation: during, calendar, now: absence.from > now ? absence.from : now };
  return Promise.all(
    marks.map(async ({ _id }) => {
      const loaded = await deps.items.get(JOB, _id);
      const { service } = loaded.item;
      const next = takeOverOf(loaded, { ...world, route: deps.route, definition: deps.definition(service) });
      return { loaded, standIn: next?.assignee ?? null };
    }),
  );
}
