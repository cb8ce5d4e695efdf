import { RESIDENCE_PERMIT } from '../certificate-parts';
import {
  ACCEPTANCE_CLOCK,
  area,
  choice,
  choiceFrom,
  choices,
  consent,
  countySetting,
  days,
  decisionClock,
  longText,
  option,
  phone,
  promiseClock,
  REMEDY,
  step,
  supplementWithin,
  text,
  wordsAbout,
  date,
} from '../definition-parts';
import type { ServiceDefinition } from '../service-definition';

const BY_PERMIT = { field: 'livesIn', isOneOf: ['permit'] };

/**
 * 0-6岁残疾儿童康复救助, 国发〔2018〕20号: guardian applies in the county of the household or of a residence permit, federation reviews,
 * guardian picks a designated organisation (FACTS §6 [F:S61]); its 10 WD review is [M] there, so it stands here as a county setting.
 * "Low-income first" orders places where a year has a number of them. FACTS gives none and none is set here: everybody who qualifies
 * is taken, nobody waits, and nothing is promised that would order nothing.
 */
const definition: ServiceDefinition = {
  code: 'child-rehabilitation',
  version: 1,
  need: 'health',
  title: '0–6岁残疾儿童康复救助',
  shortTitle: '儿童康复',
  subjectField: 'aid',
  summary: '孩子做康复训练、做手术、配辅具，费用由救助出。',
  icon: 'person',
  outcome: {
    kind: 'service',
    words: {
      deed: '开始康复',
      asks: '孩子开始康复了吗？',
      came: '开始了，机构安排好了',
      notCame: '还没开始，或者机构不合适',
      afterwards: '机构不合适，随时可以跟我们说，能换。',
    },
  },
  guide: {
    basis: ['国务院关于建立残疾儿童康复救助制度的意见（国发〔2018〕20号）'],
    whoMayApply: [
      '0–6 岁，看不见、听不见、说不出、走不了、学得慢，或者孤独症的孩子',
      '在户口所在的县申请；有居住证的，也可以在居住证所在的县申请',
    ],
    throughWhom: '由孩子的监护人申请，也可以请亲戚、受托人、村（居）委会代办。',
    notNeeded: '户口本、残疾人证不用交。没有残疾人证，有医院诊断也行。不限名额，够条件的都办，不用排队。',
    fee: '救助标准以内不用出钱。超出的，机构要先跟您说清楚。',
    result: '到您挑的定点机构，开始康复。',
    delivery: '机构跟您约日子，孩子去就行。',
    again: '满 7 岁以前，每年都可以再申请。',
    minutes: 7,
    consultPhone: '县残联康复股',
    complaintPhone: '12345',
    window: '县政务服务中心残联窗口',
  },
  bases: ['guardian', 'family', 'authorised-agent', 'village-worker'],
  optionLists: {
    organisations: [
      option('county-rehabilitation-centre', '县残疾人康复中心'),
      option('maternal-child-hospital', '县妇幼保健院康复科'),
      option('city-hearing-centre', '市听力语言康复中心', { hint: '听力、言语的孩子去这里' }),
      option('help-choose', '请你们帮着挑'),
    ],
  },
  fields: [
    choice('aid', '要哪种救助', '请选一种，选不准就选康复训练。', [
      option('training', '康复训练', { hint: '在机构里一步步练' }),
      option('surgery', '手术', { hint: '人工耳蜗、矫正手术' }),
      option('device', '配辅具', { hint: '助听器、矫形鞋、坐姿椅' }),
    ]),
    choices('difficulties', '孩子哪方面有困难', '请选一样以上，好给孩子挑对机构。', [
      option('seeing', '看'),
      option('hearing', '听'),
      option('speaking', '说话'),
      option('moving', '走路、用手'),
      option('learning', '学东西慢'),
      option('relating', '不跟人来往'),
    ]),
    date('noticedOn', '大概什么时候发现的', '请选一个大概的日子，评估的人要看。'),
    text('diagnosedBy', '哪家医院看的', '请写医院的名字，我们好去核对诊断。', { maxLength: 40 }),
    choiceFrom(
      'organisation',
      '想去哪家机构',
      '请选一家；不知道选哪家，就选“请你们帮着挑”。',
      'organisations',
    ),
    choice('travel', '怎么去机构', '请选一项，路远的我们好安排住宿。', [
      option('daily', '家里每天接送'),
      option('boarding', '路远，要住在附近'),
    ]),
    choice('livesIn', '在哪里申请', '请选一项，不然不知道交给哪个县办。', [
      option('household', '户口所在的县'),
      option('permit', '居住证所在的县', { hint: '要拍居住证，没有过期的' }),
      option('no-permit', '住在别的县，没有居住证'),
    ]),
    area('residence', '是哪个县', '请选现在住的县。', {
      to: 'county',
      shownWhen: { field: 'livesIn', isOneOf: ['permit', 'no-permit'] },
    }),
    phone('guardianPhone', '监护人的手机号', '这里还空着，机构约不上孩子。', { prefill: 'agent.phone' }),
    consent('consentChild', '使用孩子的诊断和年龄', '不同意的话，没法给孩子定救助。您也可以到窗口当面问。', {
      statement: '孩子的资料只给评估和康复的人看，办完封存。',
    }),
    consent('consentOrganisation', '把孩子的姓名、诊断告诉机构', '', {
      statement: '好让机构提前准备、跟您约日子。',
      ifRefused: '不同意也能申请，您自己带孩子去机构当面说。',
      required: false,
    }),
  ],
  pages: [
    { code: 'aid', title: '孩子要哪种救助？', fields: ['aid', 'difficulties'] },
    {
      code: 'diagnosis',
      title: '什么时候、在哪里看的？',
      fields: ['noticedOn', 'diagnosedBy'],
      papers: ['diagnosis'],
      tips: ['整张纸都拍进去', '医院名字和日期要看得清'],
    },
    {
      code: 'where',
      title: '在哪里申请？',
      fields: ['livesIn', 'residence'],
      papers: ['residence-permit'],
    },
    { code: 'organisation', title: '想去哪家机构？', fields: ['organisation', 'travel'] },
    { code: 'contact', title: '怎么找到您？', fields: ['guardianPhone'] },
    { code: 'consent', title: '要您同意的事', fields: ['consentChild', 'consentOrganisation'] },
  ],
  papers: [
    {
      code: 'diagnosis',
      title: '医院的诊断证明',
      why: '定救助的种类，要凭它',
      countsAsGood: '有医院名称、日期、医生签名，半年以内的',
      required: true,
      most: 3,
    },
    { ...RESIDENCE_PERMIT, why: '在居住证那边申请要凭它', requiredWhen: BY_PERMIT },
  ],
  eligibility: [
    {
      rule: 'household-in-county',
      orAnswer: BY_PERMIT,
      refusal: '户口不在那个县，也没有那边的居住证，那边收不了。',
      whatElse: '改选“户口所在的县”，现在就能申请；办了居住证，也可以在那边申请。',
    },
    {
      rule: 'age-between',
      from: 0,
      to: 6,
      refusal: '孩子 {age} 岁了，这项救助只到 6 岁。',
      whatElse: '7 岁以上的，可以申请辅具、送教上门，跟我们说一声，帮您问。',
    },
  ],
  places: [{ code: 'applied', title: '受理地', field: 'residence' }],
  steps: [
    step({
      code: 'acceptance',
      title: '县残联受理',
      residentTitle: '县残联受理',
      verb: '受理',
      kind: 'acceptance',
      place: 'applied',
      limit: days('TL-GEN-01/child-rehabilitation', 2, countySetting('§6')),
      notAfter: 'acceptance',
      record: [
        choice('tiedBy', '户口、居住证核对', '请选核对的结果。', [
          option('household', '户口在本县'),
          option('permit', '居住证在本县，没过期'),
        ]),
      ],
    }),
    step({
      code: 'approval',
      title: '县残联审核',
      residentTitle: '县残联审核',
      verb: '审核',
      kind: 'approval',
      place: 'applied',
      limit: days('TL-GEN-02/child-rehabilitation', 10, countySetting('§6')),
      separateFrom: ['acceptance'],
      record: [
        choice('grade', '救助档次', '请选救助的档次，机构要按它收。', [
          option('full-year', '全年训练'),
          option('half-year', '半年训练'),
          option('one-off', '一次性手术或辅具'),
        ]),
        longText('reason', '理由', '请写定这一档的理由，家长会问。', { maxLength: 200 }),
      ],
    }),
    step({
      code: 'organisation',
      title: '定点机构接收',
      residentTitle: '康复机构接收',
      verb: '接收',
      kind: 'outside',
      place: 'applied',
      limit: days('TL-GEN-04/organisation', 7, countySetting('§6')),
      maySendBack: false,
      outside: {
        name: '定点康复机构',
        ask: '县残联康复股',
        negative: { field: 'answer', isOneOf: ['not-suitable'] },
      },
      record: [
        choice('answer', '机构答复', '请选机构的答复。', [
          option('taken', '接收，排了日子'),
          option('not-suitable', '评估不适合在机构做'),
        ]),
        date('beginsOn', '从哪天开始', '请选开始的日子，家长要准备。', {
          shownWhen: { field: 'answer', isOneOf: ['taken'] },
        }),
      ],
      papers: [
        {
          code: 'plan',
          title: '机构的康复计划',
          why: '家长要看，结算也要凭它',
          countsAsGood: '有孩子的目标、次数、机构的章',
          required: true,
          most: 3,
        },
      ],
    }),
    step({
      code: 'begin',
      title: '开始康复',
      residentTitle: '孩子开始康复',
      verb: '安排',
      kind: 'hand-over',
      place: 'applied',
      limit: days('TL-GEN-04/child-rehabilitation', 10, 'FACTS §0.8 TL-GEN-04'),
      maySendBack: false,
      record: [
        date('begunOn', '第一次到机构', '请选第一次到机构的日子。'),
        text('therapist', '康复老师', '请写康复老师，家长有事找他。', { maxLength: 20 }),
      ],
    }),
  ],
  clocks: [
    { ...ACCEPTANCE_CLOCK, place: 'applied' },
    decisionClock(),
    promiseClock(days('TL-GEN-02/child-rehabilitation-promise', 29, countySetting('§6'))),
  ],
  supplement: supplementWithin(20),
  claims: [
    {
      code: 'year',
      per: ['person', 'answer:aid'],
      heldFor: { period: 'calendar-year', source: countySetting('§6') },
      whenTaken: '孩子今年这一种救助已经申请过了。',
      whenHeld: '孩子今年这一种救助已经申请过了，{allowedFrom}起可以申请下一年的。别的种类现在就可以申请。',
    },
  ],
  refusals: [
    {
      code: 'not-suitable',
      title: '现在不适合在机构做',
      steps: ['organisation'],
      plainWords: '机构评估下来，孩子现在还不适合在机构里做，硬做会伤着。',
      otherHelp: ['老师上门教家长在家怎么练', '三个月后再评估一次'],
    },
    {
      code: 'not-designated',
      title: '不在定点机构做的',
      steps: ['approval'],
      plainWords: '已经在别处做的那一次，不在定点机构，报不了。',
      otherHelp: ['从现在起换到定点机构，费用就由救助出'],
    },
    {
      code: 'not-tied-to-county',
      title: '户口、居住证都不在本县',
      steps: ['acceptance', 'approval'],
      plainWords: '核对下来，孩子的户口和居住证都不在我们县。',
      otherHelp: ['到户口所在的县申请，手机上改选“户口所在的县”就行', '居住证过期的，签注以后再申请'],
    },
    {
      code: 'diagnosis-differs',
      title: '诊断和申请的不一样',
      steps: ['acceptance', 'approval'],
      plainWords: '医院的诊断和申请的救助对不上。',
      otherHelp: ['按诊断换一种救助再申请', '帮您约医生再看一次'],
    },
  ],
  remedy: REMEDY,
  messages: {
    ...wordsAbout('开始'),
    accepted: { title: '县残联受理了', body: '{thing}，编号 {number}。正在审核，审好了联系机构。' },
    approved: { title: '批准了', body: '{thing}，编号 {number}。我们去联系机构，最晚 {promisedOn} 开始。' },
    'outside-result': {
      title: '{body}收下了',
      body: '{thing}，编号 {number}。日子写在这一件里，机构会告诉您。',
    },
    'handed-over': {
      title: '开始了，请您确认',
      body: '{thing}，编号 {number}。安排得合适，请点“确认收到”。',
    },
    completed: { title: '办好了', body: '{thing}，编号 {number}。机构不合适，随时跟我们说。' },
  },
};

export default definition;
