import {
  ACCEPTANCE_CLOCK,
  CERTIFICATE_IN_FORCE,
  choice,
  choiceFrom,
  countySetting,
  date,
  days,
  decisionClock,
  HOUSEHOLD_IN_COUNTY,
  longText,
  number,
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
 * 种养扶持: rural disabled households; materials in kind (grape poles in the seeds), the delivery proved by photos and a signed list
 * (FACTS §6, seeds 1 and 5; ages and days are county settings). What is planted needs land, what is raised needs a pen.
 */
/** What is raised; everything else of the list is planted. */
const RAISED = ['chicks', 'feed'];
const PLANTED = ['grape-poles', 'seedlings', 'seeds'];

const definition: ServiceDefinition = {
  code: 'planting-support',
  version: 1,
  need: 'work',
  title: '种养扶持',
  shortTitle: '种养扶持',
  summary: '想种想养的，送苗、送料、送架子到您家，有人教。',
  icon: 'sprout',
  outcome: {
    kind: 'service',
    words: {
      deed: '送到',
      asks: '东西送到了吗？',
      came: '送到了，数也对',
      notCame: '没送到，或者数不对',
      afterwards: '种养上有不懂的，跟我们说一声，请技术员来看。',
    },
  },
  guide: {
    basis: [countyRules('县残联教育就业股')],
    whoMayApply: [
      '有本县户口，有残疾人证，满 18 岁，家里有地，自己或者家里人种得动',
      '有本县户口，有残疾人证，满 18 岁，家里有圈，自己或者家里人养得动',
    ],
    throughWhom: '您本人来办。干活的是家里人，他替您办也行，监护人、村里的专委也能代办。',
    notNeeded: '残疾人证、户口本、土地证不用交，村里来看一眼就行。',
    fee: '不收钱。运费也不收。',
    result: '送东西，不发钱：葡萄架、果苗、种子、鸡苗鸭苗、饲料。',
    delivery: '用车送到您的地头、圈边，当面点数，您签名，拍照留底。',
    again: '一年一次，一次一样。明年可以再申请。',
    minutes: 6,
    consultPhone: '县残联教育就业股',
    complaintPhone: '12345',
    window: '县政务服务中心残联窗口',
  },
  bases: ['self', 'guardian', 'family', 'village-worker'],
  optionLists: {
    things: [
      option('grape-poles', '葡萄架'),
      option('seedlings', '果苗'),
      option('seeds', '菜种、粮种'),
      option('chicks', '鸡苗、鸭苗'),
      option('feed', '饲料'),
    ],
  },
  subjectField: 'thing',
  fields: [
    choiceFrom('thing', '要什么', '请选一样，一年帮一样，要得最急的先选。', 'things'),
    number('land', '种几亩', '请填种几亩，好算给您送多少。', {
      ...{ min: 1, max: 50, unit: '亩' },
      shownWhen: { field: 'thing', isOneOf: PLANTED },
    }),
    choice(
      'pen',
      '圈有多大',
      '请选一项，送多了圈里装不下。',
      [
        option('small', '能养 30 只以内'),
        option('middle', '能养 30 到 100 只'),
        option('large', '能养 100 只以上'),
      ],
      { shownWhen: { field: 'thing', isOneOf: RAISED } },
    ),
    choice('worker', '平时谁来干', '请选一项，技术员要找他教。', [
      option('self', '我自己'),
      option('family', '家里人'),
    ]),
    longText('before', '以前种过、养过什么', '', { required: false, maxLength: 200, hint: '没有就不用写' }),
    text('where', '送到哪里', '这里还空着，送货的车找不到您家。', {
      maxLength: 80,
      prefill: 'person.address',
    }),
    phone('farmPhone', '送之前打哪个电话', '这里还空着，东西送到了没人接。', { prefill: 'agent.phone' }),
  ],
  pages: [
    { code: 'thing', title: '要什么？', fields: ['thing', 'land', 'pen'] },
    { code: 'worker', title: '平时谁来干？', fields: ['worker', 'before'] },
    {
      code: 'place',
      title: '拍一张地或者圈',
      help: '站远一点，整块都拍到。',
      fields: [],
      papers: ['place-photo'],
    },
    { code: 'delivery', title: '送到哪里？', fields: ['where', 'farmPhone'] },
  ],
  papers: [
    {
      code: 'place-photo',
      title: '地或者圈的照片',
      why: '看种得下多少、养得下多少',
      countsAsGood: '整块都拍到，看得清现在种着、养着什么',
      required: true,
      most: 3,
    },
  ],
  eligibility: [
    HOUSEHOLD_IN_COUNTY,
    CERTIFICATE_IN_FORCE,
    {
      rule: 'age-between',
      from: 18,
      to: 120,
      refusal: '现在 {age} 岁，种养扶持要满 18 岁才能申请。',
      whatElse: '家里大人有残疾人证的，可以用他的名义申请；还在上学的，可以申请学生资助。',
    },
  ],
  steps: [
    step({
      code: 'first-check',
      title: '村、镇初审',
      residentTitle: '村里来看地、看圈',
      verb: '初审',
      kind: 'check',
      limit: days('TL-GEN-01/planting-support-check', 3, countySetting('§6')),
      notAfter: 'acceptance',
      record: [
        choice('seen', '看到的', '请选看下来的情况。', [
          option('fits', '和写的一样，也干得动'),
          option('less', '能种能养，比写的少'),
          option('none', '种不了，也养不了'),
        ]),
      ],
    }),
    step({
      code: 'acceptance',
      title: '教育就业股受理',
      residentTitle: '县残联受理',
      verb: '受理',
      kind: 'acceptance',
      limit: days('TL-GEN-01/planting-support', 2, countySetting('§6')),
      notAfter: 'acceptance',
      record: [remark('受理意见')],
    }),
    step({
      code: 'approval',
      title: '县残联审批',
      residentTitle: '审批',
      verb: '审批',
      kind: 'approval',
      limit: days('TL-GEN-02/planting-support', 5, countySetting('§6')),
      separateFrom: ['first-check', 'acceptance'],
      tellsApplicant: true,
      record: [
        text('granted', '给多少', '请写数和单位，送的时候照它点数。', {
          maxLength: 20,
          hint: '例如：果苗 60 株',
        }),
        remark('审批意见'),
      ],
    }),
    step({
      code: 'delivery',
      title: '送货上门',
      residentTitle: '送到您家',
      verb: '送货',
      kind: 'hand-over',
      limit: days('TL-GEN-04/planting-support', 20, countySetting('§6')),
      maySendBack: false,
      record: [
        date('deliveredOn', '送到的日子', '请选送到的日子。'),
        choice('count', '当面点数', '请选点下来的数，少了要补送。', [
          option('right', '和批的一样'),
          option('fewer', '少了，要补'),
        ]),
        text('missing', '还少多少', '请写还少多少，补送要照它。', {
          maxLength: 20,
          shownWhen: { field: 'count', isOneOf: ['fewer'] },
        }),
        text('taughtBy', '找哪个技术员', '请写技术员的名字，有不懂的要找他。', { maxLength: 20 }),
      ],
      papers: [
        {
          code: 'delivery-photo',
          title: '送到时的照片',
          why: '证明东西送到了本人手上',
          countsAsGood: '东西和收的人都拍到，看得出是在地头、圈边',
          required: true,
          most: 3,
        },
        {
          code: 'signed-list',
          title: '签了名的清单',
          why: '证明数对得上',
          countsAsGood: '有东西的名字、数、日子，收的人签了名或者按了手印',
          required: true,
          most: 1,
        },
      ],
    }),
  ],
  clocks: [
    ACCEPTANCE_CLOCK,
    decisionClock(),
    promiseClock(days('TL-GEN-02/planting-support-promise', 30, countySetting('§6'))),
  ],
  supplement: supplementWithin(15),
  claims: [
    {
      code: 'year',
      per: ['person'],
      heldFor: { period: 'calendar-year', source: countySetting('§6') },
      whenTaken: '今年的种养扶持已经申请过了。',
      whenHeld: '今年的种养扶持已经申请过了，{allowedFrom}起可以申请下一年的。',
    },
  ],
  refusals: [
    {
      code: 'no-place',
      title: '没有地方种、没有地方养',
      steps: ['acceptance', 'approval'],
      plainWords: '村里去看了，您家现在没有地方种、没有地方养这一样，送来了用不上。',
      otherHelp: ['想做别的，可以报就业培训，不收钱', '想到种养基地做工的，可以到“招聘登记”登记'],
    },
    {
      code: 'out-of-season',
      title: '过了种养的时候',
      steps: ['approval'],
      plainWords: '已经过了时候，这一样现在种下去、养下去活不成，白费您的力气。',
      otherHelp: ['可以换一样现在能种能养的，今天就能重新申请', '等到了种养的时候，可以再来申请'],
    },
  ],
  remedy: REMEDY,
  messages: {
    ...wordsAbout('送到'),
    checked: { title: '村里看过了', body: '{thing}，编号 {number}。已经报到县残联。' },
    accepted: { title: '县残联受理了', body: '{thing}，编号 {number}。正在审批。' },
    approved: {
      title: '批准了',
      body: '{thing}，编号 {number}。最晚 {promisedOn} 送到，给多少写在这一件里。送之前告诉您。',
    },
    'handed-over': {
      title: '送到了，请您点个数',
      body: '{thing}，编号 {number}。数对，请点“确认收到”；数不对，也告诉我们，少的补上。',
    },
    completed: { title: '办好了', body: '{thing}，编号 {number}。种养上有不懂的，跟我们说一声。' },
  },
};

export default definition;
