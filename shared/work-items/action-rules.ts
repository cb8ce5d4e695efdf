import type { StepKind } from '../service-catalogue/step';
import { STATUS_TABLE, type ActionType, type Status } from './status-table';
import { JOINT_RULES } from './joint-actions';
import { NOTICE_RULES } from './notice-actions';
import { TIME_RULES } from './time-actions';

/** Parts of an item that an action may rest on or change; a 409 arises only where these meet (DESIGN idea 3). */
export type FieldGroup =
  'status' | 'step' | 'assignee' | 'answers' | 'records' | 'supplement' | 'clocks' | 'requests';

export type ActorKind = 'resident' | 'staff' | 'job';

interface ActionRule {
  by: readonly ActorKind[];
  /** Step kinds in which it exists; absent = every step. */
  stepKinds?: readonly StepKind[];
  /** Step kinds in which it does not exist although it does in every other. */
  notIn?: readonly StepKind[];
  /** What it takes among staff: to hold the item, to hold it or head its line, to be of its unit, to head or lead its line, to be asked by name, or just to see it. */
  staffNeeds?: 'assignee' | 'assignee-or-head' | 'unit' | 'section-head' | 'leader' | 'approver' | 'sight';
  /** A job's action that follows from what the office decided or another item left, not from the item's own time. */
  isOfOffice?: true;
  restsOn: readonly FieldGroup[];
  changes: readonly FieldGroup[];
}

