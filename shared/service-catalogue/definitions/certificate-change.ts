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
  DELIVERY_FIELDS,
  issuedThere,
  PORTRAIT,
  PORTRAIT_TIPS,
  pushed,
  RESIDENCE_PERMIT,
} from '..//certificate-parts';
import { CROSS_REGION_PLACES, jurisdictionReturn, WHERE_FIELDS } from '../cross-region-parts';
import { choice, longText, option, supplementWithin } from '../definition-parts';
import type { ServiceDefinition } from '../service-definition';

/** 残疾类别等级变更: newly assessed, newly numbered, twelve months after the last time at the earliest (FACTS §1.8, TL-CERT-12). */
const definition: ServiceDefinition = {
  code: 'certificate-change',
  version: 1,
  need: 'certificate',
  title: '残疾类别等级变更',
  shortTitle: '变更类别等级',
  summary: '身体变重、变轻，或者多了别的残疾，重新评定换证。',
  icon: 'edit',
  outcome: {
    kind: 'document',
    words: {
      deed: '把变更的证给您',
      asks: '变更的证拿到了吗？',
      came: '拿到了，类别、等级对',
      notCame: '没拿到，或者有写错的',
      afterwards: '证号最后两位变了，是对的。补贴要不要跟着变，我们会告诉您。',
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
    basis: ['《中华人民共和国残疾人证管理办法》第二十二条', 'GB/T 26341-2010《残疾人残疾分类和分级》'],
    whoMayApply: ['上次评定满了一年，身体变化大的人'],
    throughWhom: '本人办；未成年人，智力、精神残疾的人，由监护人办。',
    notNeeded: '户口本不用交。',
    fee: '换证不收钱。评定的钱一般自己出，家里困难的可以减免。',
    result: '一本新证，写着新的类别和等级，号码最后两位跟着变。',
    delivery: '寄到家，或者到户籍地的窗口拿。',
    again: '满一年，身体又有变化，可以再申请。',
    minutes: 5,
    consultPhone: '县残联办证窗口',
    complaintPhone: '12345',
    window: '县政务服务中心残联窗口',
  },
  bases: ['self', 'guardian'],
  optionLists: {},
  fields: [
    choice('change', '怎么变了', '请选一项，医生先看这个。', [
      option('worse', '比办证的时候重了'),
      option('better', '比办证的时候轻了'),
      option('another', '多了别的残疾'),
    ]),
    longText('since', '什么时候开始变的', '请写一句，医生评定要看。', {
      hint: '例如：去年做完手术以后',
      maxLength: 200,
    }),
    ...ASSESSMENT_FIELDS,
    ...WHERE_FIELDS,
    ...DELIVERY_FIELDS,
  ],
  pages: [
    { code: 'change', title: '身体怎么变了？', fields: ['change', 'since'], papers: ['medical-papers'] },
    {
      code: 'assessment',
      title: '在哪里评定？',
      fields: ['assessAt', 'bedridden', 'callPhone'],
      papers: ['bedridden-proof'],
    },
    {
      code: 'where',
      title: '您住在哪里？',
      fields: ['livesIn', 'residence', 'household'],
      papers: ['residence-permit'],
    },
    { code: 'portrait', title: '拍一张新照片', fields: [], papers: ['portrait'], tips: PORTRAIT_TIPS },
    { code: 'delivery', title: '变更的证怎么给您？', fields: ['delivery', 'mailTo', 'mailPhone'] },
  ],
  papers: [
    {
      code: 'medical-papers',
      title: '近一年的病历或者检查报告',
      why: '先看是不是真的变了，省得白跑医院',
      countsAsGood: '看得清名字、日期和医院的章',
      required: true,
      most: 4,
    },
    PORTRAIT,
    BEDRIDDEN_PROOF,
    RESIDENCE_PERMIT,
  ],
  eligibility: [
    {
      rule: 'certificate-held',
      refusal: '没有查到您的残疾人证，改不了。',
      whatElse: '没办过的，办“残疾人证新办”，一样会评定。',
    },
    {
      rule: 'not-assessed-within',
      years: 1,
      refusal: '上次评定还没满一年，{allowedFrom}起可以申请变更。',
      whatElse: '身体突然变重、要用辅助器具的，现在就可以申请。',
    },
  ],
  places: CROSS_REGION_PLACES,
  returns: [jurisdictionReturn('approval')],
  steps: [
    acceptedHere('change', [
      choice('agreed', '要不要重新评定', '请选一项。', [
        option('assess', '看病历有变化，去评定'),
        option('home-visit', '有变化，排进上门评残'),
      ]),
    ]),
    assessedByHospital('change'),
    assessedAgain('change'),
    pushed('change'),
    approvedThere('change', 5),
    issuedThere('change', {
      code: 'change-issue',
      title: '制证换证',
      old: [option('collected', '收回了'), option('to-be-returned', '寄新证时一起寄回来')],
    }),
  ],
  clocks: certificateClocks('change', 18, [{ kind: 'assessment', amount: 10, unit: 'working-day' }]),
  supplement: supplementWithin(10),
  claims: [{ code: 'change', per: ['person'], whenTaken: '您已经有一件变更在办，进展在“我的办件”里看。' }],
  refusals: [
    {
      code: 'no-change',
      title: '看下来，没有变化',
      steps: ['acceptance', 'approval'],
      plainWords: '看病历和评定，类别、等级跟证上的一样，不用变更。',
      otherHelp: ['证接着用', '以后有变化，再申请'],
    },
    {
      code: 'assessed-lately',
      title: '上次评定还没满一年',
      steps: ['acceptance'],
      plainWords: '查了评定档案，您上次评定还没满一年，现在不能变更。满一年的日子写在后面。',
      otherHelp: ['满一年那天起再申请，病历还能用', '身体突然变重、要用辅助器具的，现在就可以申请'],
    },
    {
      code: 'no-longer-met',
      title: '评定下来，不够残疾标准了',
      steps: ['assessment', 'second-assessment'],
      secondAssessment: secondAssessment('change'),
      plainWords: '医院评定下来，现在的情况不够国家的残疾标准了，不能换新证。',
      otherHelp: ['10 个工作日内可以申请重新评定', '生活有困难，可以问临时救助'],
    },
  ],
  remedy: assessmentRemedy('certificate-change'),
  messages: {
    ...certificateWords('把变更的证给您'),
    accepted: {
      title: '受理了，等医院约您',
      body: '{thing}，编号 {number}。{body}会跟您约日子，带上旧证和病历。',
    },
    'asked-again': ASKED_AGAIN,
    'outside-result': {
      title: '重新评定做完了',
      body: '{thing}，编号 {number}。结论写在这一件里，接着审批。',
    },
    approved: { title: '同意变更，正在做证', body: '{thing}，编号 {number}。最晚 {promisedOn} 把证给您。' },
    'handed-over': {
      title: '变更的证好了，请您确认',
      body: '{thing}，编号 {number}。号码最后两位变了，是对的。拿到请点“确认收到”。',
    },
  },
};

export default definition;
