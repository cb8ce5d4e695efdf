import { isDispensed } from './dispensation';
import { ADVANCES, type ActionType } from './status-table';
import type { HistoryEntry, WorkItem } from './work-item';

/** Somebody of the staff who did work of a step, or judged it. */
export interface Hand {
  staffId: string;
  step: string;
}

/** Taking in is no step; a definition can keep a step apart from it by this name all the same. */
export const INTAKE = 'intake';

const STEP_WORK: readonly HistoryEntry['action'][] = [
  ...Object.values(ADVANCES),
  'refuse',
  'end-benefit',
  'request-supplement',
  'record-payment-return',
  'return-leg',
  'answer-objection',
] satisfies ActionType[];

/** Whether an action does, or judges, the work of the step in which it is taken. */
export const isStepWork = (action: HistoryEntry['action']): boolean => STEP_WORK.includes(action);

/**
 * Whose hands it went through, for keeping check and decision apart: each step's, and who took it in. Noting, taking, assigning, permitting a round
 * and what is entered on the applicant's request are no work of the step: they judge nothing.
 */
export function handsOf({ history }: Pick<WorkItem, 'history'>): Hand[] {
  return history.flatMap(({ action, by, step, carried }) => {
    const isWork = by.kind === 'staff' && (action === 'submit' || isStepWork(action));
    const own = { staffId: by.memberId, step: action === 'submit' ? INTAKE : step };
    return [...(carried?.hands ?? []), ...(isWork ? [own] : [])];
  });
}

/** Hands of this member of staff in the steps from which the item's step must be kept apart; none once a leader dispensed. */
export function handsToKeepApart(
  item: Pick<WorkItem, 'history' | 'step'>,
  staffId: string,
  separateFrom: readonly string[] = [],
): Hand[] {
  if (isDispensed(item, staffId)) return [];
  return handsOf(item).filter((hand) => hand.staffId === staffId && separateFrom.includes(hand.step));
}
