import { getStep } from '../service-catalogue/service-definition';
import { expectStopUntil, reckonClocks, STEP_CLOCK, type TimeContext } from './clocks';
import { identityOf, type ItemIdentity } from './item-identity';
import { paymentAfter } from './payment-parts';
import { reopen, requestSupplement, takeSupplement } from './supplement-transitions';
import { assign, close, enterStep, happen, markOverdue } from './transitions';
import { isClosed, nextStatus } from './status-table';
import { queueInstant, wakesOf } from './wake';
import { clockOf, momentOf, type HistoryEntry, type WorkItem } from './work-item';

/**
 * The item after one entry: the only place where state changes. Reads nothing but the entry, so folding
 * the history gives the state again (DESIGN idea 3).
 */
export function evolve(item: WorkItem, entry: HistoryEntry, context: TimeContext): WorkItem {
  const status = entry.action === 'submit' ? 'open' : nextStatus(item.status, entry.action);
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
  const changed = { ...changeBy(draft, entry, context), ...(payment ? { payment } : {}) };
  return tellFirstDays(settle(changed, entry, context), item.clocks.length);
}

/** An item rebuilt from what never changes and its history. */
export function foldHistory(
  identity: ItemIdentity,
  history: readonly HistoryEntry[],
  context: TimeContext,
): WorkItem {
  const [submitted, ...rest] = history;
  if (!submitted) throw new Error('a history begins with submit');
  return rest.reduce((item, entry) => evolve(item, entry, context), openItem(identity, submitted, context));
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

/** The item as the submit entry makes it. */
export function openItem(identity: ItemIdentity, entry: HistoryEntry, context: TimeContext): WorkItem {
  const blank: WorkItem = {
    ...blankItem(identity, entry.recordedAt),
    subject: entry.subject ?? null,
    step: context.definition.steps[0]!.code,
  };
  return evolve(blank, entry, context);
}

function changeBy(item: WorkItem, entry: HistoryEntry, context: TimeContext): WorkItem {
  const at = entry.recordedAt;
  switch (entry.action) {
    case 'submit':
      return enterStep(happen(item, 'received', at, 'applicant', context), entry, context, 'receipt');
    case 'pass-check':
    case 'assess':
      return enterStep(item, entry, context, 'event');
    case 'enter-outside-result':
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
    case 'approve':
      return enterStep(happen(item, 'decided', at, 'office', context), entry, context, 'event');
    case 'refuse':
      return close(happen(item, 'decided', at, 'office', context), at, context);
    case 'confirm-receipt':
    case 'record-payment':
      return close(
        happen(item, 'completed', at, entry.by.kind === 'staff' ? 'office' : 'applicant', context),
        at,
        context,
      );
    case 'withdraw':
      return close(item, at, context);
    case 'lapse':
      return close(item, at, context, { keepStops: true });
    case 'request-supplement':
      return requestSupplement(item, entry, context);
    case 'permit-second-round':
      return { ...item, secondRoundPermit: entry.n };
    case 'supplement':
      return takeSupplement(item, entry);
    case 'reopen':
      return reopen(takeSupplement(item, entry), entry);
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
    case 'take':
    case 'assign':
    case 'return-not-ours':
    case 'dispense':
    case 'change-holder':
      return assign(item, { ...entry.routing! }, at);
    case 'give-new-day':
      return { ...item, newDay: { on: entry.until!, entry: entry.n } };
    case 'urge':
      return { ...item, urgedAt: at };
    case 'hand-over':
    case 'report-not-received':
    case 'chase-outside-body':
    case 'record-payment-return':
    case 'note':
      return item;
  }
}

/** Clocks, queue place and wake time follow from everything else. */
function settle(item: WorkItem, entry: HistoryEntry, context: TimeContext): WorkItem {
  const stopKind = getStep(context.definition, item.step).stopKind;
  let clocks = reckonClocks(item, context);
  let stops = item.stops;
  if (stopKind && !isClosed(item.status)) {
    stops = expectStopUntil(stops, stopKind, clockOf({ clocks }, STEP_CLOCK)!.dueOn);
    clocks = reckonClocks({ ...item, clocks, stops }, context);
  }
  const settled: WorkItem = { ...item, clocks, stops, isOpen: !isClosed(item.status) };
  const dueAt = settled.isOpen ? queueInstant(settled, entry.recordedAt) : momentOf(settled, 'closed')!.at;
  return { ...settled, dueAt, wakeAt: wakesOf(settled, context)[0]?.at ?? null };
}

/** The day first told of a new clock is the one that stands when its entry is whole, with stops and ceiling. */
function tellFirstDays(item: WorkItem, known: number): WorkItem {
  if (item.clocks.length === known) return item;
  const clocks = item.clocks.map((clock, place) =>
    place < known ? clock : { ...clock, firstDueOn: clock.dueOn },
  );
  return { ...item, clocks };
}
