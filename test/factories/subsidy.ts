import { plainDate } from '../../shared/calendar/plain-date';
import assistiveDevice from '../../shared/service-catalogue/definitions/assistive-device';
import type { FormField } from '../../shared/service-catalogue/form-field';
import type { ServiceDefinition } from '../../shared/service-catalogue/service-definition';
import type { Step } from '../../shared/service-catalogue/step';

const effectiveFrom = plainDate('2026-01-01');
const { subjectField: _none, ...device } = assistiveDevice;
const asks = { required: true, whenEmpty: '请填这一项。' } as const;
const stages = [
  { value: 'primary', label: '小学', facts: { fen: 50_000 } },
  { value: 'senior', label: '高中', facts: { fen: 100_050 } },
  { value: 'none', label: '没有上学' },
];

export const CHILDREN: FormField = {
  ...{ ...asks, code: 'children', kind: 'group', label: '孩子', whenEmpty: '至少写一个孩子。' },
  ...{ atLeast: 1, most: 2, rowTitle: '第 {n} 个孩子', addLabel: '再加一个孩子' },
  fields: [
    { ...asks, code: 'name', kind: 'text', label: '姓名', whenEmpty: '请写姓名。', maxLength: 10 },
    { ...asks, code: 'stage', kind: 'choice', label: '上什么学', options: stages },
    {
      ...{ ...asks, code: 'school', kind: 'text', label: '学校', whenEmpty: '请写学校。', maxLength: 20 },
      shownWhen: { field: 'stage', isOneOf: ['primary', 'senior'] },
    },
  ],
};

const stepOf = (kind: Step['kind'], more: Partial<Step>): Step => ({
  ...assistiveDevice.steps.find((step) => step.code === 'approval')!,
  ...{ code: kind, kind, title: `${kind} title`, residentTitle: `${kind} step`, verb: kind, record: [] },
  separateFrom: [],
  ...more,
});

/** A subsidy for the core's own tests: rows, an outside body, money on an account; town and county only. */
export const SUBSIDY: ServiceDefinition = {
  ...device,
  ...{ code: 'subsidy', title: '助学补助', papers: [], eligibility: [], optionLists: {} },
  outcome: {
    ...{ kind: 'payment', account: 'account' },
    amount: [
      {
        ...{ per: 'option', group: 'children', field: 'stage', fact: 'fen' },
        ...{ title: '补助', source: '第三条', effectiveFrom },
      },
      {
        ...{ per: 'row', group: 'children', fen: 1_000, title: '书本费', source: '第四条', effectiveFrom },
        when: { field: 'stage', isOneOf: ['senior'] },
      },
      { per: 'application', fen: 30_000, title: '家庭加发', source: '第五条', effectiveFrom },
    ],
  },
  fields: [CHILDREN, { ...asks, code: 'account', kind: 'bank-account', label: '银行账号' }],
  pages: [{ code: 'all', title: '填一填', fields: ['children', 'account'] }],
  steps: [
    { ...assistiveDevice.steps[0]!, record: [] },
    stepOf('outside', {
      outside: {
        name: '县民政局',
        ask: '县民政局社会福利股',
        negative: { field: 'result', isOneOf: ['no'] },
      },
      record: [
        {
          ...{ ...asks, code: 'result', kind: 'choice', label: '结果' },
          options: [
            { value: 'yes', label: '符合' },
            { value: 'no', label: '不符合' },
          ],
        },
      ],
      papers: [
        {
          ...{ code: 'reply', title: '回函', why: '审批要看', countsAsGood: '章看得清' },
          ...{ required: true, most: 2 },
        },
      ],
    }),
    stepOf('approval', { separateFrom: ['first-check', 'outside'] }),
    stepOf('payment', {}),
  ],
  clocks: assistiveDevice.clocks
    .filter((clock) => clock.code === 'promise')
    .map(({ announced: _told, ...clock }) => clock),
  claims: [
    {
      code: 'year',
      per: ['person'],
      heldFor: { amount: 1, unit: 'year', source: 'FACTS §6' },
      whenTaken: '一年里申请过了。',
    },
  ],
  refusals: [
    {
      code: 'income',
      title: '收入超过标准',
      steps: ['outside'],
      plainWords: '收入超了。',
      otherHelp: ['以后再来'],
    },
  ],
  messages: {
    ...assistiveDevice.messages,
    'outside-result': { title: '{body}有结果了', body: '{number}' },
    paid: { title: '{amount} 到账了', body: '{number}' },
    'payment-returned': { title: '银行退回来了', body: '{number}' },
  },
};

export const SUBSIDY_ANSWERS = {
  children: [
    { name: '何苗', stage: 'primary', school: '一小' },
    { name: '何禾', stage: 'senior', school: '一中' },
  ],
  account: '6217 0000 1234 0427',
};
