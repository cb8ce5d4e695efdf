import {
  ASKED_AGAIN,
  assessedAgain,
  assessedByHospital,
  assessmentRemedy,
  secondAssessment,
} from '../certificate-assessment';
import {
  acceptedHere,
  approvedThere,
  certificateClocks,
  certificateWords,
  certificateDays,
  DELIVERY_FIELDS,
  issuedThere,
  PORTRAIT,
  PORTRAIT_TIPS,
  pushed,
  RESIDENCE_PERMIT,
} from '..//certificate-parts';
import { CROSS_REGION_PLACES, jurisdictionReturn, WHERE_FIELDS } from '../cross-region-parts';
import { choice, option, remark, step, supplementWithin } from '../definition-parts';
import type { ServiceDefinition } from '../service-definition';

const DAMAGED = { field: 'why', isOneOf: ['damaged'] };

/**
 * 残疾人证换领: in the tenth year, after it expired, or damaged (FACTS §1.8, §0.2 TL-CERT-10). A damaged one is exchanged with the same
 * data; of one that ends, the county where the person lives may ask for an assessment where the condition has clearly changed.
 */
const definition: ServiceDefinition = {
  code: 'certificate-renewal',
  version: 1,
  need: 'certificate',
  title: '残疾人证换领',
  shortTitle: '换领残疾人证',
  summary: '快到期、过期、坏了，换一本新的，住在外地也能换。',
  icon: 'retry',
  outcome: {
    kind: 'document',
    words: {
      deed: '把新证给您',
      asks: '新证拿到了吗？',
      came: '拿到了，有效期对',
      notCame: '没拿到，或者有写错的',
      afterwards: '旧证不能再用了。补贴和优待不用重新申请，接着享受。',
    },
    change: {
      change: 'issue',
      on: 'issuedOn',
      graded: {
        ...{ steps: ['assessment', 'second-assessment'], category: 'category', level: 'level' },
        on: 'assessedOn',
      },
      number: 'as-before',
      validFor: { years: 10, source: 'FACTS §0.2 TL-CERT-10, §1.8', asBeforeWhen: DAMAGED },
      ends: 'renewed',
    },
  },
  guide: {
    basis: ['《中华人民共和国残疾人证管理办法》第二十一条', '残疾人证“跨省通办”'],
    whoMayApply: ['残疾人证满了九年、快到期的人', '证已经过期的人', '证坏了、看不清的人'],
    throughWhom: '本人办；未成年人，智力、精神残疾的人，由监护人办。',
    notNeeded: '一般不用重新评定，户口本也不用交。身体变化大的，先请医院评定。',
    fee: '不收钱。',
    result: '一本新证，从发证那天起再用十年；坏了换的，有效期照旧。',
    delivery: '寄到家，或者到户籍地的窗口拿。',
    again: '新证用满九年，可以再换。',
    minutes: 3,
    consultPhone: '县残联办证窗口',
    complaintPhone: '12345',
    window: '县政务服务中心残联窗口',
  },
  bases: ['self', 'guardian'],
  optionLists: {},
  fields: [
    choice('why', '为什么换', '请选一项，有效期怎么算要看它。', [
      option('ending', '快到期，或者已经过期'),
      option('damaged', '坏了、看不清'),
    ]),
    choice(
      'health',
      '身体跟办证的时候比',
      '请选一项，变化大的要先评定。',
      [option('same', '差不多'), option('changed', '变化大', { hint: '受理时看，要的话先请医院评定' })],
      { shownWhen: { field: 'why', isOneOf: ['ending'] } },
    ),
    ...WHERE_FIELDS,
    ...DELIVERY_FIELDS,
  ],
  pages: [
    { code: 'why', title: '为什么换？', fields: ['why', 'health'], papers: ['old-certificate'] },
    {
      code: 'where',
      title: '您住在哪里？',
      fields: ['livesIn', 'residence', 'household'],
      papers: ['residence-permit'],
    },
    { code: 'portrait', title: '拍一张新照片', fields: [], papers: ['portrait'], tips: PORTRAIT_TIPS },
    { code: 'delivery', title: '新证怎么给您？', fields: ['delivery', 'mailTo', 'mailPhone'] },
  ],
  papers: [
    {
      code: 'old-certificate',
      title: '现在的残疾人证',
      why: '换了新证，旧证要交回来',
      countsAsGood: '照片那一页和有效期那一页；坏了的，照坏的样子拍',
      required: true,
      most: 2,
    },
    PORTRAIT,
    RESIDENCE_PERMIT,
  ],
  eligibility: [
    {
      rule: 'certificate-held',
      refusal: '没有查到您的残疾人证，换不了。',
      whatElse: '没办过的，办“残疾人证新办”；办过但查不到的，跟我们说一声，帮您找。',
    },
    {
      rule: 'certificate-ends-within',
      years: 1,
      orAnswer: DAMAGED,
      refusal: '证有效到{validTo}，还早，{allowedFrom}起可以换。',
      whatElse: '坏了的现在就能换，选“坏了、看不清”；丢了的办“补办”。',
    },
  ],
  places: CROSS_REGION_PLACES,
  returns: [jurisdictionReturn('review')],
  steps: [
    acceptedHere('renewal', [
      choice('oldSeen', '旧证核对', '请选核对的结果。', [
        option('matches', '和系统里的一样'),
        option('unreadable', '看不清，按系统里的办'),
      ]),
      choice('condition', '身体跟证上写的比', '请看申请人怎么填的、照片和旧证，选一项。', [
        option('as-written', '差不多，照旧换'),
        option('clearly-changed', '变化明显，先请医院评定', { hint: '坏了换证的，不选这项' }),
      ]),
    ]),
    {
      ...assessedByHospital('renewal'),
      onlyWhen: { field: 'condition', isOneOf: ['clearly-changed'] },
    },
    assessedAgain('renewal'),
    pushed('renewal'),
    step({
      code: 'review',
      title: '户籍地核验',
      residentTitle: '户籍地核验',
      verb: '核验',
      kind: 'check',
      place: 'household',
      limit: certificateDays('renewal', 'review', 1),
      record: [remark('核验意见')],
    }),
    approvedThere('renewal', 3, 'review'),
    issuedThere('renewal', {
      code: 'exchange',
      title: '制证换证',
      old: [option('collected', '收回了'), option('to-be-returned', '寄新证时一起寄回来')],
    }),
  ],
  clocks: certificateClocks('renewal', 15, [], ['assessment']),
  supplement: supplementWithin(10),
  claims: [
    {
      code: 'renewal',
      per: ['person'],
      whenTaken: '您已经有一件换领在办，进展在“我的办件”里看。',
    },
  ],
  refusals: [
    {
      code: 'not-met',
      title: '评定下来，不够残疾标准了',
      steps: ['assessment', 'second-assessment'],
      secondAssessment: secondAssessment('renewal'),
      plainWords: '医院评定下来，现在的情况不够国家的残疾标准了，不能换新证。',
      otherHelp: ['10 个工作日内可以申请重新评定', '生活有困难，可以问临时救助'],
    },
    {
      code: 'register-differs',
      title: '旧证和系统里的对不上',
      steps: ['acceptance', 'approval'],
      plainWords: '您交的旧证，跟系统里登记的不是同一本。',
      otherHelp: ['带上证和身份证到窗口，当面帮您查', '丢过又找到的，以后来补办的那本为准'],
    },
  ],
  remedy: assessmentRemedy('certificate-renewal'),
  messages: {
    ...certificateWords('把新证给您'),
    checked: { title: '户籍地核验好了', body: '{thing}，编号 {number}。接着审批。' },
    'asked-again': ASKED_AGAIN,
    'outside-result': {
      title: '评定做完了',
      body: '{thing}，编号 {number}。结论写在这一件里，接着往下办。',
    },
    approved: { title: '批准了，正在做新证', body: '{thing}，编号 {number}。最晚 {promisedOn} 把新证给您。' },
    'handed-over': {
      title: '新证做好了，请您确认',
      body: '{thing}，编号 {number}。拿到以后看看有效期，对的就点“确认收到”。',
    },
  },
};

export default definition;
