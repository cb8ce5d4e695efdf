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
import { choice, consent, date, option, REMEDY, step, supplementWithin } from '../definition-parts';
import type { ServiceDefinition } from '../service-definition';

/** 残疾人证挂失补办: the lost one is declared void, the new number carries B1, B2 … (FACTS §1.2, §1.8). */
const definition: ServiceDefinition = {
  code: 'certificate-reissue',
  version: 1,
  need: 'certificate',
  title: '残疾人证挂失补办',
  shortTitle: '补办残疾人证',
  summary: '证丢了，先挂失，再补一本。',
  icon: 'copy',
  outcome: {
    kind: 'document',
    words: {
      deed: '把补的证给您',
      asks: '补的证拿到了吗？',
      came: '拿到了',
      notCame: '没拿到，或者有写错的',
      afterwards: '丢的那本找到了也不能再用，请交给村里或者我们。',
    },
    change: { change: 'issue', on: 'issuedOn', number: 'next-suffix', ends: 'lost' },
  },
  guide: {
    basis: ['《中华人民共和国残疾人证管理办法》', '残疾人证“跨省通办”'],
    whoMayApply: ['残疾人证丢了的人'],
    throughWhom: '本人办；未成年人，智力、精神残疾的人，由监护人办。',
    notNeeded: '不用登报，不用重新评定。',
    fee: '不收钱。',
    result: '一本新证，号码后面多 B 和次数，类别、等级、有效期跟丢的那本一样。',
    delivery: '寄到家，或者到户籍地的窗口拿。',
    again: '又丢了可以再补。',
    minutes: 3,
    consultPhone: '县残联办证窗口',
    complaintPhone: '12345',
    window: '县政务服务中心残联窗口',
  },
  bases: ['self', 'guardian'],
  optionLists: {},
  fields: [
    date('lostOn', '大概哪天丢的', '请选一天，记不清的选最后一次看到它的那天。'),
    choice('lostHow', '怎么丢的', '请选一项，作废登记要写。', [
      option('mislaid', '找不到了'),
      option('stolen', '被偷、被抢'),
      option('destroyed', '火烧、水泡，没了'),
    ]),
    ...WHERE_FIELDS,
    ...DELIVERY_FIELDS,
    consent('consentVoid', '丢的那本从此作废', '不同意作废的话，没法补。', {
      statement: '找到了也不再用，交回来。',
    }),
  ],
  pages: [
    { code: 'loss', title: '证是怎么丢的？', fields: ['lostOn', 'lostHow'] },
    {
      code: 'where',
      title: '您住在哪里？',
      fields: ['livesIn', 'residence', 'household'],
      papers: ['residence-permit'],
    },
    {
      code: 'papers',
      title: '拍身份证和新照片',
      fields: [],
      papers: ['identity-card', 'portrait'],
      tips: PORTRAIT_TIPS,
    },
    { code: 'delivery', title: '补的证怎么给您？', fields: ['delivery', 'mailTo', 'mailPhone'] },
    { code: 'consent', title: '要您同意的事', fields: ['consentVoid'] },
  ],
  papers: [
    {
      code: 'identity-card',
      title: '身份证',
      why: '怕别人冒您的名补证',
      countsAsGood: '两面都拍，字看得清',
      required: true,
      most: 2,
    },
    PORTRAIT,
    RESIDENCE_PERMIT,
  ],
  eligibility: [
    {
      rule: 'certificate-held',
      refusal: '没有查到您的残疾人证，补不了。',
      whatElse: '没办过的，办“残疾人证新办”；办过但查不到的，跟我们说一声，帮您找。',
    },
  ],
  places: CROSS_REGION_PLACES,
  returns: [jurisdictionReturn('void')],
  steps: [
    acceptedHere('reissue', [
      choice('identity', '身份核对', '请选核对的结果。', [
        option('in-person', '本人在场，对得上'),
        option('by-video', '视频核对，对得上'),
      ]),
    ]),
    pushed('reissue'),
    step({
      code: 'void',
      title: '挂失作废登记',
      residentTitle: '把丢的那本登记作废',
      verb: '登记作废',
      kind: 'check',
      place: 'household',
      limit: certificateDays('reissue', 'void', 1),
      record: [date('voidFrom', '从哪天起作废', '请选登记作废的日子。')],
    }),
    approvedThere('reissue', 3, 'void'),
    issuedThere('reissue', { code: 'reissue', title: '补证发证' }),
  ],
  clocks: certificateClocks('reissue', 15),
  supplement: supplementWithin(10),
  claims: [{ code: 'reissue', per: ['person'], whenTaken: '您已经有一件补办在办，进展在“我的办件”里看。' }],
  refusals: [
    {
      code: 'expired-meanwhile',
      title: '丢的那本已经过期',
      steps: ['acceptance', 'approval'],
      plainWords: '丢的那本证已经过期，补了也不能用。',
      otherHelp: ['办“换领”，有效期从头算十年'],
    },
    {
      code: 'found-again',
      title: '证找到了',
      steps: ['acceptance', 'approval'],
      plainWords: '证已经找到，不用补。',
      otherHelp: ['接着用就行', '坏了的办“换领”'],
    },
  ],
  remedy: REMEDY,
  messages: {
    ...certificateWords('把补的证给您'),
    checked: { title: '丢的那本作废了', body: '{thing}，编号 {number}。别人捡到也用不了，接着审批。' },
    approved: { title: '批准了，正在补证', body: '{thing}，编号 {number}。最晚 {promisedOn} 把补的证给您。' },
    'handed-over': {
      title: '补的证好了，请您确认',
      body: '{thing}，编号 {number}。号码后面多了 B，是对的。拿到请点“确认收到”。',
    },
  },
};

export default definition;
