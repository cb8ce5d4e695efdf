import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { Step } from '@zhucantong/shared/service-catalogue/step';
import { isBegunByOffice } from '@zhucantong/shared/service-catalogue/intake-rule';
import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import { stepsToDispatch } from '@zhucantong/shared/service-catalogue/step-order';
import { localDayNumberOf } from '@zhucantong/shared/calendar/plain-date';
import type { ResidentViewer, StaffViewer, Viewer } from '@zhucantong/shared/staff/viewer';
import { runsOn } from '@zhucantong/shared/work-items/benefit-parts';
import { existingActions, ruleOf } from '@zhucantong/shared/work-items/action-rules';
import { dispensable } from '@zhucantong/shared/work-items/dispensation';
import { returnsFrom } from '@zhucantong/shared/work-items/hand-over';
import { askedParts } from '@zhucantong/shared/work-items/joint';
import { isHeldUp } from '@zhucantong/shared/work-items/joint-parts';
import { handsToKeepApart, isStepWork } from '@zhucantong/shared/work-items/hands';
import { hasInterest } from '@zhucantong/shared/work-items/interest';
import { isNoticeTimely } from '@zhucantong/shared/work-items/item-notice';
import { stillToCome } from '@zhucantong/shared/work-items/later-parts';
import { mayRefuseHere } from '@zhucantong/shared/work-items/outside-body';
import { mayReturn } from '@zhucantong/shared/work-items/returns';
import { mayAskAgain } from '@zhucantong/shared/work-items/second-assessment';
import { ADVANCES, type ActionType } from '@zhucantong/shared/work-items/status-table';
import { mayUrge } from '@zhucantong/shared/work-items/thresholds';
import {
  approvedStops,
  extendableClocks,
  isAnswerable,
  openRequest,
  stoppableKinds,
} from '@zhucantong/shared/work-items/time-requests';
import { momentOf, type OpenRequest, type WorkItem } from '@zhucantong/shared/work-items/work-item';

export interface PolicyFacts {
  definition: ServiceDefinition;
  now: Date;
  /** Who may take it out of the hands of who has it (take-over.ts); absent where nobody may. */
  standIn?: string | null;
  /** Staff of whom an interest in one of the parties is on record (whom-to-name.ts). */
  interested?: readonly string[];
}

/** What this viewer may do to this item now: computed here only, sent with the record, never recomputed by a client. */
export function allowedActions(viewer: Viewer, item: WorkItem, facts: PolicyFacts): ActionType[] {
  const step = getStep(facts.definition, item.step);
  return existingActions(item.status, step.kind).filter(
    (action) =>
      isOffered(action, item, step, facts.definition) &&
      isNoticeTimely(action, item, facts.now) &&
      !isHeldUp(action, item, facts.now) &&
      mayDo(viewer, item, action, facts),
  );
}

/** Whether the definition lets this action be done in this step at all: sent back, refused with a reason there is. */
function isOffered(action: ActionType, item: WorkItem, step: Step, definition: ServiceDefinition): boolean {
  if (action === 'return-leg') return returnsFrom(item, definition).length > 0;
  if (action === 'restrict') return definition.restricted !== undefined && item.readers === undefined;
  if (action === 'name-reader') return item.readers !== undefined;
  if (action === 'ask-joint') return definition.restricted === undefined && item.readers === undefined;
  if (action === 'recall-joint') return askedParts(item).length > 0;
  // Offered for a moment by the screen that assigned, never by the item.
  if (action === 'undo-assign') return false;
  if (action === 'bring-later') return stillToCome(item).length > 0;
  if (action === 'approve') return stillToCome(item).length === 0;
  if (action === 'request-supplement') return step.maySendBack;
  if (action === 'permit-second-round') return step.maySendBack && definition.supplement.rounds > 0;
  if (action === 'dispatch') return stepsToDispatch(definition, step.code).length > 0;
  return action !== 'refuse' || definition.refusals.some((reason) => reason.steps.includes(step.code));
}

/** Whether a viewer who sees the item may do this to it; the item's state is judged elsewhere. */
export function mayDo(viewer: Viewer, item: WorkItem, action: ActionType, facts: PolicyFacts): boolean {
  const rule = ruleOf(action);
  if (viewer.kind === 'job') return rule.by.includes('job');
  if (viewer.kind === 'public' || !rule.by.includes(viewer.kind)) return false;
  if (!isTimely(item, action, facts)) return false;
  if (viewer.kind === 'staff' && mustKeepOut(viewer, item, action, facts)) return false;
  return viewer.kind === 'resident' ? residentMayAct(viewer, item) : staffMay(viewer, item, action, facts);
}

/** Whoever has an interest in the case neither takes nor decides it, and no leader can let them. @source FACTS §10.3 */
export function mustKeepOut(
  { staffId }: Pick<StaffViewer, 'staffId'>,
  item: Pick<WorkItem, 'history'>,
  action: ActionType,
  { interested }: Pick<PolicyFacts, 'interested'>,
): boolean {
  return (action === 'take' || isStepWork(action)) && hasInterest(staffId, item, interested);
}

/** The person concerned, or an agent whose relation is in force. */
function residentMayAct(viewer: ResidentViewer, item: WorkItem): boolean {
  return item.for === viewer.personId || viewer.actsFor.some((each) => each.personId === item.for);
}

