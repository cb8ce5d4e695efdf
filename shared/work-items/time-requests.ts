import { addDays, localDateOf } from '../calendar/plain-date';
import { askedForStops } from '../service-catalogue/step';
import type { ServiceDefinition } from '../service-catalogue/service-definition';
import type { StopKind } from '../time-limits/intervals';
import type { ApprovalLevel } from '../time-limits/extension';
import type { Stop } from '../time-limits/intervals';
import { isClosed } from './status-table';
import type { ItemClock, OpenRequest, WorkItem } from './work-item';

type ClockFacts = Pick<WorkItem, 'clocks'>;

/** Nobody plans further ahead than this; what takes longer is asked for again. */
const LONGEST_STOP_DAYS = 366;

/**
 * Kinds of stop that a worker may ask for now: those that the running limit of this step lists, for only there it happens (a device
 * is made while it is handed over, not while papers are checked). It stops every clock that lists it, and no other (FACTS §0.1).
 * Where one of these is overdue nobody stops it any more, as nobody extends it (FACTS §5.2): the miss stays to be seen.
 */
export function stoppableKinds(
  { clocks }: ClockFacts,
  definition: Pick<ServiceDefinition, 'steps'>,
): StopKind[] {
  const running = clocks.filter(({ endedAt }) => !endedAt);
  const late = running.filter(({ overdueAt }) => overdueAt).flatMap(({ limit }) => limit.stops);
  return askedForStops(
    running.filter(({ nature }) => nature === 'step').flatMap(({ limit }) => limit.stops),
    definition,
  ).filter((kind) => !late.includes(kind));
}

/** The first and the last day until which a stop may be asked for. */
export function stopDays(at: Date) {
  const today = localDateOf(at);
  return { from: addDays(today, 1), to: addDays(today, LONGEST_STOP_DAYS) };
}

/** Stops that were approved and still stand. */
export function approvedStops({ stops }: Pick<WorkItem, 'stops'>): (Stop & { entry: number })[] {
  return stops.flatMap((stop) =>
    stop.entry !== undefined && !stop.to ? [{ ...stop, entry: stop.entry }] : [],
  );
}

/** A clock that may still be extended, by how much at most, and who answers. */
export interface Extendable {
  clock: ItemClock;
  atMost: number;
  approvedBy: ApprovalLevel;
}

/** Clocks that may be extended: running, not expired, and not extended as often or as far as they may be. */
export function extendableClocks(
  { clocks }: ClockFacts,
  { clocks: defined }: Pick<ServiceDefinition, 'clocks'>,
  at: Date,
): Extendable[] {
  return clocks.flatMap((clock) => {
    const rule = defined.find((each) => each.code === clock.code)?.extension;
    if (!rule || clock.endedAt || clock.overdueAt || at >= clock.dueAt) return [];
    const earlier = clock.extensions ?? [];
    const atMost = rule.atMost - extendedBy(clock);
    return earlier.length < rule.times && atMost > 0 ? [{ clock, atMost, approvedBy: rule.approvedBy }] : [];
  });
}

/** Units by which a clock was extended so far. */
export function extendedBy({ extensions }: Pick<ItemClock, 'extensions'>): number {
  return (extensions ?? []).reduce((sum, { amount }) => sum + amount, 0);
}

type RequestOf<W extends OpenRequest['what']> = Extract<OpenRequest, { what: W }>;

/** What waits for an answer, of one sort. */
export function openRequest<W extends OpenRequest['what']>(
  { requests }: Pick<WorkItem, 'requests'>,
  what: W,
): RequestOf<W> | undefined {
  return requests?.find((request): request is RequestOf<W> => request.what === what);
}

/**
 * Whether a request can still be answered with yes: an extension before the clock expires (asked in time and not answered
 * is overdue, FACTS §5.2), a stop while its day lies ahead and it may still be asked for in the step.
 */
export function isAnswerable(
  request: OpenRequest,
  item: ClockFacts,
  definition: ServiceDefinition,
  at: Date,
): boolean {
  if (request.what === 'stop')
    return request.until > localDateOf(at) && stoppableKinds(item, definition).includes(request.kind);
  return extendableClocks(item, definition, at).some(
    ({ clock, atMost }) => clock.code === request.clock && request.amount <= atMost,
  );
}

/**
 * A request goes with what it is about: with its clock when that ends or is overdue, with the item when it closes; and it goes when the
 * item comes to the one who was asked, for nobody approves time for oneself: who has it now may ask anew.
 */
export function withoutStaleRequests(item: WorkItem, definition: ServiceDefinition): WorkItem {
  if (!item.requests) return item;
  const requests = isClosed(item.status)
    ? []
    : item.requests.filter((request) => {
        if (request.approver === item.assignee?.staffId) return false;
        return request.what === 'stop'
          ? stoppableKinds(item, definition).includes(request.kind)
          : item.clocks.some(
              ({ code, endedAt, overdueAt }) => code === request.clock && !endedAt && !overdueAt,
            );
      });
  return { ...item, requests };
}
