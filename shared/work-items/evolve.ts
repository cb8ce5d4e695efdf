import { asPromised } from '../service-catalogue/county-limits';
import type { TimeContext } from './clocks';
import { benefitAfter, takenUpForRecheck } from './benefit-parts';
import { identityOf, type ItemIdentity } from './item-identity';
import { jointAfter } from './joint-transitions';
import { laterAfter } from './later-parts';
import { endOfNotice, noticeAfter, stopForNotice } from './notice-transitions';
import { paymentAfter } from './payment-parts';
import { takenUpApart } from './restricted-transitions';
import { takenUpAgain } from './second-assessment';
import { joinList, leaveList, quotaAfter, waitAnotherYear } from './quota-transitions';
import { settle } from './settle';
import { reopen, requestSupplement, takeSupplement, waitUntil } from './supplement-transitions';
import { assign, close, enterStep, happen, markOverdue, nameReaders, receiveLeg } from './transitions';
import { nextStatus, type Status } from './status-table';
import { passThreshold } from './thresholds';
import {
  answerRequest,
  askFor,
  beginApprovedStop,
  endApprovedStop,
  extendClock,
  requestOf,
} from './time-transitions';
import { isOpening, type HistoryEntry, type WorkItem } from './work-item';

/**
 * The item after one entry: the only place where state changes. Reads nothing but the entry, so folding
 * the history gives the state again (DESIGN idea 3).
 */
export function evolve(item: WorkItem, entry: HistoryEntry, { definition, calendar }: TimeContext): WorkItem {
  // Limits and amounts that the county promised count from the opening entry on, whatever it sets later.
  const { limits = item.limits, amounts = item.amounts } = entry;
  const context = { definition: asPromised(definition, { limits, amounts, leg: item.leg }), calendar };
  const status = statusAfter(item, entry);
  if (!status) throw new Error(`${entry.action} does not exist in ${item.status}`);
  const draft: WorkItem = {
    ...item,
    status,
    version: entry.n,
    history: [...item.history, entry],
    acted:
      entry.by.kind === 'staff'
        ? [...item.acted, { staffId: entry.by.memberId, step: entry.step }]
        : item.acted,
  };
  const payment = paymentAfter(item, entry);
  const notice = noticeAfter(item, entry, status);
  const later = laterAfter(item, entry);
  const joint = jointAfter(item, entry, status);
  const quota = quotaAfter(item, entry);
  const benefit = benefitAfter(item, entry);
  const changed = {
    ...changeBy(draft, entry, context),
    ...(payment ? { payment } : {}),
    ...(notice === undefined ? {} : { notice }),
    ...(limits ? { limits } : {}),
    ...(amounts ? { amounts } : {}),
    ...(later ? { later } : {}),
    ...(joint ? { joint } : {}),
    ...(quota ? { quota } : {}),
    ...(benefit ? { benefit } : {}),
    ...(entry.places ? { places: entry.places } : {}),
    ...(entry.handOver ? { handedTo: entry.handOver } : {}),
  };
  const known = item.clocks.length + (entry.carried?.clocks.length ?? 0);
  return tellFirstDays(settle(changed, entry.recordedAt, context), known);
}

/** An item opens with its first entry; handing over within one county leaves it where it is; without a place it waits. */
function statusAfter(item: WorkItem, { action, handOver, waits }: HistoryEntry): Status | undefined {
  if (isOpening(action)) return 'open';
  if (waits) return 'on-waiting-list';
  return action === 'transfer' && !handOver ? item.status : nextStatus(item.status, action);
}

/** An item rebuilt from what never changes and its history. */
export function foldHistory(
  identity: ItemIdentity,
  history: readonly HistoryEntry[],
  context: TimeContext,
): WorkItem {
  const [first, ...rest] = history;
  if (!first) throw new Error('a history begins with what opened the item');
  return rest.reduce((item, entry) => evolve(item, entry, context), openItem(identity, first, context));
}

/** An item in which nothing has happened yet. */
export function blankItem(identity: ItemIdentity, at: Date): WorkItem {
  return {
    subject: null,
    unit: '',
    line: [],
    step: '',
    stepSince: at,
    status: 'open',
    assignee: null,
    routingReason: '',
    acted: [],
    moments: [],
    clocks: [],
    stops: [],
    supplement: null,
    secondRoundPermit: null,
    answersEntry: 1,
    urgedAt: null,
    newDay: null,
    dueAt: at,
    wakeAt: null,
    isOpen: true,
    version: 0,
    history: [],
    ...identityOf(identity),
  };
}

/** The item as the entry that opens it makes it. */
export function openItem(identity: ItemIdentity, entry: HistoryEntry, context: TimeContext): WorkItem {
  const blank: WorkItem = {
    ...blankItem(identity, entry.recordedAt),
    subject: entry.subject ?? null,
    step: entry.toStep!,
  };
  return evolve(blank, entry, context);
}

