import type { Step } from '../service-catalogue/step';
import { isObjectionUpheld } from './item-notice';
import type { HistoryEntry, WorkItem } from './work-item';

/**
 * The entry in which the outside body said no, while its step lasts: the item did not move on and can only be refused.
 */
export function negativeResultOf(item: Pick<WorkItem, 'history' | 'step'>): HistoryEntry | undefined {
  const last = item.history.findLast((entry) => entry.action === 'enter-outside-result');
  return last?.step === item.step && last.toStep === undefined ? last : undefined;
}

/** Where others judge, the office refuses only what they said no to: the outside body, or an objection that holds. */
export function mayRefuseHere(
  item: Pick<WorkItem, 'history' | 'step' | 'notice'>,
  { kind }: Pick<Step, 'kind'>,
): boolean {
  if (kind === 'outside') return negativeResultOf(item) !== undefined;
  return kind !== 'public-notice' || isObjectionUpheld(item);
}
