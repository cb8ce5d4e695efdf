import {
  account,
  ACCEPTANCE_CLOCK,
  CERTIFICATE_IN_FORCE,
  choice,
  consent,
  countySetting,
  days,
  decisionClock,
  EFFECTIVE_FROM,
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
 * 困难残疾人生活补贴. Flow and agents: FACTS §6 [F:S60a,d]; days 3+3+4: §6 (general description); the amount is a county setting
 * (§6: 威海 2022, 140 Y). It is paid monthly from the month of application. Applied for in any county (§0.3 TL-XR-02 to 04).
 */
const definition: ServiceDefinition = {
  code: 'living-subsidy',
  version: 1,
  need: 'living',
  title: '困难残疾人生活补贴',
  shortTitle: '生活补贴',
  summary: '家里吃低保、有残疾人证的，每月发一笔生活费。',
  icon: 'allowance',
  outcome: {
    kind: 'payment',
    account: 'account',
    every: 'month',
    amount: [
      {
        per: 'application',
        fen: 14_000,
        title: '生活补贴，每月',
        source: 'FACTS §6 (amount is a county setting)',
        setByCounty: 'living-subsidy',
        effectiveFrom: EFFECTIVE_FROM,
      },
    ],
  },
  guide: {
    basis: ['国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见', ALLOWANCE_BASIS],
    whoMayApply: [
      '有本县户口，持有残疾人证，家里正在吃低保',
      '刚批下低保、这里还没查到的，拍低保证也能申请',
      '住在外地的，在住的地方也能申请，转给户籍地审定',
    ],
    throughWhom: '本人、监护人、赡养或者扶养您的家人、受托人、村（居）委会，都可以来办。',
    notNeeded: '身份证、户口本、残疾人证不用交，我们自己核对。',
    fee: '不收钱。',
    result: '每月发到您自己的账户，从申请的当月算起。',
    delivery: '直接打到银行卡或者社保卡。',
    again: '批下来以后每月自动发，不用再申请。哪个月没到账，跟我们说一声。停发了的，可以重新申请。',
    minutes: 4,
    consultPhone: '县残联教育就业股',
    complaintPhone: '12345',
    window: '县政务服务中心残联窗口',
  },
  bases: ['self', 'guardian', 'family', 'authorised-agent', 'village-worker'],
  optionLists: {},
  fields: [
    ...WHERE_FIELDS_TO_VILLAGE,
    choice('minimumLiving', '家里的低保', '请选一项，我们好知道去哪里核对。', [
      option('registered', '正在吃低保'),
      option('just-granted', '刚批下来，证到手了', { hint: '要拍低保证' }),
    ]),
    number('members', '家里几口人', '请填几口人，民政局要按户核对。', { min: 1, max: 15, unit: '口人' }),
    choice('otherBenefit', '还领着别的补贴吗', '请选一项，有的补贴不能同时领，先说清楚省得退回。', [
      option('none', '没有'),
      option('orphan-allowance', '孤儿基本生活费'),
      option('work-injury', '工伤生活护理费'),
    ]),
    text('accountName', '户名', '请写卡上的名字，名字不对银行会退回来。', {
      maxLength: 20,
      prefill: 'person.name',
      hint: '要是本人的名字',
    }),
    account('account', '收钱的卡号', '这里还空着，钱没地方发。'),
    phone('contactPhone', '联系电话', '这里还空着，账号有问题找不到您。', { prefill: 'agent.phone' }),
    consent('consentIncome', '请民政局核对低保情况', '不同意的话，没法核对低保。您也可以到窗口当面办。', {
      statement: '只看是不是低保户，只为办这笔补贴。',
    }),
  ],
  pages: [
    {
      code: 'where',
      title: '您住在哪里？',
      help: '住在外地的不用回来，就近交，转给户籍地审定。',
      fields: ['livesIn', 'residence', 'household'],
    },
    {
      code: 'minimum-living',
      title: '家里的低保是哪种情况？',
      fields: ['minimumLiving', 'members'],
      papers: ['minimum-living-proof'],
    },
    { code: 'other', title: '还领着别的补贴吗？', fields: ['otherBenefit'] },
    {
      code: 'account',
      title: '钱发到哪张卡？',
      help: '要是本人自己的卡。卡别交给别人拿着。',
      fields: ['accountName', 'account', 'contactPhone'],
    },
    { code: 'consent', title: '要您同意的事', fields: ['consentIncome'] },
  ],
  papers: [
    {
      code: 'minimum-living-proof',
      title: '低保证',
      why: '刚批下来的，系统里可能还查不到',
      countsAsGood: '看得清名字、日期和章',
      required: false,
      requiredWhen: { field: 'minimumLiving', isOneOf: ['just-granted'] },
      most: 2,
    },
  ],
  eligibility: [
    CERTIFICATE_IN_FORCE,
    {
      rule: 'target-group',
      anyOf: [{ hardship: ['minimum-living'] }],
      orAnswer: { field: 'minimumLiving', isOneOf: ['just-granted'] },
      refusal: '没有查到您家在吃低保，这笔补贴现在还领不了。',
      whatElse: '家里确实困难的，可以先申请低保，我们帮您问民政所。',
    },
  ],
  places: ALLOWANCE_PLACES,
  returns: [jurisdictionReturn('first-check')],
  steps: allowanceSteps('living-subsidy', [
    step({
      code: 'first-check',
      title: '乡镇初审',
      residentTitle: '乡镇初审',
      verb: '初审',
      kind: 'check',
      limit: days('TL-GEN-02/town', 3, 'FACTS §6 (3+3+4 WD)'),
      notAfter: 'acceptance',
      record: [
        choice('howChecked', '怎么核实的', '请选一种核实方式。', [
          option('register', '查了低保系统'),
          option('home-visit', '入户看过'),
        ]),
        longText('finding', '核实情况', '请写一句核实的情况，县里要看。', { maxLength: 200 }),
      ],
    }),
    step({
      code: 'certificate-check',
      title: '残联核对残疾人证',
      residentTitle: '县残联核对残疾人证',
      verb: '核证',
      kind: 'acceptance',
      limit: days('TL-GEN-02/certificate', 3, 'FACTS §6 (3+3+4 WD)'),
      across: shareAcross('living-certificate', 2),
      notAfter: 'acceptance',
      record: [
        choice('certificate', '残疾人证', '请选核对的结果。', [
          option('in-force', '有效，和本人相符'),
          option('in-force-renewal-due', '有效，一年内要换证'),
        ]),
      ],
    }),
    step({
      code: 'civil-affairs',
      title: '民政局审定',
      residentTitle: '县民政局审定',
      verb: '审定',
      kind: 'outside',
      limit: days('TL-GEN-02/civil-affairs', 4, 'FACTS §6 (3+3+4 WD)'),
      across: shareAcross('living-civil-affairs', 3),
      maySendBack: false,
      outside: {
        name: '县民政局',
        ask: '县民政局社会福利股',
        negative: { field: 'result', isOneOf: ['not-minimum-living', 'other-benefit'] },
      },
      record: [
        choice('result', '审定结果', '请选民政局的审定结果。', [
          option('granted', '符合，从申请当月发'),
          option('not-minimum-living', '不在低保'),
          option('other-benefit', '已领不能同时领的补贴'),
        ]),
      ],
      papers: [
        {
          code: 'decision-sheet',
          title: '民政局审定表',
          why: '发钱要凭它',
          countsAsGood: '有审定意见、日期和章',
          required: true,
          most: 2,
        },
      ],
    }),
    step({
      code: 'approval',
      title: '列入发放名单',
      residentTitle: '审批',
      verb: '审批',
      kind: 'approval',
      limit: days('TL-GEN-02/living-subsidy', 2, countySetting('§6')),
      separateFrom: ['first-check', 'certificate-check'],
      record: [remark('审批意见')],
    }),
    step({
      code: 'payment',
      title: '财政发放第一个月',
      residentTitle: '发第一个月的钱',
      verb: '发放',
      kind: 'payment',
      limit: days('TL-GEN-04/living-subsidy', 10, countySetting('§6')),
      // So that the three days of the other county fit into the same promise.
      across: days('TL-GEN-04/living-subsidy-across', 9, countySetting('§6')),
      record: [],
    }),
    recheckStep('living-subsidy', '生活补贴'),
  ]),
  clocks: [
    { ...ACCEPTANCE_CLOCK, place: 'household' },
    decisionClock(),
    acrossClock('living-subsidy'),
    promiseClock(days('TL-GEN-02/living-subsidy-promise', 22, countySetting('§6'))),
  ],
  supplement: supplementWithin(10),
  claims: [
    {
      code: 'person',
      per: ['person'],
      whenTaken: '生活补贴已经有一件在办，或者正在每月发。',
      whenHeld: '生活补贴还在发，{allowedFrom}起停发，从那天起可以重新申请。',
    },
  ],
  runsOn: {
    recheck: RECHECK,
    recheckedOn: ['cancelled', 'frozen', 'relocated'],
    endings: [
      ...ENDINGS_OF_ANY_BENEFIT,
      {
        code: 'not-minimum-living',
        title: '不再吃低保',
        source: 'FACTS §6 (disabled in 低保 families)',
        plainWords: '核对下来，您家现在不吃低保了，生活补贴的条件没有了。',
        otherHelp: ['家里确实困难的，帮您申请低保，批下来可以重新申请', '遇到急事的，帮您申请临时救助'],
      },
      {
        code: 'other-benefit',
        title: '领了不能同时领的补贴',
        source: countySetting('§6'),
        plainWords: '您已经在领另一笔补贴，这两笔只能领一笔。',
        otherHelp: ['帮您算一算哪一笔多，可以改领'],
      },
    ],
  },
  refusals: [
    {
      code: 'not-minimum-living',
      title: '不在低保',
      steps: ['civil-affairs', 'approval'],
      plainWords: '民政局查下来，您家现在不在低保里。',
      otherHelp: ['家里确实困难的，帮您申请低保', '遇到急事的，帮您申请临时救助'],
    },
    {
      code: 'other-benefit',
      title: '已领不能同时领的补贴',
      steps: ['certificate-check', 'civil-affairs'],
      plainWords: '您已经在领另一笔补贴，这两笔只能领一笔。',
      otherHelp: ['帮您算一算哪一笔多，可以改领'],
    },
    {
      code: 'certificate-not-in-force',
      title: '残疾人证无效',
      steps: ['certificate-check'],
      plainWords: '核对下来，残疾人证已经失效了。',
      otherHelp: ['先换证，换好了从换好的当月重新申请'],
    },
  ],
  remedy: REMEDY,
  messages: {
    ...wordsAbout('发第一个月的钱'),
    ...BENEFIT_WORDS,
    checked: { title: '乡镇看过了', body: '{thing}，编号 {number}。县残联接着核对残疾人证。' },
    accepted: { title: '县残联核对好了', body: '{thing}，编号 {number}。已经送到县民政局审定。' },
    'outside-result': { title: '{body}审定好了', body: '{thing}，编号 {number}。就差列入发放名单了。' },
    approved: {
      title: '批准了，{amount}',
      body: '{thing}，编号 {number}。从申请的当月算起，最晚 {promisedOn} 发第一个月的钱。',
    },
    paid: {
      title: '第一个月的钱到账了',
      body: '{thing}，编号 {number}。以后每月自动发。哪个月没到账，跟我们说一声。',
    },
    'payment-returned': {
      title: '银行没有收下，退回来了',
      body: '{thing}，编号 {number}。多半是账号或者名字不对，我们会跟您核对，改好再发。',
    },
  },
};

export default definition;
