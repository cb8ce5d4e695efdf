import { endStops, expectStopUntil, STEP_CLOCK, type TimeContext } from './clocks';
import { stopKindOf } from '../service-catalogue/step';
import { getStep } from '../service-catalogue/service-definition';
import type { ItemQuota } from './item-quota';
import type { HistoryEntry, WorkItem } from './work-item';

const WAITING_STOP = 'waiting-list';

/** How an item stands to the places after an entry; undefined where it never came to one. */
export function quotaAfter(
  { quota }: Pick<WorkItem, 'quota'>,
  { n, action, placeIn, waits, until, recordedAt }: HistoryEntry,
): ItemQuota | undefined {
  if (placeIn !== undefined) return { state: 'taken', year: placeIn, entry: n };
  if (waits) return { state: 'waiting', entry: n, since: recordedAt, until: until! };
  if (action === 'carry-over' && quota?.state === 'waiting') return { ...quota, until: until! };
  return quota;
}

/** Approved without a free place: the step is done, and what lists the list stands until a place comes. */
export function joinList(item: WorkItem, entry: HistoryEntry, { definition }: TimeContext): WorkItem {
  const at = entry.recordedAt;
  const stepStop = stopKindOf(getStep(definition, item.step));
  return {
    ...item,
    clocks: item.clocks.map((clock) =>
      clock.code === STEP_CLOCK && !clock.endedAt ? { ...clock, endedAt: at } : clock,
    ),
    stops: [
      ...(stepStop ? endStops(item.stops, stepStop, at) : item.stops),
      {
        kind: WAITING_STOP,
        from: at,
        expectedEndOn: entry.until!,
        reason: WAITING_STOP,
        approvedBy: entry.by.memberId,
      },
    ],
  };
}

export function leaveList(item: WorkItem, { recordedAt }: HistoryEntry): WorkItem {
  return { ...item, stops: endStops(item.stops, WAITING_STOP, recordedAt) };
}

export function waitAnotherYear(item: WorkItem, { until }: HistoryEntry): WorkItem {
  return { ...item, stops: expectStopUntil(item.stops, WAITING_STOP, until!) };
}
