/** What happens around a public notice. Part of the status table, which reads it from here. */
export const NOTICE_ACTIONS = ['post-notice', 'end-notice', 'record-objection', 'answer-objection'] as const;

export const NOTICE_STATUSES = {
  'post-notice': 'open',
  'end-notice': 'open',
  'record-objection': 'open',
  'answer-objection': 'open',
} as const;

const AT_THE_NOTICE = {
  by: ['staff'],
  staffNeeds: 'assignee',
  stepKinds: ['public-notice'],
  restsOn: ['status', 'step', 'answers', 'records'],
} as const;

export const NOTICE_RULES = {
  'post-notice': { ...AT_THE_NOTICE, changes: ['records', 'clocks'] },
  'end-notice': { ...AT_THE_NOTICE, changes: ['step', 'records', 'assignee', 'clocks'] },
  /** Whoever of the unit takes the call writes it down. */
  'record-objection': {
    ...AT_THE_NOTICE,
    staffNeeds: 'unit',
    restsOn: ['status', 'step'],
    changes: ['records'],
  },
  'answer-objection': { ...AT_THE_NOTICE, changes: ['step', 'records', 'assignee', 'clocks'] },
} as const;
