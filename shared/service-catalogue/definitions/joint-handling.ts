import { countySetting, days, longText, REMEDY, step } from '../definition-parts';
import type { ServiceDefinition } from '../service-definition';

/**
 * 会办: what an office in the lead (主办) asks another of the county for (协办), as an item of its own. Nobody applies for it and no
 * resident sees it. FACTS §4.10 knows one lead and helpers and gives the helpers no limit: the longest that may be asked for is a
 * county setting, ten working days by proposal.
 */
const definition: ServiceDefinition = {
  code: 'joint-handling',
  version: 1,
  intake: { from: 'registered', by: [] },
  title: '会办',
  shortTitle: '会办',
  summary: '别的单位主办的件，请您这里办一部分。',
  icon: 'message',
  outcome: { kind: 'answer' },
  guide: {
    basis: ['主办一家、协办几家，协办的答复交给主办'],
    whoMayApply: ['由主办的人发起，没有人能申请'],
    throughWhom: '主办的人在办件里发起。',
    notNeeded: '不用交材料。',
    fee: '不收钱。',
    result: '答复交给主办的人。',
    delivery: '在办件里答复。',
    again: '主办的人可以再请。',
    minutes: 1,
    consultPhone: '主办的人',
    complaintPhone: '12345',
    window: '县政务服务中心残联窗口',
  },
  bases: [],
  optionLists: {},
  fields: [],
  pages: [],
  papers: [],
  eligibility: [],
  steps: [
    step({
      code: 'part',
      title: '会办答复',
      residentTitle: '一起办',
      verb: '答复主办',
      kind: 'joint-part',
      limit: days('TL-GEN-02/joint-handling', 10, countySetting('§4.10'), { stops: [] }),
      maySendBack: false,
      record: [longText('answer', '答复', '这里还空着，主办的人不知道您的意见。', { maxLength: 500 })],
      papers: [
        {
          code: 'evidence',
          title: '照片或书面材料',
          why: '',
          countsAsGood: '看得清就行，没有可以不传',
          required: false,
          most: 6,
        },
      ],
    }),
  ],
  clocks: [],
  supplement: {
    limit: days('TL-GEN-01/supplement-period', 10, countySetting('§5.1'), { stops: [] }),
    remindBefore: [],
    rounds: 0,
    reopenWithinDays: 0,
  },
  claims: [],
  refusals: [],
  remedy: REMEDY,
  messages: {
    'new-item': { title: '请您会办', body: '{thing}，编号 {number}。主办的在等您答复，最晚 {dueOn}。' },
    'overdue-staff': { title: '会办超期了', body: '{number}：应在 {dueOn} 前答复主办。' },
  },
};

export default definition;