function changeBy(item: WorkItem, entry: HistoryEntry, context: TimeContext): WorkItem {
  const at = entry.recordedAt;
  switch (entry.action) {
    case 'submit':
      return enterStep(happen(item, 'received', at, 'applicant', context), entry, context, 'receipt');
    case 'receive':
      return receiveLeg(item, entry, context);
    case 'receive-part':
      return enterStep(happen(item, 'received', at, 'office', context), entry, context, 'event');
    case 'pass-check':
    case 'assess':
      return enterStep(item, entry, context, 'event');
    case 'end-notice': {
      const over = happen(item, 'notice-ended', endOfNotice(item), 'office', context, at);
      return enterStep(over, entry, context, 'event');
    }
    case 'transfer':
      return entry.handOver ? close(item, at, context) : enterStep(item, entry, context, 'event');
    case 'return-leg':
      return { ...close(item, at, context), returns: [...(item.returns ?? []), entry.reason!] };
    case 'enter-outside-result':
      return entry.toStep ? enterStep(item, entry, context, 'event') : item;
    case 'post-notice':
      return stopForNotice(item, entry, context);
    case 'answer-objection':
      return entry.toStep ? enterStep(item, entry, context, 'event') : item;
    case 'accept':
      return enterStep(happen(item, 'accepted', at, 'office', context), entry, context, 'event');
    case 'deem-accepted': {
      const lapsed = markOverdue(
        item,
        context.definition.clocks.find((clock) => clock.whenPassed === 'deem-accepted')!.code,
        at,
      );
      const received = item.moments.find((moment) => moment.event === 'received')!.at;
      return enterStep(happen(lapsed, 'accepted', received, 'silence', context, at), entry, context, 'event');
    }
    case 'approve': {
      const decided = happen(item, 'decided', at, 'office', context);
      return entry.waits ? joinList(decided, entry, context) : enterStep(decided, entry, context, 'event');
    }
    case 'take-turn':
      return enterStep(leaveList(item, entry), entry, context, 'event');
    case 'carry-over':
      return waitAnotherYear(item, entry);
    case 'refuse':
      return close(happen(item, 'decided', at, 'office', context), at, context);
    case 'dispatch':
      return enterStep(item, entry, context, 'event');
    case 'confirm-receipt':
    case 'record-payment':
    case 'answer':
    case 'answer-part':
      return close(
        happen(item, 'completed', at, entry.by.kind === 'staff' ? 'office' : 'applicant', context),
        at,
        context,
      );
    case 'withdraw':
    case 'never-came':
    case 'return-part':
    case 'recall-part':
    case 'keep-benefit':
    case 'end-benefit':
      return close(item, at, context);
    case 'lapse':
      return close(item, at, context, { keepStops: true });
    case 'request-supplement':
      return requestSupplement(item, entry, context);
    case 'permit-second-round':
      return { ...item, secondRoundPermit: entry.n };
    case 'supplement':
      return takeSupplement(item, entry);
    case 'bring-later':
      return { ...item, answersEntry: entry.n };
    case 'reopen':
      return reopen(takeSupplement(item, entry), entry);
    case 'ask-second-assessment':
      return enterStep(takenUpAgain(item, at, context), entry, context, 'event');
    case 'begin-recheck':
      return takenUpForRecheck(item, entry, context);
    case 'remind':
      return {
        ...item,
        supplement: {
          ...item.supplement!,
          remindedBefore: [...item.supplement!.remindedBefore, entry.daysBefore!],
        },
      };
    case 'mark-overdue':
      return markOverdue(item, entry.clock!, at);
    case 'reckon-again':
      return entry.until ? waitUntil(item, entry.until) : item;
    case 'take':
    case 'assign':
    case 'undo-assign':
    case 'return-not-ours':
    case 'declare-interest':
    case 'dispense':
    case 'change-holder':
    case 'find-holder':
      return assign(item, { ...entry.routing! }, at);
    case 'restrict':
      return enterStep(takenUpApart(item, at, context), entry, context, 'event');
    case 'name-reader':
      return nameReaders(item, [entry.staffId!]);
    case 'give-new-day':
      return { ...item, newDay: { on: entry.until!, entry: entry.n } };
    case 'urge':
      return { ...item, urgedAt: at };
    case 'warn':
    case 'escalate':
      return passThreshold(item, entry);
    case 'ask-stop':
    case 'ask-extension':
      return askFor(item, requestOf(entry));
    case 'decline-stop':
    case 'decline-extension':
      return answerRequest(item, entry);
    case 'approve-stop':
      return beginApprovedStop(item, entry);
    case 'resume':
      return endApprovedStop(item, entry);
    case 'approve-extension':
      return extendClock(item, entry);
    case 'ask-joint':
    case 'recall-joint':
    case 'joint-answered':
    case 'joint-returned':
    case 'joint-expired':
    case 'record-objection':
    case 'hand-over':
    case 'report-not-received':
    case 'chase-outside-body':
    case 'record-payment-return':
    case 'remind-later':
    case 'note':
    case 'record-told':
      return item;
  }
}

/** The day first told of a new clock is the one that stands when its entry is whole, with stops and ceiling. */
function tellFirstDays(item: WorkItem, known: number): WorkItem {
  if (item.clocks.length === known) return item;
  const clocks = item.clocks.map((clock, place) =>
    place < known ? clock : { ...clock, firstDueOn: clock.dueOn },
  );
  return { ...item, clocks };
}
