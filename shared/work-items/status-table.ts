import * as z from 'zod/mini';
import type { StepKind } from '../service-catalogue/step';
import { JOINT_ACTIONS, JOINT_STATUSES } from './joint-actions';
import { NOTICE_ACTIONS, NOTICE_STATUSES } from './notice-actions';
import { TIME_ACTIONS, TIME_STATUSES } from './time-actions';

/** Where an item stands. Which office step it is in is `step`; both together say what may happen. */
export const Status = z.enum([
  'open',
  'awaiting-supplement',
  'awaiting-confirmation',
  'on-waiting-list',
  'completed',
  'ended',
  'refused',
  'withdrawn',
  'lapsed',
  'transferred',
  'void',
]);
export type Status = z.infer<typeof Status>;

/** Every action there is after submit. Steps advance by the action of their kind. */
export const ActionType = z.enum([
  'pass-check',
  'accept',
  'assess',
  'enter-outside-result',
  'chase-outside-body',
  'approve',
  'refuse',
  'hand-over',
  'record-payment',
  'record-payment-return',
  'begin-recheck',
  'keep-benefit',
  'end-benefit',
  'transfer',
  'return-leg',
  'answer',
  'dispatch',
  ...NOTICE_ACTIONS,
  ...JOINT_ACTIONS,
  'request-supplement',
  'permit-second-round',
  'supplement',
  'bring-later',
  'confirm-receipt',
  'report-not-received',
  'withdraw',
  'reopen',
  'ask-second-assessment',
  'urge',
  'give-new-day',
  'note',
  'record-told',
  'take',
  'assign',
  'undo-assign',
  'return-not-ours',
  'declare-interest',
  'dispense',
  'change-holder',
  'find-holder',
  'restrict',
  'name-reader',
  'deem-accepted',
  'remind',
  'lapse',
  'remind-later',
  'never-came',
  'mark-overdue',
  'take-turn',
  'carry-over',
  ...TIME_ACTIONS,
  'reckon-again',
]);
export type ActionType = z.infer<typeof ActionType>;

/**
 * Next status per status and action; an action not listed does not exist in that status. Where its entry says more, that decides
 * (`statusAfter`): an approval without a free place leads to the waiting list.
 */
export const STATUS_TABLE = {
  open: {
    'pass-check': 'open',
    accept: 'open',
    assess: 'open',
    'enter-outside-result': 'open',
    'chase-outside-body': 'open',
    approve: 'open',
    refuse: 'refused',
    'hand-over': 'awaiting-confirmation',
    'record-payment': 'completed',
    'record-payment-return': 'open',
    'keep-benefit': 'completed',
    'end-benefit': 'ended',
    transfer: 'transferred',
    'return-leg': 'transferred',
    answer: 'completed',
    dispatch: 'open',
    ...NOTICE_STATUSES,
    ...JOINT_STATUSES.open,
    'request-supplement': 'awaiting-supplement',
    'permit-second-round': 'open',
    withdraw: 'withdrawn',
    urge: 'open',
    'give-new-day': 'open',
    note: 'open',
    'record-told': 'open',
    take: 'open',
    assign: 'open',
    'undo-assign': 'open',
    'return-not-ours': 'open',
    'declare-interest': 'open',
    dispense: 'open',
    'change-holder': 'open',
    'find-holder': 'open',
    restrict: 'open',
    'name-reader': 'open',
    'deem-accepted': 'open',
    'bring-later': 'open',
    'remind-later': 'open',
    'never-came': 'withdrawn',
    'mark-overdue': 'open',
    ...TIME_STATUSES.open,
    'reckon-again': 'open',
  },
  'awaiting-supplement': {
    supplement: 'open',
    withdraw: 'withdrawn',
    note: 'awaiting-supplement',
    'record-told': 'awaiting-supplement',
    assign: 'awaiting-supplement',
    'undo-assign': 'awaiting-supplement',
    'declare-interest': 'awaiting-supplement',
    'change-holder': 'awaiting-supplement',
    restrict: 'awaiting-supplement',
    'name-reader': 'awaiting-supplement',
    remind: 'awaiting-supplement',
    lapse: 'lapsed',
    'bring-later': 'awaiting-supplement',
    'remind-later': 'awaiting-supplement',
    'never-came': 'withdrawn',
    'mark-overdue': 'awaiting-supplement',
    ...JOINT_STATUSES['awaiting-supplement'],
    ...TIME_STATUSES['awaiting-supplement'],
    'reckon-again': 'awaiting-supplement',
  },
  'awaiting-confirmation': {
    'confirm-receipt': 'completed',
    'report-not-received': 'open',
    'give-new-day': 'awaiting-confirmation',
    note: 'awaiting-confirmation',
    'record-told': 'awaiting-confirmation',
    assign: 'awaiting-confirmation',
    'undo-assign': 'awaiting-confirmation',
    'declare-interest': 'awaiting-confirmation',
    'change-holder': 'awaiting-confirmation',
    'find-holder': 'awaiting-confirmation',
    restrict: 'open',
    'name-reader': 'awaiting-confirmation',
    'mark-overdue': 'awaiting-confirmation',
    ...JOINT_STATUSES['awaiting-confirmation'],
    ...TIME_STATUSES['awaiting-confirmation'],
    'reckon-again': 'awaiting-confirmation',
  },
  'on-waiting-list': {
    'take-turn': 'open',
    'carry-over': 'on-waiting-list',
    withdraw: 'withdrawn',
    note: 'on-waiting-list',
    'record-told': 'on-waiting-list',
    assign: 'on-waiting-list',
    'undo-assign': 'on-waiting-list',
    'declare-interest': 'on-waiting-list',
    'change-holder': 'on-waiting-list',
    'mark-overdue': 'on-waiting-list',
    ...JOINT_STATUSES['on-waiting-list'],
    ...TIME_STATUSES['on-waiting-list'],
    'reckon-again': 'on-waiting-list',
  },
  completed: { 'begin-recheck': 'open', restrict: 'open', note: 'completed', 'record-told': 'completed' },
  ended: { restrict: 'open', note: 'ended', 'record-told': 'ended' },
  refused: { 'ask-second-assessment': 'open', restrict: 'open', note: 'refused', 'record-told': 'refused' },
  withdrawn: { restrict: 'open', note: 'withdrawn', 'record-told': 'withdrawn' },
  lapsed: { reopen: 'open', restrict: 'open', note: 'lapsed', 'record-told': 'lapsed' },
  transferred: { note: 'transferred', 'record-told': 'transferred' },
  void: {},
} as const satisfies Record<Status, Partial<Record<ActionType, Status>>>;

/** The action that completes a step of this kind and moves on. */
export const ADVANCES: Record<StepKind, ActionType> = {
  check: 'pass-check',
  acceptance: 'accept',
  assessment: 'assess',
  outside: 'enter-outside-result',
  approval: 'approve',
  'hand-over': 'hand-over',
  payment: 'record-payment',
  transfer: 'transfer',
  answer: 'answer',
  'public-notice': 'end-notice',
  'joint-part': 'answer-part',
  recheck: 'keep-benefit',
};

export function isClosed(status: Status): boolean {
  return (
    status === 'completed' ||
    status === 'ended' ||
    status === 'refused' ||
    status === 'withdrawn' ||
    status === 'lapsed' ||
    status === 'transferred' ||
    status === 'void'
  );
}

/** The status an action leads to, or undefined where the action does not exist. */
export function nextStatus(status: Status, action: ActionType): Status | undefined {
  return (STATUS_TABLE[status] as Partial<Record<ActionType, Status>>)[action];
}
