import { BATCH_ACTIONS } from '@zhucantong/shared/work-items/batch';
import type { QueueRow } from '@zhucantong/shared/work-items/queue-view';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';

/** Refusals and new days are said to one person about one matter, so they are no choice here. */
const NEVER_TOGETHER: readonly ActionType[] = ['refuse', 'give-new-day'];

/** Whether a decision on the one would say the same of the other: the same service in the same step. */
export const isAlike = (rows: readonly Pick<QueueRow, 'service' | 'step'>[]): boolean =>
  rows.every(({ service, step }) => service === rows[0]?.service && step === rows[0]?.step);

/**
 * What may be done with all of them: what the first allows of what a batch knows; its step's decision only where all stand in
 * that step and it needs no picture of its own. The server judges each by itself.
 */
export function batchChoices(
  first: Pick<StaffItem, 'allowedActions' | 'record'>,
  rows: readonly Pick<QueueRow, 'service' | 'step'>[],
): ActionType[] {
  const isDecision = (action: ActionType) => action === first.record.action;
  return BATCH_ACTIONS.filter(
    (action) =>
      first.allowedActions.includes(action) &&
      !NEVER_TOGETHER.includes(action) &&
      (!isDecision(action) ||
        (isAlike(rows) &&
          first.record.papers.every(({ required, requiredWhen }) => !required && !requiredWhen))),
  );
}
