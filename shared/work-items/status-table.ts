import * as z from 'zod/mini';
import type { StepKind } from '../service-catalogue/service-definition';

/** Where an item stands. Which office step it is in is `step`; both together say what may happen. */
export const Status = z.enum([
  'open',
  'awaiting-supplement',
  'awaiting-confirmation',
  'completed',
  'refused',
  'withdrawn',
  'lapsed',
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
  'request-supplement',
  'permit-second-round',
  'supplement',
  'confirm-receipt',
  'report-not-received',
  'withdraw',
  'reopen',
  'urge',
  'give-new-day',
  'note',
  'take',
  'assign',
  'return-not-ours',
  'dispense',
  'change-holder',
  'deem-accepted',
  'remind',
  'lapse',
  'mark-overdue',
]);
export type ActionType = z.infer<typeof ActionType>;

/** Next status per status and action; an action not listed does not exist in that status. */
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
    'request-supplement': 'awaiting-supplement',
    'permit-second-round': 'open',
    withdraw: 'withdrawn',
    urge: 'open',
    'give-new-day': 'open',
    note: 'open',
    take: 'open',
    assign: 'open',
    'return-not-ours': 'open',
    dispense: 'open',
    'change-holder': 'open',
    'deem-accepted': 'open',
    'mark-overdue': 'open',
  },
  'awaiting-supplement': {
    supplement: 'open',
    withdraw: 'withdrawn',
    note: 'awaiting-supplement',
    assign: 'awaiting-supplement',
    'change-holder': 'awaiting-supplement',
    remind: 'awaiting-supplement',
    lapse: 'lapsed',
    'mark-overdue': 'awaiting-supplement',
  },
  'awaiting-confirmation': {
    'confirm-receipt': 'completed',
    'report-not-received': 'open',
    'give-new-day': 'awaiting-confirmation',
    note: 'awaiting-confirmation',
    assign: 'awaiting-confirmation',
    'change-holder': 'awaiting-confirmation',
    'mark-overdue': 'awaiting-confirmation',
  },
  completed: { note: 'completed' },
  refused: { note: 'refused' },
  withdrawn: { note: 'withdrawn' },
  lapsed: { reopen: 'open', note: 'lapsed' },
  void: {},
} as const satisfies Record<Status, Partial<Record<ActionType, Status>>>;

/** Parts of an item that an action may rest on or change; a 409 arises only where these meet (DESIGN idea 3). */
export type FieldGroup = 'status' | 'step' | 'assignee' | 'answers' | 'records' | 'supplement' | 'clocks';

export type ActorKind = 'resident' | 'staff' | 'job';

interface ActionRule {
  by: readonly ActorKind[];
  /** Step kinds in which it exists; absent = every step. */
  stepKinds?: readonly StepKind[];
  /** What it takes among staff: to hold the item, to be of its unit, to head its line, to lead it, or just to see it. */
  staffNeeds?: 'assignee' | 'unit' | 'section-head' | 'leader' | 'sight';
  /** A job's action that follows from a decision about the office, not from the item's own time. */
  isOfOffice?: true;
  restsOn: readonly FieldGroup[];
  changes: readonly FieldGroup[];
}

const OFFICE_WORK = { by: ['staff'], staffNeeds: 'assignee' } as const;
const OTHER_HANDS = { restsOn: ['status', 'step', 'assignee'], changes: ['assignee'] } as const;
const RESTS_ON_CASE = ['status', 'step', 'answers', 'records'] as const;

