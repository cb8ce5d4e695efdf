import {
  ACCEPTANCE_CLOCK,
  choice,
  choiceFrom,
  consent,
  countySetting,
  days,
  decisionClock,
  HOUSEHOLD_IN_COUNTY,
  option,
  phone,
  promiseClock,
  remark,
  REMEDY,
  step,
  supplementWithin,
  text,
  wordsAbout,
  countyRules,
} from '../definition-parts';
import type { ServiceDefinition } from '../service-definition';

/**
 * 精神病免费服药: designated hospital, yearly renewal, strict secrecy (FACTS §6 [M], §7.3: 精神卫生法 Art. 4). So neither the code, which
 * stands in addresses, nor any title, summary, question, step, reason or message tells of what illness it is; only the photo of the
 * prescription does, sealed. It goes straight to the county: nobody in the village handles it, no certificate is looked at, and
 * nothing of it is ever publicised.
 */
const definition: ServiceDefinition = {
  code: 'designated-hospital-medication',
  version: 1,
  need: 'health',
  title: '定点医院服药救助',
  shortTitle: '服药救助',
  summary: '要长期吃药的，在定点医院免费领，一年一办。只有县里经手的人知道。',
  icon: 'delivery',
  outcome: {
    kind: 'service',
    words: {
      deed: '领到药',
      asks: '这一年的第一次，领到了吗？',
      came: '领到了，知道以后怎么领',
      notCame: '没领到，或者不知道怎么领',
      afterwards: '吃了不舒服，先问医院，别自己停。',
    },
  },
  guide: {
    basis: [countyRules('县残联康复股')],
    whoMayApply: ['有本县户口，定点医院开了长期用药的处方，药在县里的免费名单上'],
    throughWhom:
      '本人、监护人、本人同意的家人来办，不经过村里。拿不准能不能办，问我们，只告诉您本人或监护人。',
    notNeeded: '不用残疾人证，不用村里盖章，也不公示。',
    fee: '名单上的药不用出钱。',
    result: '一年里按时到医院领药。',
    delivery: '医院窗口领，也可以密封寄到家。',
    again: '一年一办。每年 1 月可以申请当年的，老病人接着用，中间不断药。',
    minutes: 3,
    consultPhone: '县残联康复股',
    complaintPhone: '12345',
    window: '县政务服务中心残联窗口，可以要求到单独的屋里办',
  },
  intake: {
    from: 'registered',
    by: ['online', 'window', 'phone', 'paper'],
    onlyCountyOffice: true,
  },
  bases: ['self', 'guardian', 'family'],
  optionLists: {
    hospitals: [
      option('county-hospital', '县人民医院'),
      option('county-chinese-medicine-hospital', '县中医院'),
      option('city-third-hospital', '市第三人民医院'),
    ],
  },
  fields: [
    choiceFrom('hospital', '在哪家医院领', '请选一家，处方要是这家医院开的。', 'hospitals'),
    choice('renewal', '去年领过吗', '请选一项，领过的不用重新核对。', [
      option('first', '第一次申请'),
      option('renewal', '去年领过，接着领'),
    ]),
    choice('collect', '怎么拿药', '请选一项，我们好跟医院说。', [
      option('self', '本人去'),
      option('family', '家人代领'),
      option('post', '密封寄到家'),
    ]),
    text('parcelName', '包裹上写谁的名字', '请写收件人，包裹上只写名字，不写是什么。', {
      maxLength: 20,
      shownWhen: { field: 'collect', isOneOf: ['post'] },
    }),
    text('parcelAddress', '寄到哪里', '这里还空着，包裹寄不到。', {
      maxLength: 80,
      prefill: 'person.address',
      shownWhen: { field: 'collect', isOneOf: ['post'] },
    }),
    phone('privatePhone', '只打哪个电话', '这里还空着。请写一个只有您或家人接的电话，我们不打别的。', {
      prefill: 'agent.phone',
    }),
    consent(
      'consentHospital',
      '把姓名和处方告诉定点医院',
      '不同意的话，医院没法发药。您也可以直接到医院当面办。',
      {
        statement: '只告诉开药、发药的人，不告诉村里，也不告诉单位。',
      },
    ),
  ],
  pages: [
    { code: 'hospital', title: '在哪家医院领药？', fields: ['hospital', 'renewal'] },
    {
      code: 'prescription',
      title: '拍一张处方',
      help: '照片封存起来，只有经手的人打得开。',
      fields: [],
      papers: ['prescription'],
      tips: ['医生签名和日期拍进去'],
    },
    { code: 'collect', title: '怎么拿药方便？', fields: ['collect', 'parcelName', 'parcelAddress'] },
    { code: 'contact', title: '有事打哪个电话？', fields: ['privatePhone'] },
    { code: 'consent', title: '要您同意的事', fields: ['consentHospital'] },
  ],
  papers: [
    {
      code: 'prescription',
      title: '医院的处方',
      why: '医院按它发药',
      countsAsGood: '三个月以内开的，有医生签名',
      required: true,
      most: 2,
    },
  ],
  eligibility: [HOUSEHOLD_IN_COUNTY],
  steps: [
    step({
      code: 'acceptance',
      title: '专人受理',
      residentTitle: '县残联专人受理',
      verb: '受理',
      kind: 'acceptance',
      limit: days('TL-GEN-01/medication', 2, countySetting('§6')),
      notAfter: 'acceptance',
      record: [remark('受理意见')],
    }),
    step({
      code: 'hospital',
      title: '定点医院核对处方',
      residentTitle: '定点医院核对',
      verb: '核对',
      kind: 'outside',
      limit: days('TL-GEN-05/hospital', 5, countySetting('§6, §0.8 TL-GEN-05')),
      maySendBack: true,
      outside: {
        name: '定点医院',
        ask: '定点医院医务科',
        negative: { field: 'answer', isOneOf: ['not-on-list'] },
      },
      record: [
        choice('answer', '医院答复', '请选医院的答复。', [
          option('confirmed', '处方属实，药在名单上'),
          option('not-on-list', '药不在名单上'),
        ]),
      ],
      papers: [
        {
          code: 'hospital-reply',
          title: '医院的答复',
          why: '审批要看',
          countsAsGood: '只写编号和结论，不写病名',
          required: true,
          most: 1,
        },
      ],
    }),
    step({
      code: 'approval',
      title: '县残联审批',
      residentTitle: '审批',
      verb: '审批',
      kind: 'approval',
      limit: days('TL-GEN-02/medication', 3, countySetting('§6')),
      separateFrom: ['acceptance'],
      record: [remark('审批意见')],
    }),
    step({
      code: 'first-collection',
      title: '第一次领药',
      residentTitle: '第一次领药',
      verb: '发药',
      kind: 'hand-over',
      limit: days('TL-GEN-04/medication', 5, countySetting('§6')),
      maySendBack: false,
      record: [
        choice('explained', '怎么交代的', '请选怎么交代的，漏服会出事。', [
          option('face-to-face', '当面讲清了怎么吃'),
          option('by-phone', '寄出后打电话讲了'),
        ]),
        choice('next', '下次什么时候领', '请选下次领药的间隔。', [
          option('month', '一个月后'),
          option('quarter', '三个月后'),
        ]),
      ],
    }),
  ],
  clocks: [
    ACCEPTANCE_CLOCK,
    decisionClock(),
    promiseClock(days('TL-GEN-02/medication-promise', 15, countySetting('§6'))),
  ],
  supplement: supplementWithin(10),
  claims: [
    {
      code: 'year',
      per: ['person'],
      heldFor: { period: 'calendar-year', source: countySetting('§6') },
      whenTaken: '今年的已经申请过了。',
      whenHeld: '今年的已经申请过了，一直管到年底。{allowedFrom}起可以申请下一年的。',
    },
  ],
  refusals: [
    {
      code: 'not-on-list',
      title: '药不在免费名单上',
      steps: ['hospital', 'approval'],
      plainWords: '医院核对下来，处方上的药不在免费名单里。',
      otherHelp: ['请医生看看能不能换名单上的药', '医保门诊能报一部分，帮您问'],
    },
    {
      code: 'other-hospital',
      title: '处方不是定点医院开的',
      steps: ['acceptance', 'approval'],
      plainWords: '处方是别的医院开的，要定点医院的医生看过才能发药。',
      otherHelp: ['帮您约定点医院，当天能看', '看过以后接着办，不用重新填'],
    },
  ],
  remedy: REMEDY,
  messages: {
    ...wordsAbout('领到药'),
    accepted: { title: '县残联受理了', body: '{thing}，编号 {number}。正在请定点医院核对。' },
    'outside-result': { title: '{body}核对好了', body: '{thing}，编号 {number}。正在审批。' },
    approved: {
      title: '批准了',
      body: '{thing}，编号 {number}。最晚 {promisedOn} 领到，怎么领写在这一件里。',
    },
    'handed-over': { title: '请您确认', body: '{thing}，编号 {number}。领到了，请点“确认收到”。' },
    completed: { title: '办好了', body: '{thing}，编号 {number}。以后按约好的日子领，有事找我们。' },
  },
};

export default definition;
