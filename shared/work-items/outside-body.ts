import type { HistoryEntry, WorkItem } from './work-item';

/**
 * The entry in which the outside body said no, while its step lasts: the item did not move on and can only be refused.
 */
export function negativeResultOf(item: Pick<WorkItem, 'history' | 'step'>): HistoryEntry | undefined {
  const last = item.history.findLast((entry) => entry.action === 'enter-outside-result');
  return last?.step === item.step && last.toStep === undefined ? last : undefined;
}
