import { stopKindOf } from '../service-catalogue/step';
import type { LifeEvent } from '../service-catalogue/life-event';
import { getStep } from '../service-catalogue/service-definition';
import type { RoutingOutcome } from '../staff/routing-outcome';
import {
  beginStop,
  clocksOfPlace,
  clocksStartingAt,
  endClocksAt,
  endStops,
  STEP_CLOCK,
  stepClock,
  type TimeContext,
} from './clocks';
import type { HistoryEntry, ItemClock, LifeMoment, WorkItem } from './work-item';

/**
 * A moment of the item's life: clocks that it ends, end; clocks that it starts, start. What comes again, in an item that
 * moved back to an earlier step, begins no clock and is no new moment.
 */
export function happen(
  item: WorkItem,
  event: LifeEvent,
  at: Date,
  by: LifeMoment['by'],
  context: TimeContext,
  endedAt = at,
): WorkItem {
  const startsFrom = event === 'received' || by === 'silence' ? 'receipt' : 'event';
  const ended = endClocksAt([event], item.clocks, endedAt, context.definition);
  if (item.moments.some((moment) => moment.event === event)) return { ...item, clocks: ended };
  const clocks = [...ended, ...clocksStartingAt(event, at, startsFrom, item, context)];
  return { ...item, clocks, moments: [...item.moments, { event, at, by }] };
}

/**
 * Into a step: the stop of the step left ends, its own begins, the step clock starts anew. Into the part of another place of the same
 * county: clocks of the place left end, those of the place reached begin.
 */
export function enterStep(
  item: WorkItem,
  entry: HistoryEntry,
  context: TimeContext,
  startsFrom: 'receipt' | 'event',
): WorkItem {
  const at = entry.recordedAt;
  const step = getStep(context.definition, entry.toStep ?? item.step);
  const left = context.definition.steps.find((each) => each.code === item.step);
  const stopped = left && stopKindOf(left);
  const closedStops = stopped ? endStops(item.stops, stopped, at) : item.stops;
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
  const arrives = left !== undefined && left.place !== step.place;
  const isLeft = ({ code }: ItemClock) =>
    code === STEP_CLOCK ||
    (arrives && context.definition.clocks.some((clock) => clock.code === code && clock.place === left.place));
  const ended = item.clocks.map((clock) =>
    !clock.endedAt && isLeft(clock) ? { ...clock, endedAt: at } : clock,
  );
  const entered = { ...item, step: step.code, stepSince: at, stops, clocks: ended };
  const own = arrives ? clocksOfPlace(entered, at, context, false) : [];
  const clocks = [...ended, ...own, stepClock(step, at, startsFrom, { stops }, context)];
  return assign({ ...entered, clocks }, entry.routing!, at);
}

/** Taken over from another county: what ran for the whole matter runs on, this office's own clocks begin. */
export function receiveLeg(item: WorkItem, entry: HistoryEntry, context: TimeContext): WorkItem {
  const { clocks, stops, moments, places, returns } = entry.carried!;
  const came = { ...item, clocks, stops, moments, places, returns };
  const own = clocksOfPlace(came, entry.recordedAt, context, true);
  return enterStep({ ...came, clocks: [...clocks, ...own] }, entry, context, 'event');
}

/** Into the hands that routing chose. */
export function assign(item: WorkItem, routing: RoutingOutcome, at: Date): WorkItem {
  const assignee = routing.assignee
    ? { staffId: routing.assignee, post: routing.post, acting: routing.acting, since: at }
    : null;
  const { unit, line, reason, readers } = routing;
  const assigned = { ...item, unit, line, assignee, routingReason: reason };
  return readers ? nameReaders(assigned, [...(assignee ? [assignee.staffId] : []), ...readers]) : assigned;
}

/** Whoever was once named stays named: what was seen cannot be unseen. */
export function nameReaders(item: WorkItem, staffIds: readonly string[]): WorkItem {
  return { ...item, readers: [...new Set([...(item.readers ?? []), ...staffIds])] };
}

/** Nothing runs any more. `keepStops`: the wait for the applicant goes on, should the item be reopened. */
export function close(
  item: WorkItem,
  at: Date,
  { definition }: TimeContext,
  { keepStops = false } = {},
): WorkItem {
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

/** A clock's lateness is recorded once. */
export function markOverdue(item: WorkItem, code: string, at: Date): WorkItem {
  return {
    ...item,
    clocks: item.clocks.map((clock) =>
      clock.code === code && !clock.endedAt ? { ...clock, overdueAt: at } : clock,
    ),
  };
}
