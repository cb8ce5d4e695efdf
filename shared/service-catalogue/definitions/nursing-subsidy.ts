import {
  account,
  CERTIFICATE_IN_FORCE,
  choice,
  choices,
  consent,
  countySetting,
  date,
  days,
  jointDecisionClock,
  EFFECTIVE_FROM,
  ACCEPTANCE_CLOCK,
  option,
  phone,
  promiseClock,
  remark,
  REMEDY,
  step,
  supplementWithin,
  text,
  wordsAbout,
} from '../definition-parts';
import {
  acrossClock,
  ALLOWANCE_BASIS,
  ALLOWANCE_PLACES,
  allowanceSteps,
  BENEFIT_WORDS,
  ENDINGS_OF_ANY_BENEFIT,
  RECHECK,
  recheckStep,
  shareAcross,
} from '../benefit-parts';
import { jurisdictionReturn, WHERE_FIELDS_TO_VILLAGE } from '../cross-region-parts';
import type { ServiceDefinition } from '../service-definition';

/**
 * 重度残疾人护理补贴. Who: FACTS §6 [F:S60d] (level 1-2, often also level 3-4 intellectual or mental); town 10, federation 10, civil
 * affairs 10 WD and 5 WD public notice (宜昌), masked as §7.3 asks; the amount is a county setting (§6: 威海 2022, 135 Y). Applied
 * for in any county, whose household's county then has ten days for what takes it thirty otherwise (§0.3 TL-XR-02 to 04).
 */