const OFFICE_WORK = { by: ['staff'], staffNeeds: 'assignee' } as const;
/** Between the applicant and the office that has the matter; who is asked for a part of it has nothing to do with that. */
const NOT_OF_PARTS = { notIn: ['joint-part'] } as const;
const OTHER_HANDS = { restsOn: ['status', 'step', 'assignee'], changes: ['assignee'] } as const;
/** Where something may still be missing. */
const SENDS_BACK = [
  'check',
  'acceptance',
  'assessment',
  'outside',
  'approval',
  'payment',
  'transfer',
] as const;
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
    changes: ['status', 'step', 'records', 'assignee', 'clocks'],
  },
  refuse: {
    ...OFFICE_WORK,
    stepKinds: ['acceptance', 'assessment', 'outside', 'approval', 'public-notice'],
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
  'begin-recheck': {
    by: ['resident', 'staff', 'job'],
    staffNeeds: 'unit',
    isOfOffice: true,
    restsOn: ['status'],
    changes: ['status', 'step', 'assignee', 'clocks'],
  },
  'keep-benefit': {
    ...OFFICE_WORK,
    stepKinds: ['recheck'],
    restsOn: RESTS_ON_CASE,
    changes: ['status', 'records', 'clocks', 'assignee'],
  },
  'end-benefit': {
    ...OFFICE_WORK,
    stepKinds: ['recheck'],
    restsOn: RESTS_ON_CASE,
    changes: ['status', 'clocks', 'assignee'],
  },
  transfer: {
    ...OFFICE_WORK,
    stepKinds: ['transfer'],
    restsOn: RESTS_ON_CASE,
    changes: ['status', 'step', 'records', 'assignee', 'clocks'],
  },
  'return-leg': {
    ...OFFICE_WORK,
    restsOn: RESTS_ON_CASE,
    changes: ['status', 'clocks', 'assignee'],
  },
  answer: {
    ...OFFICE_WORK,
    stepKinds: ['answer'],
    restsOn: RESTS_ON_CASE,
    changes: ['status', 'records', 'clocks', 'assignee'],
  },
  dispatch: {
    ...OFFICE_WORK,
    stepKinds: ['answer'],
    restsOn: RESTS_ON_CASE,
    changes: ['step', 'assignee', 'clocks'],
  },
  'request-supplement': {
    ...OFFICE_WORK,
    stepKinds: SENDS_BACK,
    restsOn: [...RESTS_ON_CASE, 'supplement'],
    changes: ['status', 'supplement', 'clocks'],
  },
  'permit-second-round': {
    stepKinds: SENDS_BACK,
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
  'bring-later': {
    by: ['resident', 'staff'],
    staffNeeds: 'unit',
    restsOn: ['status'],
    changes: ['answers'],
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
  /** An application: not what was granted and is looked into again. */
  withdraw: {
    notIn: ['joint-part', 'recheck'],
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
  'ask-second-assessment': {
    by: ['resident', 'staff'],
    staffNeeds: 'unit',
    restsOn: ['status'],
    changes: ['status', 'step', 'assignee', 'clocks'],
  },
  urge: { ...NOT_OF_PARTS, by: ['resident', 'staff'], staffNeeds: 'sight', restsOn: ['status'], changes: [] },
  'give-new-day': {
    by: ['staff'],
    staffNeeds: 'assignee',
    restsOn: ['status', 'clocks'],
    changes: ['clocks'],
  },
  note: { by: ['staff'], staffNeeds: 'sight', restsOn: [], changes: [] },
  'record-told': { ...NOT_OF_PARTS, by: ['staff'], staffNeeds: 'sight', restsOn: [], changes: [] },
  take: { by: ['staff'], staffNeeds: 'unit', ...OTHER_HANDS },
  assign: { by: ['staff'], staffNeeds: 'section-head', ...OTHER_HANDS },
  /** Who assigned may still see it; that it was the same person, its part says. */
  'undo-assign': { by: ['staff'], staffNeeds: 'sight', ...OTHER_HANDS },
  'return-not-ours': { ...OFFICE_WORK, ...NOT_OF_PARTS, ...OTHER_HANDS },
  'declare-interest': { ...OFFICE_WORK, ...OTHER_HANDS },
  dispense: { by: ['staff'], staffNeeds: 'leader', ...OTHER_HANDS },
  'change-holder': {
    by: ['job'],
    isOfOffice: true,
    restsOn: ['step', 'assignee'],
    changes: ['assignee'],
  },
  'find-holder': {
    by: ['job'],
    isOfOffice: true,
    restsOn: ['step', 'assignee'],
    changes: ['assignee'],
  },
  /** Found to be an accusation, open or closed: the item moves to the restricted store (FACTS §4.3). */
  restrict: {
    by: ['staff'],
    // The holder may be the one complained of; then a head of the line moves it.
    staffNeeds: 'assignee-or-head',
    restsOn: ['status'],
    changes: ['status', 'step', 'assignee', 'clocks'],
  },
  'name-reader': { ...OFFICE_WORK, restsOn: [], changes: [] },
  'deem-accepted': { by: ['job'], restsOn: ['status', 'step'], changes: ['step', 'assignee', 'clocks'] },
  remind: { by: ['job'], restsOn: ['status', 'supplement'], changes: [] },
  lapse: { by: ['job'], restsOn: ['status', 'supplement'], changes: ['status', 'clocks', 'assignee'] },
  'remind-later': { by: ['job'], restsOn: ['status'], changes: [] },
  'never-came': {
    by: ['job'],
    restsOn: ['status', 'answers'],
    changes: ['status', 'clocks', 'assignee'],
  },
  /** A place came free, which no clock of the item tells. */
  'take-turn': {
    by: ['job'],
    isOfOffice: true,
    restsOn: ['status'],
    changes: ['status', 'step', 'assignee', 'clocks'],
  },
  'carry-over': { by: ['job'], restsOn: ['status'], changes: ['clocks'] },
  'mark-overdue': { by: ['job'], restsOn: ['status', 'clocks'], changes: ['clocks'] },
  'reckon-again': { by: ['job'], isOfOffice: true, restsOn: ['status'], changes: ['clocks'] },
  ...NOTICE_RULES,
  ...JOINT_RULES,
  ...TIME_RULES,
} as const satisfies Record<ActionType, ActionRule>;

/** Actions that exist for a status and step kind, whoever may do them. */
export function existingActions(status: Status, stepKind: StepKind): ActionType[] {
  return (Object.keys(STATUS_TABLE[status]) as ActionType[]).filter((action) => existsIn(stepKind, action));
}

/** Whether steps of a kind know an action, in some status. */
export function existsIn(stepKind: StepKind, action: ActionType): boolean {
  const { stepKinds, notIn = [] } = ruleOf(action);
  return (stepKinds === undefined || stepKinds.includes(stepKind)) && !notIn.includes(stepKind);
}

/** The rule of an action, widened for reading. */
export function ruleOf(action: ActionType): ActionRule {
  return ACTION_RULES[action];
}
