import {
  ASKED_AGAIN,
  assessedAgain,
  ASSESSMENT_FIELDS,
  assessedByHospital,
  assessmentRemedy,
  BEDRIDDEN_PROOF,
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
import { choice, choices, consent, days, option, remark, step, supplementWithin } from '../definition-parts';
import type { ServiceDefinition } from '../service-definition';

const BY_GUARDIAN = { field: 'applicant', isOneOf: ['guardian'] };

/** 残疾人证新办: accepted and assessed where the person lives, approved and printed where the household is (FACTS §1.4, §1.9). */
const definition: ServiceDefinition = {
  code: 'certificate-first-issue',
  version: 1,
  need: 'certificate',
  title: '残疾人证新办',
  shortTitle: '新办残疾人证',
  summary: '第一次办残疾人证，住在外地也能就近办。',
  icon: 'document',
  outcome: {
    kind: 'document',
    words: {
      deed: '把证给您',
      asks: '证拿到了吗？',
      came: '拿到了，名字、类别、等级都对',
      notCame: '没拿到，或者有写错的',
      afterwards: '有了证，生活补贴、护理补贴、辅助器具都可以接着申请。',
    },
    change: {
      change: 'issue',
      on: 'issuedOn',
      graded: {
        steps: ['assessment', 'second-assessment'],
        category: 'category',
        level: 'level',
        on: 'assessedOn',
      },
      number: 'by-grade',
      validFor: { years: 10, source: 'FACTS §0.2 TL-CERT-10' },
      ends: 'regraded',
    },
  },
  guide: {
    basis: ['《中华人民共和国残疾人证管理办法》', 'GB/T 26341-2010《残疾人残疾分类和分级》'],
    whoMayApply: ['没有办过残疾人证，看、听、说、走路、学习或者精神上有长期困难的人'],
    throughWhom: '本人办；未成年人，智力、精神残疾的人，由监护人办。',
    notNeeded: '以前的病历不用全交，医院要看的，去的时候带上就行。',
    fee: '办证不收钱。评定和拍照的钱一般自己出，家里困难的可以减免。',
    result: '一本残疾人证，十年有效。',
    delivery: '寄到家，或者到户籍地的窗口拿。',
    again: '办好以后要改类别、等级，用“残疾类别等级变更”。注销过的，满一年可以再办。',
    minutes: 6,
    consultPhone: '县残联办证窗口',
    complaintPhone: '12345',
    window: '县政务服务中心残联窗口',
  },
  bases: ['self', 'guardian'],
  optionLists: {},
  fields: [
    ...WHERE_FIELDS,
    choice('applicant', '谁来办', '请选本人办，还是监护人办。', [
      option('self', '本人办'),
      option('guardian', '监护人办', { hint: '未成年人，智力、精神残疾' }),
    ]),
    choices('difficulties', '哪些方面有困难', '请选一样以上，好约对的医生。', [
      option('seeing', '看不清'),
      option('hearing', '听不见'),
      option('speaking', '说话难'),
      option('moving', '走路、拿东西难'),
      option('learning', '学东西慢、算不清'),
      option('mood', '情绪、想法管不住'),
    ]),
    ...ASSESSMENT_FIELDS,
    ...DELIVERY_FIELDS,
    consent('consentHealth', '把身体情况告诉评定的医院', '不同意的话，医院没法评定，证办不了。', {
      statement: '只告诉评定的医生和审批的人。',
    }),
  ],
  pages: [
    {
      code: 'where',
      title: '您住在哪里？',
      fields: ['livesIn', 'residence', 'household'],
      papers: ['residence-permit'],
    },
    { code: 'who', title: '谁来办？', fields: ['applicant'], papers: ['guardian-proof'] },
    { code: 'difficulties', title: '哪些方面有困难？', fields: ['difficulties'] },
    {
      code: 'assessment',
      title: '在哪里评定？',
      fields: ['assessAt', 'bedridden', 'callPhone'],
      papers: ['bedridden-proof'],
    },
    {
      code: 'papers',
      title: '拍身份证、户口本和照片',
      fields: [],
      papers: ['identity-papers', 'portrait'],
      tips: PORTRAIT_TIPS,
    },
    { code: 'delivery', title: '证怎么给您？', fields: ['delivery', 'mailTo', 'mailPhone'] },
    { code: 'consent', title: '要您同意的事', fields: ['consentHealth'] },
  ],
  papers: [
    {
      code: 'identity-papers',
      title: '身份证、户口本',
      why: '核对是不是您本人、户口在哪里',
      countsAsGood: '身份证两面，户口本首页和本人那一页，字都看得清',
      required: true,
      most: 4,
      shots: ['身份证正面', '身份证反面', '户口本首页', '户口本本人页'],
    },
    PORTRAIT,
    {
      code: 'guardian-proof',
      title: '监护人的身份证和监护证明',
      why: '没有它，别人不能替您办',
      countsAsGood: '户口本上看得出关系，或者村（社区）盖章的证明',
      required: false,
      requiredWhen: BY_GUARDIAN,
      most: 3,
    },
    BEDRIDDEN_PROOF,
    RESIDENCE_PERMIT,
  ],
  eligibility: [
    {
      rule: 'no-certificate-yet',
      refusal: '您有残疾人证，有效到{validTo}，不用新办。',
      whatElse: '快到期、坏了的办“换领”，丢了的办“补办”，身体有变化的办“类别等级变更”。',
    },
    {
      rule: 'not-cancelled-within',
      years: 1,
      refusal: '您的证注销还没满一年，{allowedFrom}起可以再办。',
      whatElse: '身体突然变重的，跟我们说一声，我们跟医院商量。',
    },
  ],
  places: CROSS_REGION_PLACES,
  returns: [jurisdictionReturn('review')],
  steps: [
    acceptedHere('first-issue', [
      choice('identity', '身份核对', '请选核对的结果。', [
        option('in-person', '本人在场，对得上'),
        option('by-video', '视频核对，对得上'),
      ]),
      choice('appointed', '约到哪家', '请选约的医院，申请人要知道去哪里。', [
        option('county-hospital', '县人民医院'),
        option('special-hospital', '专科医院'),
        option('home-visit', '排进上门评残'),
      ]),
    ]),
    assessedByHospital('first-issue'),
    assessedAgain('first-issue'),
    step({
      code: 'notice',
      title: '村（社区）公示',
      residentTitle: '在村（社区）公示',
      verb: '公示',
      kind: 'public-notice',
      place: 'residence',
      limit: days('TL-CERT-01/notice', 7, 'FACTS §0.2 TL-CERT-01, with a day to post and one to end it', {
        stops: [],
      }),
      maySendBack: false,
      notice: {
        stands: days('TL-CERT-01/notice-stands', 5, 'FACTS §0.2 TL-CERT-01', { stops: [] }),
        where: '村（社区）公开栏',
        ask: '乡镇残联',
        // What the hospital found may not be read off a wall (FACTS §7.3).
        unnamedWhen: { field: 'category', isOneOf: ['6', '7'] },
        // An objection that holds, the applicant's own included, leads to a new assessment (FACTS §0.2 TL-CERT-03).
        backTo: ['assessment'],
      },
      record: [remark('撤下时的情况')],
    }),
    pushed('first-issue'),
    step({
      code: 'review',
      title: '户籍地复核',
      residentTitle: '户籍地复核',
      verb: '复核',
      kind: 'check',
      place: 'household',
      limit: certificateDays('first-issue', 'review', 2),
      record: [
        choice('household', '户籍核对', '请选核对的结果。', [
          option('ours', '在本县'),
          option('moved-in', '刚迁到本县'),
        ]),
        remark('复核意见'),
      ],
    }),
    approvedThere('first-issue', 3, 'review'),
    issuedThere('first-issue', { code: 'issue', title: '制证发证' }),
  ],
  clocks: certificateClocks('first-issue', 20, [
    { kind: 'assessment', amount: 10, unit: 'working-day' },
    { kind: 'public-notice', amount: 5, unit: 'working-day' },
  ]),
  supplement: supplementWithin(10),
  claims: [
    {
      code: 'certificate',
      per: ['person'],
      whenTaken: '您已经有一件新办在办，进展在“我的办件”里看。',
    },
  ],
  refusals: [
    {
      code: 'not-met',
      title: '评定下来，不够残疾标准',
      steps: ['assessment', 'second-assessment'],
      secondAssessment: secondAssessment('first-issue'),
      plainWords: '医院评定下来，现在的情况不够国家的残疾标准，所以不能办证。',
      otherHelp: ['10 个工作日内可以申请重新评定', '有困难但不够标准的，可以问临时救助'],
    },
    {
      code: 'treatment-not-over',
      title: '还在治疗，不到评定的时候',
      steps: ['acceptance', 'assessment'],
      plainWords: '受伤、生病还在治，身体还会变，现在评不准。',
      otherHelp: ['治疗满一年以后再来申请', '治疗中要轮椅、拐杖，可以先借'],
    },
    {
      code: 'not-the-person',
      title: '身份对不上',
      steps: ['acceptance', 'approval'],
      plainWords: '身份证、户口本和来的人对不上，没法办。',
      otherHelp: ['带上身份证到窗口，当面帮您核对', '身份证丢了的，先到派出所补'],
    },
  ],
  remedy: assessmentRemedy('certificate-first-issue'),
  messages: {
    ...certificateWords('把证给您'),
    accepted: {
      title: '受理了，等医院约您',
      body: '{thing}，编号 {number}。{body}会跟您约日子，带上身份证和病历。',
    },
    'asked-again': ASKED_AGAIN,
    'outside-result': { title: '评定做完了', body: '{thing}，编号 {number}。结论写在这一件里，接着审批。' },
    checked: { title: '户籍地复核好了', body: '{thing}，编号 {number}。接着审批。' },
    approved: { title: '批准了，正在做证', body: '{thing}，编号 {number}。最晚 {promisedOn} 把证给您。' },
    'handed-over': {
      title: '证做好了，请您确认',
      body: '{thing}，编号 {number}。拿到以后看看名字、类别、等级，对的就点“确认收到”。',
    },
  },
};

export default definition;
