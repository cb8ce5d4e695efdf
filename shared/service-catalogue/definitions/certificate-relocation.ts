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
  pushed,
  RESIDENCE_PERMIT,
} from '..//certificate-parts';
import { jurisdictionReturn, RESIDENCE_FIELD } from '../cross-region-parts';
import { area, choice, date, option, remark, step, supplementWithin } from '../definition-parts';
import type { ServiceDefinition } from '../service-definition';

const HELD_ELSEWHERE = { field: 'heldAt', isOneOf: ['elsewhere'] };

/**
 * 残疾人证迁移: the household has moved, so another place answers for the certificate. Handed in at the new place, at the old one or
 * where the person lives; the old place hands over the archive, the new one notes the day in the remarks and may have the person
 * assessed again where it doubts what was found (FACTS §1.8, §1.9).
 */
const definition: ServiceDefinition = {
  code: 'certificate-relocation',
  version: 1,
  need: 'certificate',
  title: '残疾人证迁移',
  shortTitle: '迁移残疾人证',
  summary: '户口迁了，残疾人证跟着迁，在迁入地、迁出地都能办。',
  icon: 'place',
  outcome: {
    kind: 'document',
    words: {
      deed: '把证迁好',
      asks: '证迁好了吗？',
      came: '拿到了，备注里有迁入的日期',
      notCame: '没拿到，或者有写错的',
      afterwards: '证号没变。补贴要不要在迁入地重新申请，我们会告诉您。',
    },
    change: {
      change: 'move',
      on: 'movedInOn',
      to: 'movedTo',
      graded: {
        steps: ['assessment', 'second-assessment'],
        category: 'category',
        level: 'level',
        on: 'assessedOn',
      },
      regraded: { validForYears: 10, source: 'FACTS §0.2 TL-CERT-10' },
      ends: 'relocated',
    },
  },
  guide: {
    basis: ['《中华人民共和国残疾人证管理办法》', '残疾人证“跨省通办”'],
    whoMayApply: ['有残疾人证，户口迁到别的县、乡镇或者村（社区）的人'],
    throughWhom: '本人办；未成年人，智力、精神残疾的人，由监护人办。',
    notNeeded:
      '不用自己跑回去取档案，两边的残联转。一般不用重新评定；迁入地对原来的评定有疑问的，才请医院再看。',
    fee: '不收钱。',
    result: '证归迁入地管，备注里写上迁入的日期，证号不变。',
    delivery: '寄到家，或者到迁入地的窗口拿。',
    again: '户口再迁，可以再办。迁了户口半年还没迁证，有的地方会先冻结，满一年会注销，早点办。',
    minutes: 4,
    consultPhone: '县残联办证窗口',
    complaintPhone: '12345',
    window: '县政务服务中心残联窗口',
  },
  bases: ['self', 'guardian'],
  optionLists: {},
  fields: [
    area('movedTo', '户口现在的地址', '请照户口本选，由那边审批。', {
      to: 'village',
      hint: '照户口本首页写的选',
    }),
    date('movedOn', '哪天迁的', '请照户口本写，两边要核对。', { hint: '看户口本本人那一页' }),
    choice('heldAt', '残疾人证是哪里办的', '请选一项，档案要从那里转。', [
      option('register', '迁户口以前的县', { hint: '我们这里登记的地方' }),
      option('elsewhere', '别的县'),
    ]),
    area('formerly', '是哪个县', '请选办证的县，档案要从那里转。', {
      to: 'county',
      shownWhen: HELD_ELSEWHERE,
    }),
    choice('livesIn', '现在住在哪里', '请选一项，不然不知道先交给哪个县办。', [
      option('new', '迁入地', { hint: '户口迁到的县' }),
      option('old', '还在迁出地', { hint: '迁户口以前的县' }),
      option('elsewhere', '别的县', { hint: '住的地方先收，不用跑' }),
    ]),
    RESIDENCE_FIELD,
    ...DELIVERY_FIELDS,
  ],
  pages: [
    {
      code: 'moved',
      title: '户口迁到了哪里？',
      fields: ['movedTo', 'movedOn'],
      papers: ['household-proof'],
    },
    {
      code: 'certificate',
      title: '现在的残疾人证',
      fields: ['heldAt', 'formerly'],
      papers: ['present-certificate'],
    },
    { code: 'where', title: '您住在哪里？', fields: ['livesIn', 'residence'], papers: ['residence-permit'] },
    { code: 'delivery', title: '证怎么给您？', fields: ['delivery', 'mailTo', 'mailPhone'] },
  ],
  papers: [
    {
      code: 'household-proof',
      title: '迁户口的证明',
      why: '两边的残联要核对户口是不是迁了',
      countsAsGood: '新的户口本首页和本人那一页，或者户口迁移证，看得清地址和日期',
      required: true,
      most: 3,
    },
    {
      code: 'present-certificate',
      title: '现在的残疾人证',
      why: '迁的就是这一本',
      countsAsGood: '照片那一页和备注那一页，号码看得清',
      required: true,
      most: 2,
    },
    RESIDENCE_PERMIT,
  ],
  eligibility: [
    {
      rule: 'certificate-held',
      refusal: '没有查到您的残疾人证，迁不了。',
      whatElse: '没办过的，到迁入地办“残疾人证新办”；办过但查不到的，跟我们说一声，帮您找。',
    },
    {
      rule: 'moved-elsewhere',
      field: 'movedTo',
      orAnswer: HELD_ELSEWHERE,
      refusal: '我们这里登记的户口就在您选的地方，不用迁。',
      whatElse: '证是别的县办的，请选“别的县”；只是搬了家、户口没动的，不用办。',
    },
  ],
  places: [
    {
      code: 'residence',
      title: '受理地',
      field: 'residence',
      sameAs: [
        { place: 'household', when: { field: 'livesIn', isOneOf: ['new'] } },
        { place: 'former', when: { field: 'livesIn', isOneOf: ['old'] } },
      ],
    },
    { code: 'former', title: '迁出地', field: 'formerly' },
    { code: 'household', title: '迁入地', field: 'movedTo' },
  ],
  returns: [
    {
      ...{ code: 'not-held-here', title: '证不在本县', steps: ['archive'], backTo: 'push', most: 1 },
      plainWords: '查了，这本证不归我们县管。请跟申请人核对是哪个县办的，再转给对的县。',
    },
    jurisdictionReturn('review'),
  ],
  steps: [
    acceptedHere('relocation', [
      choice('proofSeen', '迁户口的证明核对', '请选核对的结果。', [
        option('moved', '户口迁了，地址、日期对得上'),
        option('registry', '证明不清楚，跟派出所核对过'),
      ]),
    ]),
    { ...pushed('relocation'), title: '请迁出地转档案', residentTitle: '请迁出地转档案' },
    step({
      code: 'archive',
      title: '迁出地核对档案',
      residentTitle: '迁出地核对档案',
      verb: '核对',
      kind: 'check',
      place: 'former',
      limit: certificateDays('relocation', 'archive', 2),
      record: [
        choice('state', '证现在的情况', '请选一项，迁入地要看。', [
          option('in-force', '证有效'),
          option('unfrozen', '冻结过，已经解开'),
        ]),
        choice('archive', '申请和评定的档案', '请选档案怎么转。', [
          option('whole', '齐全，一起转'),
          option('partial', '不全，缺的写在下面'),
        ]),
        remark('要跟迁入地说的'),
      ],
    }),
    step({
      code: 'archive-hand-over',
      title: '转出档案',
      residentTitle: '迁出地把档案转过去',
      verb: '转出',
      kind: 'transfer',
      place: 'former',
      limit: certificateDays('relocation', 'archive-hand-over', 2),
      record: [remark('档案怎么转的、单号')],
    }),
    step({
      code: 'review',
      title: '迁入地核验',
      residentTitle: '迁入地核验',
      verb: '核验',
      kind: 'check',
      place: 'household',
      limit: certificateDays('relocation', 'review', 2),
      record: [
        choice('oldResult', '原来的评定', '请选认不认可；有疑问的，请医院重新评定。', [
          option('recognised', '认可原来的评定'),
          option('doubted', '有疑问，要重新评定'),
        ]),
        remark('核验意见'),
      ],
    }),
    {
      ...assessedByHospital('relocation'),
      ...{ title: '定点医院重新评定', residentTitle: '定点医院重新评定', place: 'household' },
      onlyWhen: { field: 'oldResult', isOneOf: ['doubted'] },
    },
    { ...assessedAgain('relocation'), place: 'household' },
    approvedThere('relocation', 3, 'archive', 'review'),
    issuedThere('relocation', {
      ...{ code: 'note-move', title: '备注迁入、交证' },
      day: date('movedInOn', '备注里写的迁入日期', '请填写进备注里的日期。'),
    }),
  ],
  clocks: certificateClocks('relocation', 20, [], ['assessment']),
  supplement: supplementWithin(10),
  claims: [
    {
      code: 'relocation',
      per: ['person'],
      whenTaken: '您已经有一件迁移在办，进展在“我的办件”里看。',
    },
  ],
  refusals: [
    {
      code: 'household-not-moved',
      title: '户口没有迁',
      steps: ['acceptance', 'approval'],
      plainWords: '查了户籍，您的户口还在原来的地方，证不用迁。',
      otherHelp: ['搬了家、户口没动的，住在哪里都能就近办事', '户口迁好以后，再来办'],
    },
    {
      code: 'cancelled-already',
      title: '证已经注销了',
      steps: ['approval'],
      plainWords: '原来的县查了，这本证已经注销，没有可以迁的。',
      otherHelp: ['注销满一年，可以在迁入地办“残疾人证新办”', '不清楚为什么注销的，我们帮您问原来的县'],
    },
    {
      code: 'not-met',
      title: '重新评定下来，不够残疾标准',
      steps: ['assessment', 'second-assessment'],
      secondAssessment: secondAssessment('relocation'),
      plainWords: '迁入地请医院重新评定，现在的情况不够国家的残疾标准，证迁不过来。',
      otherHelp: ['10 个工作日内可以申请重新评定', '生活有困难，可以问临时救助'],
    },
  ],
  remedy: assessmentRemedy('certificate-relocation'),
  messages: {
    ...certificateWords('把证迁好'),
    'given-back': {
      title: '{place}在跟您核对',
      body: '{thing}，编号 {number}。有一处对不上，会联系您。',
    },
    checked: { title: '核对好了，接着往下办', body: '{thing}，编号 {number}。最晚 {promisedOn} 把证迁好。' },
    'asked-again': ASKED_AGAIN,
    'outside-result': {
      title: '重新评定做完了',
      body: '{thing}，编号 {number}。结论写在这一件里，接着审批。',
    },
    approved: { title: '同意迁入', body: '{thing}，编号 {number}。最晚 {promisedOn} 把证迁好。' },
    'handed-over': {
      title: '证迁好了，请您确认',
      body: '{thing}，编号 {number}。拿到以后看看备注里的日期，对的就点“确认收到”。',
    },
  },
};

export default definition;