const definition: ServiceDefinition = {
  code: 'nursing-subsidy',
  version: 1,
  need: 'living',
  title: '重度残疾人护理补贴',
  shortTitle: '护理补贴',
  summary: '平时离不开人照料的，每月发一笔护理费，不看家里收入。',
  icon: 'home-visit',
  outcome: {
    kind: 'payment',
    account: 'account',
    every: 'month',
    amount: [
      {
        per: 'application',
        fen: 13_500,
        title: '护理补贴，每月',
        source: 'FACTS §6 (amount is a county setting)',
        setByCounty: 'nursing-subsidy',
        effectiveFrom: EFFECTIVE_FROM,
      },
    ],
  },
  guide: {
    basis: ['国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见', ALLOWANCE_BASIS],
    whoMayApply: [
      '有本县户口，残疾人证是一级或者二级',
      '智力、精神类三级、四级的，本县也发',
      '住在外地的，在住的地方也能申请，转给户籍地审定',
    ],
    throughWhom: '本人、监护人、照料您的家人、受托人、村（居）委会，都可以来办。',
    notNeeded: '残疾人证、户口本不用交，我们自己核对。收入不用证明。',
    fee: '不收钱。',
    result: '每月发到本人账户，从申请的当月算起。',
    delivery: '直接打到银行卡；没有本人卡的，发到监护人的卡。',
    again: '批下来以后每月自动发，不用再申请。残疾等级变了，告诉我们。停发了的，可以重新申请。',
    minutes: 5,
    consultPhone: '县残联康复股',
    complaintPhone: '12345',
    window: '县政务服务中心残联窗口',
  },
  bases: ['self', 'guardian', 'family', 'authorised-agent', 'village-worker'],
  optionLists: {},
  fields: [
    ...WHERE_FIELDS_TO_VILLAGE,
    choices('needsHelpWith', '哪些事要人帮', '请选一样以上，入户的人好核对照料情况。', [
      option('eating', '吃饭'),
      option('dressing', '穿衣'),
      option('toilet', '上厕所'),
      option('moving', '起床、走路'),
      option('safety', '离不开人看着'),
    ]),
    text('carer', '平时谁照料', '这里还空着，入户时不知道找谁问。', { maxLength: 20 }),
    choice('caredAt', '平时住在家里吗', '请选一项，住机构的要跟机构核对。', [
      option('home', '住在家里'),
      option('relative', '住在亲戚家'),
      option('institution', '住在养老院、福利院'),
    ]),
    date('institutionSince', '哪天住进去的', '请选住进去的日子，发放要从那天核对。', {
      shownWhen: { field: 'caredAt', isOneOf: ['institution'] },
    }),
    choice('holder', '卡是谁的', '请选一项，名字和卡对不上银行会退回来。', [
      option('own', '本人的'),
      option('guardian', '监护人的', { hint: '要拍监护关系证明' }),
    ]),
    account('account', '收钱的卡号', '这里还空着，钱没地方发。'),
    phone('carerPhone', '照料人的电话', '这里还空着，入户前没法打招呼。', { prefill: 'agent.phone' }),
    consent('consentNotice', '名单公示', '不同意的话，请跟我们说，我们跟您商量怎么公示。', {
      statement: '只写“张*三”、村名和补贴名称，不写残疾类别，公示完就撤下。',
    }),
  ],
  pages: [
    {
      code: 'where',
      title: '您住在哪里？',
      help: '住在外地的不用回来，就近交，转给户籍地审定。',
      fields: ['livesIn', 'residence', 'household'],
    },
    { code: 'care', title: '平时哪些事要人帮？', fields: ['needsHelpWith', 'carer'] },
    { code: 'home', title: '平时住在家里，还是机构？', fields: ['caredAt', 'institutionSince'] },
    {
      code: 'account',
      title: '钱发到哪张卡？',
      help: '先看本人有没有卡。没有的，可以发到监护人的卡。',
      fields: ['holder', 'account', 'carerPhone'],
      papers: ['guardianship'],
    },
    { code: 'consent', title: '要您同意的事', fields: ['consentNotice'] },
  ],
  papers: [
    {
      code: 'guardianship',
      title: '监护关系证明',
      why: '钱发到监护人的卡，要有凭据',
      countsAsGood: '户口本上看得出关系的那一页，或者村里、法院出的证明',
      required: false,
      requiredWhen: { field: 'holder', isOneOf: ['guardian'] },
      most: 2,
    },
  ],
  eligibility: [
    CERTIFICATE_IN_FORCE,
    {
      rule: 'target-group',
      anyOf: [{ levels: ['1', '2'] }, { categories: ['5', '6'], levels: ['3', '4'] }],
      refusal: '残疾人证上的等级，现在还不在护理补贴的范围里。',
      whatElse: '身体情况变重了，可以申请重新评定等级，我们帮您约医院。',
    },
  ],
  places: ALLOWANCE_PLACES,
  returns: [jurisdictionReturn('first-check')],
  steps: allowanceSteps('nursing-subsidy', [
    step({
      code: 'first-check',
      title: '乡镇受理，入户看照料情况',
      residentTitle: '乡镇受理，上门看看',
      verb: '受理',
      kind: 'acceptance',
      limit: days('TL-GEN-01/town', 5, 'FACTS §0.8 TL-GEN-01, §6 (宜昌: town 10 WD in all)'),
      across: shareAcross('nursing-town', 2),
      notAfter: 'acceptance',
      record: [
        choice('careSeen', '照料情况', '请选看到的照料情况。', [
          option('all-day', '整天要人照料'),
          option('part', '部分时间要人照料'),
        ]),
        text('seenBy', '见到了谁', '请写见到的人，公示有异议时要查。', { maxLength: 20 }),
      ],
    }),
    step({
      code: 'level-check',
      title: '县残联核对等级',
      residentTitle: '县残联核对等级',
      verb: '核对',
      kind: 'check',
      limit: days('TL-GEN-02/federation', 10, 'FACTS §6 (宜昌: federation 10 WD)'),
      across: shareAcross('nursing-federation', 2),
      record: [
        choice('level', '等级', '请选核对的结果，审批要看。', [
          option('in-scope', '在范围里'),
          option('out-of-scope', '不在范围里'),
        ]),
      ],
    }),
    step({
      code: 'civil-affairs',
      title: '民政局审核',
      residentTitle: '县民政局审核',
      verb: '审核',
      kind: 'outside',
      limit: days('TL-GEN-02/civil-affairs', 10, 'FACTS §6 (宜昌: civil affairs 10 WD)'),
      across: shareAcross('nursing-civil-affairs', 2),
      maySendBack: false,
      outside: {
        name: '县民政局',
        ask: '县民政局社会福利股',
        negative: { field: 'result', isOneOf: ['public-care'] },
      },
      record: [
        choice('result', '审核结果', '请选民政局的审核结果。', [
          option('passed', '符合条件'),
          option('public-care', '已由公家全额供养'),
        ]),
      ],
      papers: [
        {
          code: 'review-list',
          title: '民政局审核名单',
          why: '公示和审批要看',
          countsAsGood: '有名单编号、日期和章',
          required: true,
          most: 2,
        },
      ],
    }),
    step({
      code: 'public-notice',
      title: '村（社区）公示',
      residentTitle: '村里公示',
      verb: '公示',
      kind: 'public-notice',
      limit: days(
        'TL-GEN-02/notice',
        7,
        countySetting('§6, the notice with a day to post and one to end it'),
        {
          stops: [],
        },
      ),
      maySendBack: false,
      notice: {
        stands: days('TL-GEN-02/notice-stands', 5, 'FACTS §6 (宜昌: notice 5 WD), §7.3', { stops: [] }),
        where: '村（社区）公开栏',
        ask: '乡镇残联',
        backTo: ['first-check'],
      },
      record: [remark('撤下时的情况')],
    }),
    step({
      code: 'approval',
      title: '县残联审批',
      residentTitle: '审批',
      verb: '审批',
      kind: 'approval',
      limit: days('TL-GEN-02/nursing-subsidy', 3, countySetting('§6')),
      across: shareAcross('nursing-approval', 2),
      separateFrom: ['first-check', 'level-check', 'public-notice'],
      record: [remark('审批意见')],
    }),
    step({
      code: 'payment',
      title: '发放第一个月',
      residentTitle: '发第一个月的钱',
      verb: '发放',
      kind: 'payment',
      limit: days('TL-GEN-04/nursing-subsidy', 10, 'FACTS §0.8 TL-GEN-04'),
      record: [],
    }),
    recheckStep('nursing-subsidy', '护理补贴'),
  ]),
  clocks: [
    { ...ACCEPTANCE_CLOCK, place: 'household' },
    jointDecisionClock('handled jointly with civil affairs', 'public-notice'),
    acrossClock('nursing-subsidy', 'public-notice'),
    promiseClock(days('TL-GEN-03/nursing-subsidy-promise', 40, countySetting('§6')), [
      { kind: 'public-notice', amount: 5, unit: 'working-day' },
    ]),
  ],
  supplement: supplementWithin(15),
  claims: [
    {
      code: 'person',
      per: ['person'],
      whenTaken: '护理补贴已经有一件在办，或者正在每月发。',
      whenHeld: '护理补贴还在发，{allowedFrom}起停发，从那天起可以重新申请。',
    },
  ],
  runsOn: {
    recheck: RECHECK,
    recheckedOn: ['cancelled', 'frozen', 'regraded', 'relocated'],
    endings: [
      ...ENDINGS_OF_ANY_BENEFIT,
      {
        code: 'level',
        title: '残疾等级不在范围',
        source: 'FACTS §6 [F:S60d] (level 1-2, often also level 3-4 intellectual or mental)',
        plainWords: '残疾人证上的等级变了，不在护理补贴的范围里了。',
        otherHelp: ['情况又变重了，帮您约重新评定', '看看生活补贴能不能领'],
      },
      {
        code: 'public-care',
        title: '已由公家全额供养',
        source: countySetting('§6'),
        plainWords: '您现在住的地方已经由公家出钱照料，不能再领一份。',
        otherHelp: ['搬回家住了，可以重新申请'],
      },
    ],
  },
  refusals: [
    {
      code: 'level',
      title: '残疾等级不在范围',
      steps: ['approval'],
      plainWords: '残疾人证上的等级，不在护理补贴的范围里。',
      otherHelp: ['情况变重了，帮您约重新评定', '看看生活补贴能不能领'],
    },
    {
      code: 'public-care',
      title: '已由公家全额供养',
      steps: ['civil-affairs', 'approval'],
      plainWords: '您现在住的地方已经由公家出钱照料，不能再领一份。',
      otherHelp: ['搬回家住了，当月就可以再申请'],
    },
    {
      code: 'objection-true',
      title: '公示有异议，查实不符',
      steps: ['public-notice', 'approval'],
      plainWords: '公示时有人提了意见，我们查下来，情况和填的不一样。',
      otherHelp: ['情况写错了的，按实际情况重新申请'],
    },
  ],
  remedy: REMEDY,
  messages: {
    ...wordsAbout('发第一个月的钱'),
    ...BENEFIT_WORDS,
    accepted: { title: '乡镇受理了', body: '{thing}，编号 {number}。家里看过了，县残联接着核对等级。' },
    checked: { title: '又走了一步', body: '{thing}，编号 {number}。核对过了，接着往下办。' },
    'outside-result': { title: '{body}审核好了', body: '{thing}，编号 {number}。接下来在村里公示几天。' },
    approved: {
      title: '批准了，{amount}',
      body: '{thing}，编号 {number}。最晚 {promisedOn} 发第一个月的钱。',
    },
    paid: { title: '第一个月的护理费到账了', body: '{thing}，编号 {number}。以后每月自动发，不用再跑。' },
    'payment-returned': {
      title: '银行没有收下，退回来了',
      body: '{thing}，编号 {number}。我们会跟照料人核对账号，改好再发。',
    },
  },
};

export default definition;
