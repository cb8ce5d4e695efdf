import { askedParts } from './joint';
import type { Effect } from './outbox';
import type { HistoryEntry, WorkItem } from './work-item';

/** What joint handling has follow elsewhere: a part opens, a part that is not waited for ends, its lead hears of it. */
export function jointEffects(
  before: WorkItem | null,
  item: WorkItem,
  { n, action, recordedAt: at }: HistoryEntry,
  key: (place: string) => string,
): Effect[] {
  const opened = (item.joint ?? [])
    .filter(({ entry }) => entry === n)
    .map(({ code }): Effect => ({ type: 'open-part', key: key(`part:${code}`), part: code, at }));
  const recalled = (item.joint ?? [])
    .filter(
      ({ code, state }) =>
        state === 'recalled' && askedParts(before ?? {}).some((each) => each.code === code),
    )
    .map(({ code }): Effect => ({ type: 'recall-part', key: key(`recall:${code}`), part: code, at }));
  const isHeard = action === 'answer-part' || action === 'return-part';
  return [
    ...opened,
    ...recalled,
    ...(isHeard ? [{ type: 'tell-lead' as const, key: key('lead'), entry: n, at }] : []),
  ];
}
