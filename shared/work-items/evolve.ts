import { stepAfter, getStep, type LifeEvent } from '../service-catalogue/service-definition';
import type { RoutingOutcome } from '../staff/routing-outcome';
import {
  beginStop,
  clocksStartingAt,
  endClocksAt,
  endStops,
  expectStopUntil,
  reckonClocks,
  STEP_CLOCK,
  stepClock,
  type TimeContext,
} from './clocks';
import { isClosed, nextStatus } from './status-table';
import { queueInstant, wakesOf } from './wake';
import { clockOf, type HistoryEntry, type LifeMoment, type WorkItem } from './work-item';

/** The part of an item that no history entry changes. */
export type ItemIdentity = Pick<
  WorkItem,
  | '_id'
  | 'caseId'
  | 'leg'
  | 'number'
  | 'kind'
  | 'county'
  | 'area'
  | 'service'
  | 'display'
  | 'for'
  | 'filedBy'
  | 'claims'
>;

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
  return settle(changeBy(draft, entry, context), entry, context);
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

/** The item as the submit entry makes it. */
export function openItem(identity: ItemIdentity, entry: HistoryEntry, context: TimeContext): WorkItem {
  const first = context.definition.steps[0]!;
  const blank: WorkItem = {
    ...identity,
    subject: entry.subject ?? null,
    unit: '',
    line: [],
    step: first.code,
    stepSince: entry.recordedAt,
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
    dueAt: entry.recordedAt,
    wakeAt: null,
    isOpen: true,
    version: 0,
    history: [],
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
      return assign(item, { ...entry.routing! }, at);
    case 'urge':
      return { ...item, urgedAt: at };
    case 'hand-over':
    case 'report-not-received':
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
  const dueAt = settled.isOpen ? queueInstant(settled, entry.recordedAt) : entry.recordedAt;
  return { ...settled, dueAt, wakeAt: wakesOf(settled, context)[0]?.at ?? null };
}

function happen(
  item: WorkItem,
  event: LifeEvent,
  at: Date,
  by: LifeMoment['by'],
  context: TimeContext,
  endedAt = at,
): WorkItem {
  const startsFrom = event === 'received' || by === 'silence' ? 'receipt' : 'event';
  const clocks = [
    ...endClocksAt([event], item.clocks, endedAt, context.definition),
    ...clocksStartingAt(event, at, startsFrom, item, context),
  ];
  return { ...item, clocks, moments: [...item.moments, { event, at, by }] };
}

function enterStep(
  item: WorkItem,
  entry: HistoryEntry,
  context: TimeContext,
  startsFrom: 'receipt' | 'event',
): WorkItem {
  const at = entry.recordedAt;
  const step = getStep(context.definition, entry.toStep ?? item.step);
  const left = context.definition.steps.find((each) => each.code === item.step);
  const closedStops =
    left?.stopKind && left.code !== step.code ? endStops(item.stops, left.stopKind, at) : item.stops;
  const stops = step.stopKind
    ? [
        ...closedStops,
        beginStop(
          step.stopKind,
          at,
          step.limit.amount,
          step.residentTitle,
          entry.by.memberId,
          context.calendar,
        ),
      ]
    : closedStops;
  const ended = item.clocks.map((clock) =>
    clock.code === STEP_CLOCK && !clock.endedAt ? { ...clock, endedAt: at } : clock,
  );
  const clocks = [...ended, stepClock(step, at, startsFrom, stops, context.calendar)];
  return assign({ ...item, step: step.code, stepSince: at, stops, clocks }, entry.routing!, at);
}

function assign(item: WorkItem, routing: RoutingOutcome, at: Date): WorkItem {
  const assignee = routing.assignee
    ? { staffId: routing.assignee, post: routing.post, acting: routing.acting, since: at }
    : null;
  return { ...item, unit: routing.unit, line: routing.line, assignee, routingReason: routing.reason };
}

function close(item: WorkItem, at: Date, { definition }: TimeContext, { keepStops = false } = {}): WorkItem {
  return {
    ...item,
    clocks: endClocksAt(['closed'], item.clocks, at, definition),
    stops: keepStops ? item.stops : item.stops.map((stop) => (stop.to ? stop : { ...stop, to: at })),
    moments: [
      ...item.moments.filter((moment) => moment.event !== 'closed'),
      { event: 'closed', at, by: 'office' },
    ],
  };
}

function requestSupplement(
  item: WorkItem,
  entry: HistoryEntry,
  { definition, calendar }: TimeContext,
): WorkItem {
  const stop = beginStop(
    'supplement',
    entry.recordedAt,
    definition.supplement.limit.amount,
    'supplement',
    entry.by.memberId,
    calendar,
  );
  return {
    ...item,
    stops: [...item.stops, { ...stop, expectedEndOn: entry.until! }],
    secondRoundPermit: null,
    supplement: {
      round: (item.supplement?.round ?? 0) + 1,
      requestedAt: entry.recordedAt,
      requestedBy: entry.by.memberId,
      entry: entry.n,
      until: entry.until!,
      missing: entry.missing ?? [],
      remindedBefore: [],
      fulfilledAt: null,
    },
  };
}

function takeSupplement(item: WorkItem, entry: HistoryEntry): WorkItem {
  const stops = endStops(item.stops, 'supplement', entry.recordedAt);
  return {
    ...item,
    stops,
    answersEntry: entry.n,
    supplement: { ...item.supplement!, fulfilledAt: entry.recordedAt },
  };
}

/** Clocks that lapsing ended run on; the days of waiting stay out of them. */
function reopen(item: WorkItem, entry: HistoryEntry): WorkItem {
  const lapsedAt = item.moments.find((moment) => moment.event === 'closed')!.at;
  const clocks = item.clocks.map((clock) =>
    clock.endedAt?.getTime() === lapsedAt.getTime() ? { ...clock, endedAt: null } : clock,
  );
  const moments = item.moments.filter((moment) => moment.event !== 'closed');
  return assign({ ...item, clocks, moments }, entry.routing!, entry.recordedAt);
}

function markOverdue(item: WorkItem, code: string, at: Date): WorkItem {
  return {
    ...item,
    clocks: item.clocks.map((clock) =>
      clock.code === code && !clock.endedAt ? { ...clock, overdueAt: at } : clock,
    ),
  };
}

/** Codes of the steps this action can lead to: each is routed before deciding. */
export function stepsAfter(
  item: Pick<WorkItem, 'step'>,
  action: HistoryEntry['action'],
  { definition }: Pick<TimeContext, 'definition'>,
): string[] {
  switch (action) {
    case 'submit':
      return [definition.steps[0]!.code];
    case 'pass-check':
    case 'accept':
    case 'assess':
    case 'approve': {
      const next = stepAfter(definition, item.step);
      return next ? [next.code] : [];
    }
    case 'deem-accepted': {
      const acceptance = definition.steps.findLastIndex(
        (step) => step.kind === 'acceptance' || step.kind === 'check',
      );
      const next = definition.steps[acceptance + 1];
      return next ? [next.code] : [];
    }
    case 'reopen':
      return [item.step];
    default:
      return [];
  }
}
