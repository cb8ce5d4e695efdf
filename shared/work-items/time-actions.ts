/**
 * What happens around the clocks of an item beside being late: thresholds that are told, stops and extensions that are
 * asked for and answered. Part of the status table, which reads it from here.
 */
export const TIME_ACTIONS = [
  'warn',
  'escalate',
  'ask-stop',
  'approve-stop',
  'decline-stop',
  'resume',
  'ask-extension',
  'approve-extension',
  'decline-extension',
] as const;

/** None of them moves the item; where it waits for the applicant or a place nothing new is asked for or stopped. */
export const TIME_STATUSES = {
  open: {
    warn: 'open',
    escalate: 'open',
    'ask-stop': 'open',
    'approve-stop': 'open',
    'decline-stop': 'open',
    resume: 'open',
    'ask-extension': 'open',
    'approve-extension': 'open',
    'decline-extension': 'open',
  },
  'awaiting-supplement': {
    warn: 'awaiting-supplement',
    escalate: 'awaiting-supplement',
    resume: 'awaiting-supplement',
    'approve-extension': 'awaiting-supplement',
    'decline-extension': 'awaiting-supplement',
  },
  'on-waiting-list': {
    warn: 'on-waiting-list',
    escalate: 'on-waiting-list',
    resume: 'on-waiting-list',
    'approve-extension': 'on-waiting-list',
    'decline-extension': 'on-waiting-list',
  },
  'awaiting-confirmation': {
    warn: 'awaiting-confirmation',
    escalate: 'awaiting-confirmation',
    resume: 'awaiting-confirmation',
  },
} as const;

/** A stop or an extension is asked for by who has the item, and answered by the one who was named then. */
const ASKS = {
  by: ['staff'],
  staffNeeds: 'assignee',
  restsOn: ['status', 'clocks'],
  changes: ['requests'],
} as const;
const ANSWERS = {
  by: ['staff'],
  staffNeeds: 'approver',
  restsOn: ['status', 'clocks', 'requests', 'assignee'],
  changes: ['requests'],
} as const;
/** What is told changes no clock, so that nobody who looks at one is held up by it. */
const TELLS = { by: ['job'], restsOn: ['status', 'clocks'], changes: [] } as const;

export const TIME_RULES = {
  warn: TELLS,
  escalate: TELLS,
  'ask-stop': ASKS,
  'approve-stop': { ...ANSWERS, changes: ['requests', 'clocks'] },
  'decline-stop': ANSWERS,
  resume: { by: ['staff', 'job'], staffNeeds: 'unit', restsOn: ['status', 'clocks'], changes: ['clocks'] },
  'ask-extension': ASKS,
  'approve-extension': { ...ANSWERS, changes: ['requests', 'clocks'] },
  'decline-extension': ANSWERS,
} as const;
