import { ruleOf } from '@zhucantong/shared/work-items/action-rules';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';

type Standing = Pick<StaffItem, 'status' | 'step' | 'assignee' | 'allowedActions'>;

/** What anybody of the unit may do for an applicant, or who just looks on: its outcome is read on the page, often to the applicant. */
const FOR_THE_APPLICANT: readonly unknown[] = ['unit', 'sight'];

/**
 * Whether the next item is opened after an action: it moved the item on, and by the server's answer it is not the worker's turn any
 * more. A negative result, a note or a notice that was hung up leave the work where it was.
 */
export function leavesItem(action: ActionType, before: Standing, after: Standing): boolean {
  if (FOR_THE_APPLICANT.includes(ruleOf(action).staffNeeds)) return false;
  return hasMoved(before, after) && !isTheirTurn(after);
}

/** It waits for nobody outside, and the server lets them do what only its holder may. */
const isTheirTurn = ({ status, allowedActions }: Standing) =>
  status === 'open' && allowedActions.some((action) => ruleOf(action).staffNeeds === 'assignee');

const hasMoved = (before: Standing, after: Standing) =>
  before.status !== after.status ||
  before.step.code !== after.step.code ||
  before.assignee?.staffId !== after.assignee?.staffId;
