import { recheckStep } from '../../shared/service-catalogue/benefit-parts';
import type { ServiceDefinition } from '../../shared/service-catalogue/service-definition';
import { SUBSIDY } from './subsidy';

/** The subsidy of the core's own tests, paid every month until it is ended. */
export const BENEFIT: ServiceDefinition = {
  ...SUBSIDY,
  outcome: { ...SUBSIDY.outcome!, every: 'month' } as ServiceDefinition['outcome'],
  claims: SUBSIDY.claims.map(({ heldFor: _heldFor, ...claim }) => claim),
  steps: [...SUBSIDY.steps, recheckStep('subsidy', '补助')],
  runsOn: {
    recheck: 'recheck',
    recheckedOn: ['cancelled'],
    endings: [
      {
        ...{ code: 'grown-up', title: '孩子都大了', source: '第六条', plainWords: '孩子都毕业了。' },
        otherHelp: ['问问助学贷款'],
      },
    ],
  },
  messages: {
    ...SUBSIDY.messages,
    'recheck-begun': { title: '核对', body: '{number}' },
    'benefit-kept': { title: '接着发', body: '{number}' },
    'benefit-ended': { title: '{endsFrom}起停发', body: '{number}' },
  },
};
