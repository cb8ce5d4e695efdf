/**
 * What happens when several offices handle one matter together (会办): to the item in the lead, and to the part of each office
 * that was asked. Part of the status table, which reads it from here.
 */
export const JOINT_ACTIONS = [
  'ask-joint',
  'recall-joint',
  'joint-answered',
  'joint-returned',
  'joint-expired',
  'answer-part',
  'return-part',
  'recall-part',
] as const;

const staysAsked = <S extends string>(status: S) =>
  ({
    'recall-joint': status,
    'joint-answered': status,
    'joint-returned': status,
    'joint-expired': status,
  }) as const;

/** What is asked stays asked while the applicant or a place is waited for; something new is asked only while the office works on it. */
export const JOINT_STATUSES = {
  open: {
    ...staysAsked('open'),
    'ask-joint': 'open',
    'answer-part': 'completed',
    'return-part': 'withdrawn',
    'recall-part': 'withdrawn',
  },
  'awaiting-supplement': staysAsked('awaiting-supplement'),
  'awaiting-confirmation': staysAsked('awaiting-confirmation'),
  'on-waiting-list': staysAsked('on-waiting-list'),
} as const;

const PART = ['joint-part'] as const;
const ASKS = { by: ['staff'], staffNeeds: 'assignee', notIn: PART, changes: ['records'] } as const;
const HEARS = { by: ['job'], notIn: PART, restsOn: ['status'], changes: ['records'] } as const;
const TELLS = { ...HEARS, isOfOffice: true } as const;
const ENDS = {
  by: ['staff'],
  staffNeeds: 'assignee',
  stepKinds: PART,
  restsOn: ['status', 'step'],
  changes: ['status', 'records', 'clocks', 'assignee'],
} as const;

export const JOINT_RULES = {
  'ask-joint': { ...ASKS, restsOn: ['status', 'step'] },
  'recall-joint': { ...ASKS, restsOn: ['status'] },
  'joint-answered': TELLS,
  'joint-returned': TELLS,
  /** Time alone brings it: the last day of a part is over, and whoever has the lead is told. */
  'joint-expired': HEARS,
  'answer-part': ENDS,
  'return-part': ENDS,
  'recall-part': {
    by: ['job'],
    isOfOffice: true,
    stepKinds: PART,
    restsOn: ['status'],
    changes: ['status', 'clocks', 'assignee'],
  },
} as const;
