import type { WorkItem } from './work-item';

/** Staff who declared an interest in the case (回避). It stays so: nobody takes it back for themselves. */
export const declaredInterest = ({ history }: Pick<WorkItem, 'history'>): string[] => [
  ...new Set(history.filter(({ action }) => action === 'declare-interest').map(({ by }) => by.memberId)),
];

/**
 * Whether somebody must keep away from deciding the case: by their own word, or by what the office has recorded.
 * @param recorded staff of whom the office knows an interest in one of the parties.
 * @source FACTS §10.3 conflict rule
 */
export const hasInterest = (
  staffId: string,
  item: Pick<WorkItem, 'history'>,
  recorded: readonly string[] = [],
): boolean => recorded.includes(staffId) || declaredInterest(item).includes(staffId);
