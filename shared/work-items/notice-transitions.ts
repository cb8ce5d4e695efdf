import { endOfLocalDay } from '../calendar/plain-date';
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
): ItemNotice | null | undefined {
  if (toStep !== undefined || isClosed(status)) return notice && null;
  if (action === 'post-notice') return { entry: n, until: until!, named: named === true, objections: [] };
  if (!notice) return notice;
  if (action === 'record-objection')
    return { ...notice, objections: [...notice.objections, { entry: n, finding: null }] };
  if (action !== 'answer-objection') return notice;
  const objections = notice.objections.map((each) =>
    each.entry === about ? { ...each, finding: finding! } : each,
  );
  return { ...notice, objections };
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

/**
 * When a notice was over without objection: on its last day, or with the answer to the last objection where that came later. The office
 * may write it down late; what runs from it does not wait for that (FACTS §0.2 TL-CERT-02). An objection that held led back or to a
 * refusal instead, so nothing began; what is posted again is over on its own last day.
 */
export function endOfNotice({ notice, history }: Pick<WorkItem, 'notice' | 'history'>): Date {
  const { entry, until } = notice!;
  const answers = history.filter(({ n, action }) => n > entry && action === 'answer-objection');
  const instants = answers.map(({ recordedAt }) => recordedAt.getTime());
  return new Date(Math.max(endOfLocalDay(until).getTime() - 1, ...instants));
}
