import { getStep } from '../service-catalogue/service-definition';
import type { TimeContext } from './clocks';
import type { ItemNotice } from './item-notice';
import { isClosed, type Status } from './status-table';
import type { HistoryEntry, WorkItem } from './work-item';

/** The notice after an entry: posted, objected to, answered; gone when the item leaves its step or is over. */
export function noticeAfter(
  { notice }: Pick<WorkItem, 'notice'>,
  { n, action, toStep, until, named, about, finding }: HistoryEntry,
  status: Status,
): ItemNotice | undefined {
  if (toStep !== undefined || isClosed(status)) return undefined;
  if (action === 'post-notice') return { entry: n, until: until!, named: named === true, objections: [] };
  if (!notice) return undefined;
  if (action === 'record-objection')
    return { ...notice, objections: [...notice.objections, { entry: n, finding: null }] };
  if (action !== 'answer-objection') return notice;
  const objections = notice.objections.map((each) =>
    each.entry === about ? { ...each, finding: finding! } : each,
  );
  return { ...notice, objections };
}

export function withoutNotice({ notice: _notice, ...item }: WorkItem): WorkItem {
  return item;
}

/** Clocks that list the notice stand from the posting to its last day: the days before and after it are the office's own. */
export function stopForNotice(item: WorkItem, entry: HistoryEntry, { definition }: TimeContext): WorkItem {
  const stop = {
    kind: 'public-notice' as const,
    from: entry.recordedAt,
    expectedEndOn: entry.until!,
    reason: getStep(definition, item.step).residentTitle,
    approvedBy: entry.by.memberId,
  };
  return { ...item, stops: [...item.stops, stop] };
}
