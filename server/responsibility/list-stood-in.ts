import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import { nextWorkingMoment } from '@zhucantong/shared/calendar/office-hours';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { TAKE_OVER, type StoodIn } from '@zhucantong/shared/work-items/queue-view';
import { awayAt } from '../staff/away-until';
import { presentRows } from '../work-items/read-queue';
import type { WorkItemDeps } from '../work-items/work-items.deps';

export type ListStoodInDeps = WorkItemDeps;

/** What others still have in the viewer's stead, once the viewer is back: offered to be taken back. @source FACTS §10.3 */
export async function listStoodIn(deps: ListStoodInDeps, viewer: StaffViewer, now: Date): Promise<StoodIn> {
  const [organisation, calendar] = await Promise.all([
    deps.organisation(viewer.county),
    deps.calendar(viewer.county),
  ]);
  const awayUntil = awayAt(organisation.absences, nextWorkingMoment(now, calendar), yearOf(localDateOf(now)));
  const own = organisation.posts.filter(({ holderA }) => holderA === viewer.staffId);
  if (awayUntil(viewer.staffId) || own.length === 0) return { rows: [] };
  const standIns = [...new Set(own.flatMap(({ holderB }) => holderB ?? []))];
  const found = await deps.items.standInRows(
    viewer.county,
    standIns,
    own.map(({ _id }) => _id),
  );
  const rows = await presentRows(deps, viewer, found, now);
  return { rows: rows.filter(({ next }) => next === TAKE_OVER) };
}
