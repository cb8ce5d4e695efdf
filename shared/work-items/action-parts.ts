import { localDateOf } from '../calendar/plain-date';
import { findAnswerFaults, meets, type Answers, type FieldFault } from '../service-catalogue/form-answers';
import { missingPapers } from '../service-catalogue/paper-faults';
import { recordFieldsOf, recordPapersOf } from '../service-catalogue/step-record';
import { getStep } from '../service-catalogue/service-definition';
import { stepAfter, stepAfterAcceptance } from '../service-catalogue/step-order';
import type { Step } from '../service-catalogue/step';
import type { Action, PaperFiles, RequestedAction, BodyOf } from './actions';
import { beginRecheck, begunWith, endBenefit } from './benefit-parts';
import { reject, type Facts, type Part, type Rejection } from './decision';
import { handOverTo, leavesCounty, timesReturned } from './hand-over';
import { handsToKeepApart } from './hands';
import { askJoint, hearPart, partExpired, recallJoint } from './joint-parts';
import { mayUrge } from './thresholds';
import { mayRefuseHere } from './outside-body';
import { cannotEndNotice, noticePartOf } from './notice-parts';
import { changeHolder, declareInterest, dispense, findHolder, returnNotOurs } from './routing-parts';
import { dispatch, recordTold } from './call-parts';
import { bringLater, lackingPapers, laterFaults, leftForLater, stillToCome } from './later-parts';
import { paid, paymentFaults } from './payment-parts';
import { nameReader, restrict } from './restricted-parts';
import { carriedOver, turnOf } from './quota-parts';
import { reckonedAgain } from './reckon-again';
import { askAgain, offeredWith, tellsUntil } from './second-assessment';
import { reopen, requestSupplement, supplement } from './supplement-parts';
import { timePartOf, toldBy } from './time-action-parts';
import { undoAssign } from './undo-assign';
import type { HistoryEntry, WorkItem } from './work-item';
import type { EntryContents } from './entry-contents';

