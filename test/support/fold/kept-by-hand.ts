import type { HistoryEntry, WorkItem } from '../../../shared/work-items/work-item';

/** The leaf that left papers for later, and what leaves behind it brought, moved and reminded of. */
export function laterByHand(history: readonly HistoryEntry[]): Pick<WorkItem, 'later'> {
  const place = history.findLastIndex(
    ({ action, later }) => later && ['accept', 'deem-accepted', 'reopen'].includes(action),
  );
  if (place === -1) return {};
  const behind = history.slice(place + 1);
  const brought = behind.findLast(({ action }) => action === 'bring-later');
  const moved = behind.findLast(({ action, later }) => action === 'reckon-again' && later);
  const { later, n, recordedAt } = history[place]!;
  return {
    later: {
      papers: brought ? (brought.later?.papers ?? []) : later!.papers,
      until: (moved ?? history[place]!).later!.until,
      entry: n,
      since: recordedAt,
      remindedBefore: behind.flatMap(({ action, daysBefore }) =>
        action === 'remind-later' ? [daysBefore!] : [],
      ),
    },
  };
}

/** The last leaf that speaks of a place of the year: it was given one, or waits for it until a last day. */
export function quotaByHand(history: readonly HistoryEntry[]): Pick<WorkItem, 'quota'> {
  const spoke = history.findLast(({ placeIn, waits }) => placeIn !== undefined || waits !== undefined);
  if (!spoke) return {};
  if (spoke.placeIn !== undefined) return { quota: { state: 'taken', year: spoke.placeIn, entry: spoke.n } };
  const carried = history.findLast(({ n, action }) => n > spoke.n && action === 'carry-over');
  const until = (carried ?? spoke).until!;
  return { quota: { state: 'waiting', entry: spoke.n, since: spoke.recordedAt, until } };
}

/** Paid first for the month of the receipt; ended by the leaf that names a month. */
export function benefitByHand(history: readonly HistoryEntry[]): Pick<WorkItem, 'benefit'> {
  const paid = history.find(({ runsFrom }) => runsFrom !== undefined);
  if (!paid) return {};
  const ended = history.find(({ action }) => action === 'end-benefit');
  const since = paid.runsFrom!;
  return { benefit: ended ? { since, ended: { from: ended.endsFrom!, entry: ended.n } } : { since } };
}
