import type { ActionType } from '@zhucantong/shared/work-items/status-table';
import { jointActions } from './joint-action';
import { timeActions } from './time-action';

/** Decisions are the big choices, in this order; the rest are small buttons below. */
export const decisions: readonly ActionType[] = [
  'pass-check',
  'accept',
  'assess',
  'approve',
  'enter-outside-result',
  'post-notice',
  'end-notice',
  'answer-objection',
  'transfer',
  'hand-over',
  'record-payment',
  'record-payment-return',
  'answer',
  'answer-part',
  'return-part',
  'dispatch',
  'confirm-receipt',
  'request-supplement',
  'return-leg',
  'keep-benefit',
  'end-benefit',
  'refuse',
];

/** Small actions below the decision. */
export const sideActions: readonly ActionType[] = [
  'approve-extension',
  'decline-extension',
  'approve-stop',
  'decline-stop',
  'record-told',
  'urge',
  'ask-joint',
  'recall-joint',
  'chase-outside-body',
  'record-objection',
  'give-new-day',
  'ask-extension',
  'ask-stop',
  'resume',
  'supplement',
  'bring-later',
  'reopen',
  'ask-second-assessment',
  'begin-recheck',
  'take',
  'assign',
  'name-reader',
  'dispense',
  'return-not-ours',
  'declare-interest',
  'permit-second-round',
  'report-not-received',
  'withdraw',
  'restrict',
];

/** After these the worker stays: what they led to is read on the same page, often to the applicant. */
const staying: readonly ActionType[] = [
  'note',
  'record-told',
  'urge',
  'chase-outside-body',
  'post-notice',
  'record-objection',
  'answer-objection',
  'record-payment-return',
  'take',
  'permit-second-round',
  'report-not-received',
  'give-new-day',
  'name-reader',
  'supplement',
  'bring-later',
  'reopen',
  'ask-second-assessment',
  'begin-recheck',
  ...jointActions,
  ...timeActions,
];

/** Actions that move the item on: after them the next item is opened. */
export const leavesItem = (action: ActionType) => !staying.includes(action);
