import { dayInWords } from '@zhucantong/shared/calendar/day-words';
import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import type { LeavePlan } from '@zhucantong/shared/staff/leave-plan';
import type { Absence } from '@zhucantong/shared/staff/post';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { itemTitle } from '@zhucantong/shared/work-items/item-words';
import { nextStatus } from '@zhucantong/shared/work-items/status-table';
import { mayRecordAbsence } from '../staff/organisation.policy';
import type { Organisation } from '../staff/organisation';
import { mayDo } from '../work-items/work-items.policy';
import type { WorkItemDeps } from '../work-items/work-items.deps';
import { itemsDueIn, type LeaveItem } from './leave-items';
import type { ListPostsDeps } from './list-posts';
import { knownSteps } from './known-steps';
import { postsLeftAlone } from './posts-left-alone';

export type PlanLeaveDeps = ListPostsDeps & Pick<WorkItemDeps, 'items' | 'definition' | 'route'>;

/**
 * What an absence leaves behind, before it is recorded: items that fall due in it, with who may take them then, and posts with
 * neither A nor B. Who is named for what is restricted is not told here. Writes nothing.
 * @throws DomainError not-allowed where the viewer may not record it.
 */
export async function planLeave(
  deps: PlanLeaveDeps,
  viewer: StaffViewer,
  absence: Absence,
  now: Date,
): Promise<LeavePlan> {
  const [organisation, calendar] = await Promise.all([
    deps.organisation(viewer.county),
    deps.calendar(viewer.county),
  ]);
  const member = organisation.staff.get(absence.staffId);
  if (!member || !mayRecordAbsence(viewer, member, organisation.units)) throw new DomainError('not-allowed');
  const isKnown = knownSteps(deps.offered(), viewer, organisation.posts, localDateOf(now));
  const name = (staffId: string | null) => (staffId && organisation.staff.get(staffId)?.name) || null;
  const left = postsLeftAlone(organisation, calendar, absence).filter(({ post }) =>
    isKnown(post.service, post.step),
  );
  const items = await itemsDueIn(deps, { organisation, calendar }, absence, now);
  return {
    items: items.map((each) => presentItem(deps, viewer, organisation, each, now)),
    postsLeft: left.map(({ post, stepsIn }) => ({ id: post._id, title: post.title, stepsIn: name(stepsIn) })),
  };
}

function presentItem(
  deps: PlanLeaveDeps,
  viewer: StaffViewer,
  { staff }: Organisation,
  { loaded: { item }, standIn }: LeaveItem,
  now: Date,
): LeavePlan['items'][number] {
  const definition = deps.definition(item.service);
  const member = standIn ? staff.get(standIn) : undefined;
  const mayAssign =
    nextStatus(item.status, 'assign') !== undefined && mayDo(viewer, item, 'assign', { definition, now });
  return {
    ...{ id: item._id, number: item.number, version: item.version },
    title: itemTitle(item, definition),
    due: dayInWords(localDateOf(new Date(item.dueAt.getTime() - 1)), yearOf(localDateOf(now))),
    standIn: member ? { staffId: member._id, name: member.name } : null,
    mayAssign,
  };
}
