import type { ServiceDefinition, Step } from '@zhucantong/shared/service-catalogue/service-definition';
import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import { localDayNumberOf } from '@zhucantong/shared/calendar/plain-date';
import type { ResidentViewer, StaffViewer, Viewer } from '@zhucantong/shared/staff/viewer';
import {
  ADVANCES,
  existingActions,
  ruleOf,
  type ActionType,
} from '@zhucantong/shared/work-items/status-table';
import { dispensable } from '@zhucantong/shared/work-items/dispensation';
import { handsToKeepApart } from '@zhucantong/shared/work-items/hands';
import { negativeResultOf } from '@zhucantong/shared/work-items/outside-body';
import { mayReturn } from '@zhucantong/shared/work-items/returns';
import { momentOf, type WorkItem } from '@zhucantong/shared/work-items/work-item';

export interface PolicyFacts {
  definition: ServiceDefinition;
  now: Date;
}

/** What this viewer may do to this item now: computed here only, sent with the record, never recomputed by a client. */
export function allowedActions(viewer: Viewer, item: WorkItem, facts: PolicyFacts): ActionType[] {
  const step = getStep(facts.definition, item.step);
  return existingActions(item.status, step.kind).filter(
    (action) => isOffered(action, step, facts.definition) && mayDo(viewer, item, action, facts),
  );
}

/** Whether the definition lets this action be done in this step at all: sent back, refused with a reason there is. */
function isOffered(action: ActionType, step: Step, { refusals }: ServiceDefinition): boolean {
  if (action === 'request-supplement') return step.maySendBack;
  return action !== 'refuse' || refusals.some((reason) => reason.steps.includes(step.code));
}

/** Whether a viewer who sees the item may do this to it; the item's state is judged elsewhere. */
export function mayDo(viewer: Viewer, item: WorkItem, action: ActionType, facts: PolicyFacts): boolean {
  const rule = ruleOf(action);
  if (viewer.kind === 'job') return rule.by.includes('job');
  if (viewer.kind === 'public' || !rule.by.includes(viewer.kind)) return false;
  if (!isTimely(item, action, facts)) return false;
  return viewer.kind === 'resident' ? residentMayAct(viewer, item) : staffMay(viewer, item, action, facts);
}

/** The person concerned, or an agent whose relation is in force. */
function residentMayAct(viewer: ResidentViewer, item: WorkItem): boolean {
  return item.for === viewer.personId || viewer.actsFor.some((each) => each.personId === item.for);
}

function staffMay(
  viewer: StaffViewer,
  item: WorkItem,
  action: ActionType,
  { definition, now }: PolicyFacts,
): boolean {
  const step = getStep(definition, item.step);
  if (action === ADVANCES[step.kind] && handsToKeepApart(item, viewer.staffId, step.separateFrom).length > 0)
    return false;
  if (action === 'refuse' && step.kind === 'outside' && !negativeResultOf(item)) return false;
  if (action === 'take') return item.assignee === null && item.unit === viewer.unit;
  if (action === 'permit-second-round') return isHeadOf(viewer, item) && needsPermit(item, definition);
  if (action === 'dispense') return isLeaderOf(viewer, item) && mayDispense(viewer, item);
  if (action === 'return-not-ours' && !mayReturn(item, definition, now)) return false;
  switch (ruleOf(action).staffNeeds) {
    case 'assignee':
      return item.assignee?.staffId === viewer.staffId;
    case 'unit':
      return item.unit === viewer.unit || item.assignee?.staffId === viewer.staffId || isHeadOf(viewer, item);
    case 'section-head':
      return isHeadOf(viewer, item);
    case 'leader':
      return isLeaderOf(viewer, item);
    case 'sight':
      return true;
    case undefined:
      return false;
  }
}

/** A section head for the own section's line, a leader for everything below. */
export function isHeadOf(viewer: StaffViewer, item: Pick<WorkItem, 'line'>): boolean {
  return (
    (viewer.roles.includes('section-head') || viewer.roles.includes('leader')) &&
    item.line.includes(viewer.unit)
  );
}

/** A leader of a unit in the item's line. */
function isLeaderOf(viewer: StaffViewer, item: Pick<WorkItem, 'line'>): boolean {
  return viewer.roles.includes('leader') && item.line.includes(viewer.unit);
}

/** For somebody else, never for oneself (FACTS §10.3). */
function mayDispense(viewer: StaffViewer, item: WorkItem): boolean {
  return dispensable(item).some((staffId) => staffId !== viewer.staffId);
}

function needsPermit(item: WorkItem, definition: ServiceDefinition): boolean {
  return (item.supplement?.round ?? 0) >= definition.supplement.rounds && item.secondRoundPermit === null;
}

/** Urging once a day; reopening within the period the definition gives. */
function isTimely(item: WorkItem, action: ActionType, { definition, now }: PolicyFacts): boolean {
  switch (action) {
    case 'give-new-day':
      return isPromiseMissed(item, now);
    case 'urge':
      return item.urgedAt === null || localDayNumberOf(item.urgedAt) !== localDayNumberOf(now);
    case 'reopen': {
      const closedAt = momentOf(item, 'closed')?.at;
      const lastDay = closedAt && localDayNumberOf(closedAt) + definition.supplement.reopenWithinDays;
      return lastDay !== undefined && localDayNumberOf(now) <= lastDay;
    }
    default:
      return true;
  }
}

function isPromiseMissed(item: WorkItem, now: Date): boolean {
  return item.clocks.some((clock) => clock.nature === 'promised' && !clock.endedAt && now >= clock.dueAt);
}