export const ACTION_RULES = {
  'pass-check': {
    ...OFFICE_WORK,
    stepKinds: ['check'],
    restsOn: RESTS_ON_CASE,
    changes: ['step', 'records', 'assignee', 'clocks'],
  },
  accept: {
    ...OFFICE_WORK,
    stepKinds: ['acceptance'],
    restsOn: RESTS_ON_CASE,
    changes: ['step', 'records', 'assignee', 'clocks'],
  },
  assess: {
    ...OFFICE_WORK,
    stepKinds: ['assessment'],
    restsOn: RESTS_ON_CASE,
    changes: ['step', 'records', 'assignee', 'clocks'],
  },
  'enter-outside-result': {
    ...OFFICE_WORK,
    stepKinds: ['outside'],
    restsOn: RESTS_ON_CASE,
    changes: ['step', 'records', 'assignee', 'clocks'],
  },
  'chase-outside-body': {
    ...OFFICE_WORK,
    stepKinds: ['outside'],
    restsOn: ['status', 'step'],
    changes: [],
  },
  approve: {
    ...OFFICE_WORK,
    stepKinds: ['approval'],
    restsOn: RESTS_ON_CASE,
    changes: ['step', 'records', 'assignee', 'clocks'],
  },
  refuse: {
    ...OFFICE_WORK,
    stepKinds: ['acceptance', 'assessment', 'outside', 'approval'],
    restsOn: RESTS_ON_CASE,
    changes: ['status', 'clocks', 'assignee'],
  },
  'hand-over': {
    ...OFFICE_WORK,
    stepKinds: ['hand-over'],
    restsOn: RESTS_ON_CASE,
    changes: ['status', 'records', 'clocks'],
  },
  'record-payment': {
    ...OFFICE_WORK,
    stepKinds: ['payment'],
    restsOn: RESTS_ON_CASE,
    changes: ['status', 'records', 'clocks', 'assignee'],
  },
  'record-payment-return': {
    ...OFFICE_WORK,
    stepKinds: ['payment'],
    restsOn: RESTS_ON_CASE,
    changes: ['records'],
  },
  'request-supplement': {
    ...OFFICE_WORK,
    stepKinds: ['check', 'acceptance', 'assessment', 'outside', 'approval', 'payment'],
    restsOn: [...RESTS_ON_CASE, 'supplement'],
    changes: ['status', 'supplement', 'clocks'],
  },
  'permit-second-round': {
    by: ['staff'],
    staffNeeds: 'section-head',
    restsOn: ['status', 'supplement'],
    changes: ['supplement'],
  },
  supplement: {
    by: ['resident', 'staff'],
    staffNeeds: 'unit',
    restsOn: ['status', 'supplement'],
    changes: ['status', 'supplement', 'answers', 'clocks'],
  },
  'confirm-receipt': {
    by: ['resident', 'staff'],
    stepKinds: ['hand-over'],
    staffNeeds: 'assignee',
    restsOn: ['status'],
    changes: ['status', 'clocks', 'assignee'],
  },
  'report-not-received': {
    by: ['resident', 'staff'],
    stepKinds: ['hand-over'],
    staffNeeds: 'unit',
    restsOn: ['status'],
    changes: ['status', 'clocks'],
  },
  withdraw: {
    by: ['resident', 'staff'],
    staffNeeds: 'assignee',
    restsOn: ['status'],
    changes: ['status', 'clocks', 'assignee'],
  },
  reopen: {
    by: ['resident', 'staff'],
    staffNeeds: 'unit',
    restsOn: ['status'],
    changes: ['status', 'supplement', 'answers', 'clocks', 'assignee'],
  },
  urge: { by: ['resident'], restsOn: ['status'], changes: [] },
  'give-new-day': {
    by: ['staff'],
    staffNeeds: 'assignee',
    restsOn: ['status', 'clocks'],
    changes: ['clocks'],
  },
  note: { by: ['staff'], staffNeeds: 'sight', restsOn: [], changes: [] },
  take: { by: ['staff'], staffNeeds: 'unit', restsOn: ['status', 'step', 'assignee'], changes: ['assignee'] },
  assign: {
    by: ['staff'],
    staffNeeds: 'section-head',
    restsOn: ['status', 'step', 'assignee'],
    changes: ['assignee'],
  },
  'return-not-ours': { ...OFFICE_WORK, ...OTHER_HANDS },
  dispense: { by: ['staff'], staffNeeds: 'leader', ...OTHER_HANDS },
  'change-holder': {
    by: ['job'],
    isOfOffice: true,
    restsOn: ['step', 'assignee'],
    changes: ['assignee'],
  },
  'deem-accepted': { by: ['job'], restsOn: ['status', 'step'], changes: ['step', 'assignee', 'clocks'] },
  remind: { by: ['job'], restsOn: ['status', 'supplement'], changes: [] },
  lapse: { by: ['job'], restsOn: ['status', 'supplement'], changes: ['status', 'clocks', 'assignee'] },
  'mark-overdue': { by: ['job'], restsOn: ['status', 'clocks'], changes: ['clocks'] },
} as const satisfies Record<ActionType, ActionRule>;

/** The action that completes a step of this kind and moves on. */
export const ADVANCES: Record<StepKind, ActionType> = {
  check: 'pass-check',
  acceptance: 'accept',
  assessment: 'assess',
  outside: 'enter-outside-result',
  approval: 'approve',
  'hand-over': 'hand-over',
  payment: 'record-payment',
};

export function isClosed(status: Status): boolean {
  return (
    status === 'completed' ||
    status === 'refused' ||
    status === 'withdrawn' ||
    status === 'lapsed' ||
    status === 'void'
  );
}

/** The status an action leads to, or undefined where the action does not exist. */
export function nextStatus(status: Status, action: ActionType): Status | undefined {
  return (STATUS_TABLE[status] as Partial<Record<ActionType, Status>>)[action];
}

/** Actions that exist for a status and step kind, whoever may do them. */
export function existingActions(status: Status, stepKind: StepKind): ActionType[] {
  return (Object.keys(STATUS_TABLE[status]) as ActionType[]).filter((action) => {
    const kinds = (ACTION_RULES[action] as ActionRule).stepKinds;
    return kinds === undefined || kinds.includes(stepKind);
  });
}

/** The rule of an action, widened for reading. */
export function ruleOf(action: ActionType): ActionRule {
  return ACTION_RULES[action];
}
