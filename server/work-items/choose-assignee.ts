import { DomainError } from '@zhucantong/shared/errors';
import type { RoutingOutcome } from '@zhucantong/shared/staff/routing-outcome';
import { lineOf } from '@zhucantong/shared/staff/unit';
import type { ActingViewer } from '@zhucantong/shared/staff/viewer';
import type { AnyAction } from '@zhucantong/shared/work-items/actions';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { Organisation } from '../staff/organisation';

/**
 * Where take and assign put an item: with the taker, or with the colleague whom the head chose.
 * @throws DomainError not-found when no such colleague works in the line of the item's unit.
 */
export function chosenRoute(
  action: AnyAction,
  viewer: ActingViewer,
  item: WorkItem,
  organisation: Organisation,
): { chosen?: RoutingOutcome } {
  if (viewer.kind !== 'staff') return {};
  if (action.type === 'take') return { chosen: outcome(item, viewer.staffId, '从待分派里领取。') };
  if (action.type !== 'assign') return {};
  const colleague = organisation.staff.get(action.staffId);
  if (
    !colleague ||
    !lineOf(colleague.unit, new Map(organisation.units)).some((unit) => item.line.includes(unit))
  )
    throw new DomainError('not-found');
  if (colleague.interests.includes(item.for)) throw new DomainError('segregation');
  const head = organisation.staff.get(viewer.staffId);
  return { chosen: outcome(item, colleague._id, `由${head?.title ?? ''}${head?.name ?? ''}指定。`) };
}

function outcome(item: WorkItem, assignee: string, reason: string): RoutingOutcome {
  return {
    unit: item.unit,
    line: item.line,
    assignee,
    post: item.assignee?.post ?? null,
    acting: 'line',
    rule: 'chosen',
    reason,
    excluded: [],
  };
}
