import type { PlainDate } from '../calendar/plain-date';
import { beginStop, endStops, expectStopUntil, type TimeContext } from './clocks';
import { assign } from './transitions';
import { clockOf, type HistoryEntry, type WorkItem } from './work-item';

/** Sent back: the clocks that list it stand until the last day told. */
export function requestSupplement(
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

/** The applicant's last day as another edition of the calendar has it; what stands still for it stands until then. */
export function waitUntil(item: WorkItem, until: PlainDate): WorkItem {
  return {
    ...item,
    stops: expectStopUntil(item.stops, 'supplement', until),
    supplement: { ...item.supplement!, until },
  };
}

/** What was asked came: counting goes on the day after. */
export function takeSupplement(item: WorkItem, entry: HistoryEntry): WorkItem {
  const stops = endStops(item.stops, 'supplement', entry.recordedAt);
  return {
    ...item,
    stops,
    answersEntry: entry.n,
    supplement: { ...item.supplement!, fulfilledAt: entry.recordedAt },
  };
}

/** Clocks that lapsing ended run on, not those that a step left at the same instant; the days of waiting stay out of them. */
export function reopen(item: WorkItem, entry: HistoryEntry): WorkItem {
  const lapsedAt = item.moments.find((moment) => moment.event === 'closed')!.at;
  const clocks = item.clocks.map((clock) =>
    clock.endedAt?.getTime() === lapsedAt.getTime() && clockOf(item, clock.code) === clock
      ? { ...clock, endedAt: null }
      : clock,
  );
  const moments = item.moments.filter((moment) => moment.event !== 'closed');
  return assign({ ...item, clocks, moments }, entry.routing!, entry.recordedAt);
}