function staffMay(
  viewer: StaffViewer,
  item: WorkItem,
  action: ActionType,
  { definition, now, standIn }: PolicyFacts,
): boolean {
  const step = getStep(definition, item.step);
  // Whoever may not decide the step does not take it either: it would lie there, and no leader could let anybody.
  if (
    (action === ADVANCES[step.kind] || action === 'take') &&
    handsToKeepApart(item, viewer.staffId, step.separateFrom).length > 0
  )
    return false;
  if (action === 'refuse' && !mayRefuseHere(item, step)) return false;
  if (action === 'take') return item.assignee ? standIn === viewer.staffId : isAtItsDesk(viewer, item);
  if (action === 'name-reader' && item.assignee === null) return isAtItsDesk(viewer, item);
  if (action === 'permit-second-round') return isHeadOf(viewer, item) && needsPermit(item, definition);
  if (action === 'dispense') return isLeaderOf(viewer, item) && mayDispense(viewer, item);
  if (action === 'return-not-ours' && !mayReturn(item, definition, now)) return false;
  switch (ruleOf(action).staffNeeds) {
    case 'assignee':
      return item.assignee?.staffId === viewer.staffId;
    case 'assignee-or-head':
      return item.assignee?.staffId === viewer.staffId || isHeadOf(viewer, item);
    case 'unit':
      return isAtItsDesk(viewer, item) || item.assignee?.staffId === viewer.staffId || isHeadOf(viewer, item);
    case 'section-head':
      return isHeadOf(viewer, item);
    case 'leader':
      return isLeaderOf(viewer, item);
    case 'approver':
      return requestFor(action, item)?.approver === viewer.staffId;
    case 'sight':
      return true;
    case undefined:
      return false;
  }
}

/** Of the unit that has the item; where readers are named, one of these and nobody else. */
export function isAtItsDesk(
  viewer: Pick<StaffViewer, 'staffId' | 'unit'>,
  { unit, readers }: Pick<WorkItem, 'unit' | 'readers'>,
): boolean {
  return readers ? readers.includes(viewer.staffId) : unit === viewer.unit;
}

/** Whoever puts the slip into the person's hand: who took it in, who has it, whose unit hands the result over. */
export function handsSlipOver(viewer: StaffViewer, item: WorkItem, step: Step): boolean {
  const { by } = item.history[0]!;
  const tookIn = by.kind === 'staff' && by.memberId === viewer.staffId;
  const has = item.assignee?.staffId === viewer.staffId;
  return tookIn || has || (step.kind === 'hand-over' && isAtItsDesk(viewer, item));
}

/** A section head for the own section's line, a leader for everything below; where readers are named, one of these. */
export function isHeadOf(viewer: StaffViewer, item: Pick<WorkItem, 'line' | 'readers'>): boolean {
  if (item.readers) return item.readers.includes(viewer.staffId);
  return (
    (viewer.roles.includes('section-head') || viewer.roles.includes('leader')) &&
    item.line.includes(viewer.unit)
  );
}

/** A leader of a unit in the item's line. */
function isLeaderOf(viewer: StaffViewer, item: Pick<WorkItem, 'line'>): boolean {
  return viewer.roles.includes('leader') && item.line.includes(viewer.unit);
}

/** Whoever answers for a part may read the lead as long as the part is open, and not beyond. */
export function mayReadLead(
  viewer: Pick<StaffViewer, 'staffId'>,
  { partOf, isOpen, assignee }: Pick<WorkItem, 'partOf' | 'isOpen' | 'assignee'>,
): boolean {
  return partOf !== undefined && isOpen && assignee?.staffId === viewer.staffId;
}

/** For somebody else, never for oneself (FACTS §10.3). */
function mayDispense(viewer: StaffViewer, item: WorkItem): boolean {
  return dispensable(item).some((staffId) => staffId !== viewer.staffId);
}

function needsPermit(item: WorkItem, definition: ServiceDefinition): boolean {
  return (item.supplement?.round ?? 0) >= definition.supplement.rounds && item.secondRoundPermit === null;
}

/** The request that an answer is about. */
function requestFor(action: ActionType, item: WorkItem): OpenRequest | undefined {
  return openRequest(item, action === 'approve-stop' || action === 'decline-stop' ? 'stop' : 'extension');
}

/** Urging once in its period; reopening within the period the definition gives; asking where there is something to ask for. */
function isTimely(item: WorkItem, action: ActionType, { definition, now }: PolicyFacts): boolean {
  switch (action) {
    case 'give-new-day':
      return isPromiseMissed(item, now);
    case 'ask-second-assessment':
      return mayAskAgain(item, now);
    case 'withdraw':
      return !isBegunByOffice(definition);
    case 'begin-recheck':
      return runsOn(item);
    case 'urge':
      return mayUrge(item, definition, now);
    case 'ask-stop':
      return stoppableKinds(item, definition).length > 0;
    case 'ask-extension':
      return extendableClocks(item, definition, now).length > 0;
    case 'approve-stop':
    case 'approve-extension': {
      const request = requestFor(action, item);
      return request !== undefined && isAnswerable(request, item, definition, now);
    }
    case 'resume':
      return approvedStops(item).length > 0;
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