/** What is special to each action: its checks, its share of the entry and its contents. */
export function partOf(item: WorkItem, action: Action, facts: Facts): Part | Rejection {
  const body = action.body;
  switch (body.type) {
    case 'pass-check':
    case 'accept':
    case 'assess':
    case 'enter-outside-result':
    case 'approve':
    case 'transfer':
      return advance(item, action, body, facts);
    case 'end-notice':
      return cannotEndNotice(item, action.recordedAt) ?? advance(item, action, body, facts);
    case 'post-notice':
    case 'record-objection':
    case 'answer-objection':
      return noticePartOf(item, action, body, facts);
    case 'return-leg':
      return returnLeg(item, body, facts);
    case 'hand-over':
    case 'answer':
    case 'answer-part':
    case 'keep-benefit':
      return recorded(recordFaults(item, body, facts), body);
    case 'record-payment':
      return recorded(
        [...recordFaults(item, body, facts), ...paymentFaults(body.record, action.recordedAt, facts)],
        body,
        { ...paid(item, body.record), ...begunWith(item, facts.definition) },
      );
    case 'begin-recheck':
      return beginRecheck(item, body, facts);
    case 'end-benefit':
      return endBenefit(item, action.recordedAt, body, facts);
    case 'ask-joint':
      return askJoint(item, action, body, facts);
    case 'recall-joint':
      return recallJoint(item, body);
    case 'joint-expired':
      return partExpired(item, body);
    case 'joint-answered':
    case 'joint-returned':
      return hearPart(item, body);
    case 'dispatch':
      return dispatch(item, body, facts);
    case 'record-told':
      return recordTold(item, body);
    case 'refuse':
      return refuse(item, action.recordedAt, body, facts);
    case 'request-supplement':
      return requestSupplement(item, action, body, facts);
    case 'supplement':
      return supplement(item, body, facts, {});
    case 'reopen':
      return reopen(item, action, body, facts);
    case 'ask-second-assessment':
      return askAgain(item, action.recordedAt, body, facts);
    case 'bring-later':
      return bringLater(item, body, facts);
    case 'permit-second-round':
    case 'report-not-received':
    case 'chase-outside-body':
    case 'record-payment-return':
    case 'return-part':
    case 'note':
      return { entry: {}, contents: { words: body.words } };
    case 'withdraw':
    case 'recall-part':
      return { entry: {}, contents: body.words ? { words: body.words } : null };
    case 'give-new-day':
      return giveNewDay(item, action, body);
    case 'urge':
      return urge(item, action, body, facts);
    case 'take':
    case 'assign':
      return facts.chosen
        ? {
            entry: { routing: facts.chosen, staffId: facts.chosen.assignee ?? '' },
            contents: body.type === 'assign' && body.words ? { words: body.words } : null,
          }
        : reject('not-allowed');
    case 'undo-assign':
      return undoAssign(item, action);
    case 'return-not-ours':
      return returnNotOurs(item, { body, recordedAt: action.recordedAt }, facts);
    case 'declare-interest':
      return declareInterest(item, action.actor.memberId, body, facts);
    case 'dispense':
      return dispense(item, action.actor.memberId, body, facts);
    case 'change-holder':
      return changeHolder(item, body, facts);
    case 'find-holder':
      return findHolder(item, facts);
    case 'restrict':
      return restrict(item, body, facts);
    case 'name-reader':
      return nameReader(item, body);
    case 'deem-accepted':
      return moveTo(stepAfterAcceptance(facts.definition, item.places), facts, {
        ...toldBy(facts),
        ...leftForLater(lackingPapers(facts), action.recordedAt, facts),
      });
    case 'take-turn': {
      const turn = turnOf(item, body.type, action.recordedAt, facts);
      if (turn.placeIn === undefined) return reject('wrong-state', { currentVersion: item.version });
      return moveTo(stepAfter(facts.definition, item.step, item.places), facts, turn);
    }
    case 'carry-over': {
      const until = carriedOver(item);
      return until
        ? { entry: { until }, contents: null }
        : reject('wrong-state', { currentVersion: item.version });
    }
    case 'remind':
    case 'remind-later':
      return { entry: { daysBefore: body.daysBefore }, contents: null };
    case 'never-came':
    case 'lapse':
      return { entry: {}, contents: null };
    case 'mark-overdue':
      return { entry: { clock: body.clock, ...toldBy(facts) }, contents: null };
    case 'confirm-receipt':
      return { entry: {}, contents: null };
    case 'reckon-again': {
      const entry = reckonedAgain(item, action.recordedAt, facts);
      return entry ? { entry, contents: null } : reject('wrong-state', { currentVersion: item.version });
    }
    default:
      return timePartOf(item, action, body, facts);
  }
}

/** Actions that end a step with what the worker writes down. */
type RecordBody = Extract<RequestedAction, { record: Answers }>;

function advance(item: WorkItem, action: Action, body: RecordBody, facts: Facts): Part | Rejection {
  const step = getStep(facts.definition, item.step);
  if (handsToKeepApart(item, action.actor.memberId, step.separateFrom).length > 0)
    return reject('segregation');
  // Accepted without a paper, it is not decided before that has come (FACTS §5.3).
  if (body.type === 'approve' && stillToCome(item).length > 0)
    return reject('wrong-state', { currentVersion: item.version });
  const later = body.type === 'accept' ? (body.later ?? []) : null;
  const faults = [...recordFaults(item, body, facts), ...(later ? laterFaults(later, facts) : [])];
  if (step.outside && meets(step.outside.negative, body.record)) return recorded(faults, body);
  const next = stepAfter(facts.definition, item.step, item.places, body.record);
  if (next && leavesCounty(item, next.place))
    return recorded(faults, body, { handOver: handOverTo(item, next.code, facts.definition) });
  const turn = turnOf(item, body.type, action.recordedAt, facts);
  if (turn.waits) return recorded(faults, body, turn);
  const moved = moveTo(next, facts, {
    ...turn,
    ...(later ? leftForLater(later, action.recordedAt, facts) : {}),
  });
  return 'code' in moved ? moved : recorded(faults, body, moved.entry);
}

