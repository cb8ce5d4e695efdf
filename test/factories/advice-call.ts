import { ServiceDefinition } from '../../shared/service-catalogue/service-definition';
import { templatesOf } from '../../shared/work-items/intents';

const limit = (id: string, amount: number, unit: string) => ({
  ...{ id, amount, unit, source: 'FACTS §0.6', effectiveFrom: '2026-01-01', stops: [] },
});
const step = (code: string, title: string, time: object, more: object = {}) => ({
  ...{ code, kind: 'answer', title, residentTitle: title, verb: '答复', limit: time, maySendBack: false },
  record: [
    {
      ...{ code: 'said', kind: 'long-text', label: '怎么答复的', required: true, maxLength: 400 },
      whenEmpty: '请写怎么答复的，下次再问好接上。',
    },
  ],
  ...more,
});

const bare = {
  ...{ code: 'advice-call', version: 1, kind: 'call', title: '来电咨询', shortTitle: '咨询', icon: 'phone' },
  summary: '来问的，当场答复；答不上来的转给管这件事的股室。',
  intake: { from: 'caller', by: ['phone', 'window'] },
  outcome: { kind: 'answer' },
  guide: {
    ...{ basis: ['虚构的热线办法第二条'], whoMayApply: ['谁都可以问'], throughWhom: '谁打来都行。' },
    ...{ notNeeded: '不用说身份证号，不说姓名也行。', fee: '不收钱。', result: '当场答复，或者回电话。' },
    ...{ delivery: '当场答复。', again: '随时可以再问。', minutes: 1 },
    ...{ consultPhone: '0745-0000009', complaintPhone: '12345', window: '县残联窗口' },
  },
  ...{ bases: [], optionLists: {}, papers: [], eligibility: [], claims: [], refusals: [] },
  fields: [
    {
      ...{
        code: 'topic',
        kind: 'choice',
        label: '问哪方面',
        required: true,
        whenEmpty: '请选问的是哪方面。',
      },
      options: [
        { value: 'device', label: '辅助器具' },
        { value: 'work', label: '就业' },
      ],
    },
    {
      ...{ code: 'question', kind: 'long-text', label: '问什么', required: true, maxLength: 400 },
      whenEmpty: '请写问的是什么。',
    },
  ],
  pages: [{ code: 'all', title: '问什么？', fields: ['topic', 'question'] }],
  steps: [
    step('on-line', '接线答复', limit('TL-HOT-09', 2, 'hour'), { heldByFirstAsked: true }),
    step('devices', '康复股答复', limit('TL-HOT-04', 5, 'working-day')),
    step('work', '就业股答复', limit('TL-HOT-07', 3, 'working-day')),
  ],
  clocks: [
    {
      ...{ code: 'promise', nature: 'promised', title: '承诺', limit: limit('TL-HOT-04', 6, 'working-day') },
      ...{ startsAt: 'received', endsAt: 'completed' },
    },
  ],
  supplement: {
    ...{ limit: limit('TL-GEN-01', 5, 'working-day'), remindBefore: [], rounds: 1, reopenWithinDays: 0 },
  },
  remedy: { words: '不同意这个答复，可以打 12345。' },
};

/** An invented call: answered by whoever picked up, or handed on to the section that knows; no identity number is asked. */
export const ADVICE_CALL: ServiceDefinition = ServiceDefinition.parse({
  ...bare,
  messages: Object.fromEntries(
    templatesOf(bare as unknown as ServiceDefinition).map((name) => [
      name,
      { title: `来电：${name}`, body: '{thing}，编号 {number}。' },
    ]),
  ),
});
