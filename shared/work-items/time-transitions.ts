import type { HistoryEntry, OpenRequest, WorkItem } from './work-item';

/** Asked for; a newer request of the same sort takes the place of the older. */
export function askFor(item: WorkItem, request: OpenRequest): WorkItem {
  const others = (item.requests ?? []).filter((each) => each.what !== request.what);
  return { ...item, requests: [...others, request] };
}

export function requestOf(entry: HistoryEntry): OpenRequest {
  const asked = { entry: entry.n, by: entry.by.memberId, approver: entry.approver! };
  return entry.action === 'ask-stop'
    ? { what: 'stop', ...asked, kind: entry.stop!, until: entry.until! }
    : { what: 'extension', ...asked, clock: entry.clock!, amount: entry.amount! };
}

/** Answered, whichever way. */
export function answerRequest(item: WorkItem, { about }: HistoryEntry): WorkItem {
  return item.requests
    ? { ...item, requests: item.requests.filter((request) => request.entry !== about) }
    : item;
}

/** A stop that was approved begins; one of the same kind that still stands ends where it goes on. */
export function beginApprovedStop(item: WorkItem, entry: HistoryEntry): WorkItem {
  const { n, stop: kind, until, recordedAt: at } = entry;
  const before = item.stops.map((stop) =>
    stop.entry !== undefined && stop.kind === kind && !stop.to ? { ...stop, to: at } : stop,
  );
  const stop = {
    kind: kind!,
    from: at,
    expectedEndOn: until!,
    reason: '',
    approvedBy: entry.by.memberId,
    entry: n,
  };
  return answerRequest({ ...item, stops: [...before, stop] }, entry);
}

/** It runs again: the stop that an entry approved is over. */
export function endApprovedStop(item: WorkItem, { about, recordedAt }: HistoryEntry): WorkItem {
  return {
    ...item,
    stops: item.stops.map((stop) => (stop.entry === about && !stop.to ? { ...stop, to: recordedAt } : stop)),
  };
}

/** The clock's day moves from this entry on; the day first told stays. */
export function extendClock(item: WorkItem, entry: HistoryEntry): WorkItem {
  const extension = { amount: entry.amount!, entry: entry.n };
  const clocks = item.clocks.map((clock) =>
    clock.code === entry.clock && !clock.endedAt
      ? { ...clock, extensions: [...(clock.extensions ?? []), extension] }
      : clock,
  );
  return answerRequest({ ...item, clocks }, entry);
}