/** What was written down, with its photos; or what is wrong with it. */
function recorded(
  faults: readonly FieldFault[],
  { record, papers }: Pick<RecordBody, 'record' | 'papers'>,
  entry: Partial<HistoryEntry> = {},
): Part | Rejection {
  return faults.length > 0
    ? reject('invalid-input', { errors: [...faults] })
    : { entry, contents: { record, ...withPapers(papers) } };
}

/** Into the next step, as it was routed. */
function moveTo(next: Step | undefined, facts: Facts, entry: Partial<HistoryEntry> = {}): Part | Rejection {
  const routing = next && facts.routing[next.code];
  if (!next || !routing) return reject('wrong-state');
  return { entry: { ...entry, toStep: next.code, routing }, contents: null };
}

function recordFaults(item: WorkItem, { record, papers }: RecordBody, facts: Facts): FieldFault[] {
  const { definition } = facts;
  const step = getStep(definition, item.step);
  return [
    ...findAnswerFaults(definition, recordFieldsOf(step), record),
    ...sameAsBefore(step, record, facts),
    ...missingPapers({ papers: [...recordPapersOf(step)] }, record, papers ?? {}),
  ];
}

/** Whoever assesses again is not whoever did it first. */
function sameAsBefore({ otherThan }: Step, record: Answers, { records }: Facts): FieldFault[] {
  if (!otherThan) return [];
  const { step, field } = otherThan;
  const [now, before] = [record[field], records?.get(step)?.[field]].map((each) => String(each ?? '').trim());
  return now !== '' && now === before
    ? [{ field, message: `上次就是${before}，这次要换一家，不能同一家再评一次。` }]
    : [];
}

/** Not ours, or not complete: back to the place it came from, as often as the definition allows in one matter. */
function returnLeg(item: WorkItem, body: BodyOf<'return-leg'>, { definition }: Facts): Part | Rejection {
  const reason = definition.returns?.find(
    (each) => each.code === body.reason && each.steps.includes(item.step),
  );
  if (!reason) return reject('unknown-reason');
  if (timesReturned(item, reason.code) >= reason.most) return reject('returned-before');
  if (!leavesCounty(item, getStep(definition, reason.backTo).place)) return reject('wrong-state');
  return {
    entry: { reason: reason.code, handOver: handOverTo(item, reason.backTo, definition) },
    contents: { words: body.words },
  };
}

function withPapers(papers: PaperFiles | undefined): Pick<EntryContents, 'papers'> {
  return papers && Object.keys(papers).length > 0 ? { papers } : {};
}

function refuse(item: WorkItem, at: Date, body: BodyOf<'refuse'>, facts: Facts): Part | Rejection {
  const { definition } = facts;
  const reason = definition.refusals.find(
    (each) => each.code === body.reason && each.steps.includes(item.step),
  );
  if (!reason) return reject('unknown-reason');
  if (!mayRefuseHere(item, getStep(definition, item.step))) return reject('wrong-state');
  const until = tellsUntil(offeredWith(item, reason.code, definition), at, facts);
  return {
    entry: { reason: reason.code, ...until },
    contents: { words: body.words, otherHelp: body.otherHelp },
  };
}

function urge(item: WorkItem, action: Action, { words }: BodyOf<'urge'>, facts: Facts): Part | Rejection {
  return mayUrge(item, facts.definition, action.recordedAt)
    ? { entry: toldBy(facts), contents: words ? { words } : null }
    : reject('too-many-attempts');
}

/** Only where the promise is missed, and only a day still to come: nobody is told a day that is over. */
function giveNewDay(item: WorkItem, action: Action, body: BodyOf<'give-new-day'>): Part | Rejection {
  const promise = item.clocks.find((clock) => clock.nature === 'promised' && !clock.endedAt);
  if (!promise || action.recordedAt < promise.dueAt) return reject('wrong-state');
  if (body.on <= localDateOf(action.recordedAt))
    return reject('invalid-input', { errors: [{ field: 'on', message: '新的日子要在今天以后。' }] });
  return { entry: { until: body.on }, contents: { words: body.words } };
}
