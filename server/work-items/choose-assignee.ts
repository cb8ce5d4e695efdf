import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import { DomainError } from '@zhucantong/shared/errors';
import type { RoutingOutcome } from '@zhucantong/shared/staff/routing-outcome';
import type { StaffMember } from '@zhucantong/shared/staff/staff-member';
import { lineOf } from '@zhucantong/shared/staff/unit';
import type { ActingViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { AnyAction } from '@zhucantong/shared/work-items/actions';
import { isReturned } from '@zhucantong/shared/work-items/returns';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { accusedBy } from '../routing/accused.rules';
import { routeReturn } from '../routing/route-return';
import type { Organisation } from '../staff/organisation';
import { isDisinterested } from './whom-to-name';

interface Surroundings {
  organisation: Organisation;
  calendar: Calendar;
  /** Who is complained of, in words. */
  accused: string;
  /** Where it goes when whoever stands in for its holder takes it. */
  standIn: RoutingOutcome | null;
  now: Date;
}

/**
 * Where take, assign, dispense and return put an item: with the taker, with the colleague whom a head or leader chose, or
 * with the lead of the unit that gives it back. Also whether somebody may be named on it at all.
 * @throws DomainError not-found when no such colleague works in the line of the item's unit, or is named on it;
 *   interest where the colleague has an interest in the case.
 */
export function chosenRoute(
  action: AnyAction,
  viewer: ActingViewer,
  item: WorkItem,
  around: Surroundings,
): { chosen?: RoutingOutcome } {
  if (viewer.kind !== 'staff') return {};
  const { organisation } = around;
  switch (action.type) {
    case 'take':
      if (item.assignee) return around.standIn ? { chosen: around.standIn } : {};
      return { chosen: outcome(item, viewer.staffId, 'chosen', '从待分派里领取。') };
    case 'declare-interest':
      return isReturned(item) ? { chosen: routeReturn(item, viewer.staffId, around) } : {};
    case 'return-not-ours':
      return { chosen: routeReturn(item, viewer.staffId, around) };
    case 'assign': {
      const colleague = colleagueWithinReach(action.staffId, item, around);
      const chosen = {
        ...outcome(item, colleague._id, 'chosen', `由${nameOf(viewer, organisation)}指定。`),
        ...(standsInFor(item, colleague._id, around) ? { acting: 'B' as const } : {}),
      };
      // Who decides on a return decides on the unit: it goes where the colleague works (FACTS §4.10).
      if (!isReturned(item)) return { chosen };
      return {
        chosen: { ...chosen, unit: colleague.unit, line: lineOf(colleague.unit, organisation.units) },
      };
    }
    case 'dispense': {
      const colleague = colleagueWithinReach(action.staffId, item, around);
      const reason = `${nameOf(viewer, organisation)}准予由做过前面步骤的${colleague.title}${colleague.name}办理。`;
      return { chosen: outcome(item, colleague._id, 'dispensed', reason) };
    }
    case 'name-reader':
      disinterested(action.staffId, item, around);
      return {};
    default:
      return {};
  }
}

/** In the line of the item's unit; where readers are named, one of these. */
function colleagueWithinReach(staffId: string, item: WorkItem, around: Surroundings): StaffMember {
  const { staff, units } = around.organisation;
  const colleague = staff.get(staffId);
  const isWithinReach = item.readers
    ? item.readers.includes(staffId)
    : colleague && lineOf(colleague.unit, units).some((unit) => item.line.includes(unit));
  if (!isWithinReach) throw new DomainError('not-found');
  return disinterested(staffId, item, around);
}

function disinterested(
  staffId: string,
  item: WorkItem,
  { organisation, accused }: Surroundings,
): StaffMember {
  const colleague = organisation.staff.get(staffId);
  if (!colleague) throw new DomainError('not-found');
  if (!isDisinterested(colleague, item, accusedBy(accused, organisation), organisation))
    throw new DomainError('interest');
  return colleague;
}

/** B of the post, in view of an absence that is recorded of who has it: handed over before it begins, it comes back after it. */
function standsInFor({ assignee }: WorkItem, staffId: string, { organisation, now }: Surroundings): boolean {
  const post = organisation.posts.find(({ _id }) => _id === assignee?.post);
  return (
    post?.holderB === staffId &&
    post.holderA === assignee?.staffId &&
    organisation.absences.some((each) => each.staffId === post.holderA && each.to > now)
  );
}

function nameOf({ staffId }: StaffViewer, { staff }: Organisation): string {
  const member = staff.get(staffId);
  return member ? `${member.title}${member.name}` : '';
}

function outcome(item: WorkItem, assignee: string, rule: string, reason: string): RoutingOutcome {
  return {
    unit: item.unit,
    line: item.line,
    assignee,
    post: item.assignee?.post ?? null,
    acting: 'line',
    rule,
    reason,
    excluded: [],
    ...(item.readers ? { readers: [] } : {}),
  };
}
