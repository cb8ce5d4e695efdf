import { dayInWords } from '@zhucantong/shared/calendar/day-words';
import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import { RelationBasis } from '@zhucantong/shared/residents/relation';
import { itemTitle } from '@zhucantong/shared/work-items/item-words';
import type { QueueRow } from '@zhucantong/shared/work-items/queue-view';
import { isClosed, nextStatus } from '@zhucantong/shared/work-items/status-table';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { QueueItem } from '../queues';
import { isAtItsDesk } from '../work-items.policy';
import { dueViewOf } from './due-view';
import { TAKE_OVER } from '@zhucantong/shared/work-items/queue-view';
import { presentOutside } from './outside-view';
import type { PresentContext, StaffContext } from './present-context';

/** One row of a staff queue. @param context with the definition this row's item lives by. */
export function presentQueueRow(item: QueueItem, context: StaffContext): QueueRow {
  const { definition } = context;
  const step = getStep(definition, item.step);
  return {
    id: item._id,
    number: item.number,
    applicant: item.display.name,
    place: item.display.place,
    filedByAgent: isByAgent(item.filedBy.basis),
    service: definition.title,
    title: itemTitle(item, definition),
    step: item.status === 'on-waiting-list' ? '轮候' : (presentOutside(item, context)?.words ?? step.title),
    status: item.status,
    assignee: presentAssignee(item.assignee, context),
    due: dueViewOf(item, context),
    approval: presentApproval(item, context),
    urgedOn: urgedOn(item, context),
    next: nextVerb(item, step.verb, context),
    receivedAt: (item.moments.find((moment) => moment.event === 'received')?.at ?? item.dueAt).toISOString(),
    version: item.version,
  };
}

/** Filed by somebody who acts for the person, not by the person or the office. */
export function isByAgent(basis: WorkItem['filedBy']['basis']): boolean {
  return RelationBasis.safeParse(basis).success;
}

/** Whose item it is now and for whom they stand in. */
function presentAssignee(
  assignee: QueueItem['assignee'],
  { staffCard, mainHolderOf, awayUntil }: PresentContext,
): QueueRow['assignee'] {
  if (!assignee) return null;
  const actingFor =
    assignee.acting === 'B' && assignee.post ? (mainHolderOf(assignee.post)?.name ?? null) : null;
  return {
    staffId: assignee.staffId,
    name: staffCard(assignee.staffId)?.name ?? '',
    acting: assignee.acting,
    actingFor,
    awayUntil: awayUntil(assignee.staffId),
  };
}

/** Who was asked and has not answered; whoever looks comes first. */
function presentApproval(
  { requests = [] }: QueueItem,
  { staffCard, viewer }: StaffContext,
): QueueRow['approval'] {
  const own = requests.find(({ approver }) => approver === viewer.staffId);
  const request = own ?? requests[0];
  if (!request) return null;
  return { what: request.what, by: staffCard(request.approver)?.name ?? '', isMine: own !== undefined };
}

/** An urge is answered by the next step: what was said before it is over. */
function urgedOn({ urgedAt, stepSince, status }: QueueItem, { now }: PresentContext): string | null {
  if (!urgedAt || urgedAt < stepSince || isClosed(status)) return null;
  return dayInWords(localDateOf(urgedAt), yearOf(localDateOf(now)));
}

const APPROVAL_VERBS = { stop: '批停表', extension: '批延期' } as const;

function nextVerb(item: QueueItem, verb: string, context: StaffContext): string {
  const { viewer, standInOnPost } = context;
  const approval = presentApproval(item, context);
  if (approval?.isMine && nextStatus(item.status, `decline-${approval.what}`) !== undefined)
    return APPROVAL_VERBS[approval.what];
  if (item.status !== 'open') return '看进度';
  if (item.assignee?.staffId === viewer.staffId) return verb;
  if (!item.assignee) return isAtItsDesk(viewer, item) ? '领办' : '看进度';
  return standInOnPost(item) === viewer.staffId ? TAKE_OVER : '看进度';
}
