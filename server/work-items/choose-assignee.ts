import { DomainError } from '@zhucantong/shared/errors';
import type { StaffMember } from '@zhucantong/shared/staff/staff-member';
import type { RoutingOutcome } from '@zhucantong/shared/staff/routing-outcome';
import { lineOf } from '@zhucantong/shared/staff/unit';
import type { ActingViewer } from '@zhucantong/shared/staff/viewer';
import type { AnyAction } from '@zhucantong/shared/work-items/actions';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { accusedBy } from '../routing/accused.rules';
import type { Organisation } from '../staff/organisation';

/**
 * Where take and assign put an item: with the taker, or with the colleague whom the head chose. Also whether somebody may be
 * named on it at all.
 * @param accused who is complained of, in words.
 * @throws DomainError not-found when no such colleague works in the line of the item's unit, or is named on it;
 *   segregation where the colleague has an interest in the case.
 */
export function chosenRoute(
  action: AnyAction,
  viewer: ActingViewer,
  item: WorkItem,
  organisation: Organisation,
  accused: string,
): { chosen?: RoutingOutcome } {
  if (viewer.kind !== 'staff') return {};
  if (action.type === 'take') return { chosen: outcome(item, viewer.staffId, '从待分派里领取。') };
  if (action.type !== 'assign' && action.type !== 'name-reader') return {};
  const colleague = organisation.staff.get(action.staffId);
  if (!colleague || (action.type === 'assign' && !isWithinReach(colleague, item, organisation)))
    throw new DomainError('not-found');
  if (colleague.interests.includes(item.for) || accusedBy(accused, organisation).includes(colleague._id))
    throw new DomainError('segregation');
  if (action.type === 'name-reader') return {};
  const head = organisation.staff.get(viewer.staffId);
  return { chosen: outcome(item, colleague._id, `由${head?.title ?? ''}${head?.name ?? ''}指定。`) };
}

/** In the line of the item's unit; where readers are named, one of these. */
function isWithinReach(colleague: StaffMember, item: WorkItem, { units }: Organisation): boolean {
  if (item.readers) return item.readers.includes(colleague._id);
  return lineOf(colleague.unit, units).some((unit) => item.line.includes(unit));
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
    ...(item.readers ? { readers: [] } : {}),
  };
}
