import {
  ACCEPTANCE_CLOCK,
  choice,
  choices,
  choiceFrom,
  consent,
  countySetting,
  days,
  decisionClock,
  HOUSEHOLD_IN_COUNTY,
  longText,
  option,
  phone,
  promiseClock,
  remark,
  REMEDY,
  step,
  supplementWithin,
  text,
  wordsAbout,
  date,
  countyRules,
} from '../definition-parts';
import type { ServiceDefinition } from '../service-definition';

/** 白内障复明: poor, fit for surgery; screening, designated hospital, settlement (FACTS §6, [M]: every number is a county setting). */
const definition: ServiceDefinition = {
  code: 'cataract-surgery',
  version: 1,
  need: 'health',
  title: '白内障复明手术',
  shortTitle: '白内障复明',
  summary: '眼睛发雾看不清，先免费查，能做的免费做手术。',
  icon: 'seen-by',
  outcome: {
    kind: 'service',
    words: {
      deed: '做完手术',
      asks: '手术做完了吗？',
      came: '做完了，知道什么时候复查',
      notCame: '还没做，或者做完不舒服',
      afterwards: '眼睛红、疼、突然看不清，马上找医院。',
    },
  },
  guide: {
    basis: [countyRules('县残联康复股')],
    whoMayApply: ['有本县户口，家里吃低保或者低保边缘', '有本县户口，有残疾人证，不看收入'],
    throughWhom: '本人、监护人、家人或者受托人来办；看不清手机的，请村里专委或者我们代填。',
    notNeeded: '病历不用交，医院查的时候直接看。没有残疾人证也能来查。',
    fee: '检查、手术、人工晶体都不用出钱。医保先报，剩下的由救助出。',
    result: '做完手术，能看清。',
    delivery: '医院排日子，跟您约好。住得远的，有车接。',
    again: '两只眼睛分两次做。做完一只，另一只随时可以申请。',
    minutes: 3,
    consultPhone: '县残联康复股',
    complaintPhone: '12345',
    window: '县政务服务中心残联窗口',
  },
  bases: ['self', 'guardian', 'family', 'authorised-agent', 'village-worker'],
  optionLists: {
    hospitals: [
      option('county-hospital-eye', '县人民医院眼科'),
      option('city-eye-hospital', '市眼科医院', { hint: '有车接送' }),
    ],
  },
  subjectField: 'eye',
  fields: [
    choice('eye', '哪只眼睛', '请选一只；两只都看不清，选更差的那只。', [
      option('left', '左眼白内障手术'),
      option('right', '右眼白内障手术'),
    ]),
    choice('sees', '现在能看到什么', '请选一项，医院好排先后。', [
      option('faces', '认得出人脸'),
      option('shadows', '只看见影子'),
      option('light', '只有亮光'),
    ]),
    choices('illnesses', '有没有这些病', '请选一样以上，没有就选“都没有”。做手术要先知道。', [
      option('high-blood-pressure', '高血压'),
      option('diabetes', '糖尿病'),
      option('heart', '心脏病'),
      option('none', '都没有'),
    ]),
    choiceFrom('hospital', '想在哪里做', '请选一家医院。', 'hospitals'),
    choice('escort', '有没有人陪', '请选一项，没人陪的我们安排人。', [
      option('family', '家里有人陪'),
      option('nobody', '没有，请安排人陪'),
    ]),
    text('pickUp', '在哪里接您', '这里还空着，车找不到您。', { maxLength: 80, prefill: 'person.address' }),
    phone('callPhone', '打哪个电话约', '这里还空着，约不上日子。', { prefill: 'agent.phone' }),
    consent(
      'consentEye',
      '把眼睛和身体的情况告诉医院',
      '不同意的话，医院没法排手术。您也可以直接去医院问。',
      {
        statement: '只告诉做检查和手术的人。',
      },
    ),
  ],
  pages: [
    { code: 'eye', title: '哪只眼睛看不清？', fields: ['eye', 'sees'] },
    { code: 'health', title: '身体还有别的病吗？', fields: ['illnesses'] },
    { code: 'hospital', title: '想在哪里做？', fields: ['hospital', 'escort'] },
    { code: 'contact', title: '那天怎么接您？', fields: ['pickUp', 'callPhone'] },
    { code: 'consent', title: '要您同意的事', fields: ['consentEye'] },
  ],
  papers: [],
  eligibility: [
    HOUSEHOLD_IN_COUNTY,
    {
      rule: 'target-group',
      anyOf: [{ hardship: ['minimum-living', 'near-minimum-living'] }, { levels: ['1', '2', '3', '4'] }],
      refusal: '免费手术先给困难家庭和有残疾人证的人。',
      whatElse: '检查照样免费，手术医保能报大半，跟我们说一声，帮您约。',
    },
  ],
  steps: [
    step({
      code: 'acceptance',
      title: '县残联受理',
      residentTitle: '县残联受理',
      verb: '受理',
      kind: 'acceptance',
      limit: days('TL-GEN-01/cataract-surgery', 2, countySetting('§6')),
      notAfter: 'acceptance',
      record: [
        choice('round', '排进哪一批', '请选排进哪一批检查。', [
          option('next', '最近一批'),
          option('urgent', '加急，单独约'),
        ]),
      ],
    }),
    step({
      code: 'screening',
      title: '医院筛查',
      residentTitle: '免费检查眼睛',
      verb: '筛查',
      kind: 'assessment',
      limit: days('TL-GEN-05/screening', 10, countySetting('§6, §0.8 TL-GEN-05')),
      stopKind: 'assessment',
      maySendBack: false,
      record: [
        choice('fit', '能不能做手术', '请选检查的结论。', [
          option('fit', '能做'),
          option('later', '血压、血糖降下来再做'),
          option('unfit', '做了也不管用'),
        ]),
        choice('vision', '现在的视力', '请选视力，做完要对照。', [
          option('below-0.05', '0.05 以下'),
          option('below-0.3', '0.05 到 0.3'),
          option('from-0.3', '0.3 以上'),
        ]),
        longText('doctorSays', '医生的话', '请写医生的话，家里人要知道。', { maxLength: 200 }),
      ],
    }),
    step({
      code: 'approval',
      title: '县残联审批',
      residentTitle: '审批',
      verb: '审批',
      kind: 'approval',
      limit: days('TL-GEN-02/cataract-surgery', 2, countySetting('§6')),
      separateFrom: ['acceptance', 'screening'],
      record: [remark('审批意见')],
    }),
    step({
      code: 'surgery',
      title: '手术和结算',
      residentTitle: '做手术',
      verb: '手术',
      kind: 'hand-over',
      limit: days('TL-GEN-04/surgery', 20, countySetting('§6')),
      maySendBack: false,
      record: [
        date('operatedOn', '哪天做的', '请选手术的日子。'),
        date('checkUpOn', '哪天复查', '请选复查的日子，要提前跟他约。'),
        choice('settled', '结算', '请选结算的情况。', [
          option('insurance-first', '医保报了，余下由救助出'),
          option('fund-only', '全由救助出'),
        ]),
      ],
      papers: [
        {
          code: 'settlement',
          title: '医院结算单',
          why: '跟医院对账要凭它',
          countsAsGood: '看得清编号、金额和章',
          required: true,
          most: 2,
        },
      ],
    }),
  ],
  clocks: [
    ACCEPTANCE_CLOCK,
    decisionClock('assessment'),
    promiseClock(days('TL-GEN-02/cataract-surgery-promise', 24, countySetting('§6')), [
      { kind: 'assessment', amount: 10, unit: 'working-day' },
    ]),
  ],
  supplement: supplementWithin(10),
  claims: [
    {
      code: 'eye',
      per: ['person', 'answer:eye'],
      whenTaken: '这只眼睛已经有一件在办。另一只眼睛可以另外申请。',
    },
  ],
  refusals: [
    {
      code: 'unfit',
      title: '检查下来，做了也不管用',
      steps: ['screening', 'approval'],
      plainWords: '医生查下来，这只眼睛看不清不是白内障，做手术也不管用。',
      otherHelp: ['帮您约市里的医生再看一次', '看不清的，可以领助视器、盲杖'],
    },
    {
      code: 'later',
      title: '身体现在不能做',
      steps: ['screening', 'approval'],
      plainWords: '现在血压或者血糖太高，做手术有危险。',
      otherHelp: ['降下来以后马上再申请，不用重新查', '请村医每周帮您量'],
    },
    {
      code: 'already-done',
      title: '这只眼睛做过了',
      steps: ['acceptance', 'screening'],
      plainWords: '查下来，这只眼睛以前做过手术。',
      otherHelp: ['做过又看不清的，去医院复查，激光几分钟就好'],
    },
  ],
  remedy: REMEDY,
  messages: {
    ...wordsAbout('做完手术'),
    accepted: {
      title: '受理了，先去检查',
      body: '{thing}，编号 {number}。医院会跟您约日子，最多 {assessmentDays} 个工作日。',
    },
    assessed: { title: '检查好了', body: '{thing}，编号 {number}。结果写在这一件里，正在审批。' },
    approved: { title: '批准了，等医院排日子', body: '{thing}，编号 {number}。最晚 {promisedOn} 做完。' },
    'handed-over': {
      title: '做完了，请您确认',
      body: '{thing}，编号 {number}。知道哪天复查，请点“确认收到”。',
    },
    completed: { title: '办好了', body: '{thing}，编号 {number}。眼睛红、疼，马上找医院。' },
  },
};

export default definition;
