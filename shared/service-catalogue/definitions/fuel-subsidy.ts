import {
  account,
  ACCEPTANCE_CLOCK,
  CERTIFICATE_IN_FORCE,
  choice,
  consent,
  countySetting,
  days,
  EFFECTIVE_FROM,
  HOUSEHOLD_IN_COUNTY,
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
import type { AmountRule } from '../outcome';
import { broughtLater, promiseToBring } from '../later-parts';
import type { ServiceDefinition } from '../service-definition';

const everyVehicle = { per: 'application', effectiveFrom: EFFECTIVE_FROM } as const;
/** Condition met in the first half of the year, or before; only in its second half (FACTS §0.4 TL-FUEL-06). */
const WHOLE = { title: '燃油补贴，每辆车', when: { field: 'bought', isOneOf: ['earlier'] } };
const HALF = {
  title: '燃油补贴，去年下半年买的车，一半',
  when: { field: 'bought', isOneOf: ['second-half'] },
};
const FIRST_YEARS = { ...everyVehicle, forYears: { from: 2009, to: 2010 } };
const SINCE_2011 = { ...everyVehicle, forYears: { from: 2011 } };
/** By the year of the application; counties may add (FACTS §2.1). */
const AMOUNTS: AmountRule[] = [
  { ...FIRST_YEARS, ...WHOLE, fen: 20_000, source: 'FACTS §2.1 (200 Y for 2009 and 2010)' },
  { ...FIRST_YEARS, ...HALF, fen: 10_000, source: 'FACTS §2.1, §0.4 TL-FUEL-06 (half of 200 Y)' },
  { ...SINCE_2011, ...WHOLE, fen: 26_000, source: 'FACTS §2.1 (财社〔2010〕256号: 260 Y since 2011)' },
  { ...SINCE_2011, ...HALF, fen: 13_000, source: 'FACTS §2.1, §0.4 TL-FUEL-06 (half of 260 Y; local rule)' },
];

/**
 * 残疾人机动轮椅车燃油补贴 (FACTS §2, §0.4). One person – one year and one vehicle – one year (§2.5). A driving licence is no
 * condition: the vehicle is no motor vehicle in law, and its driver must be sixteen (§2.2). The board decides the list, it is
 * posted before anything is paid, and the money goes to the owner's own card (§2.4, §2.6).
 */
const definition: ServiceDefinition = {
  code: 'fuel-subsidy',
  version: 1,
  need: 'living',
  title: '机动轮椅车燃油补贴',
  shortTitle: '燃油补贴',
  summary: '自己有机动轮椅车的下肢残疾人，一年发一次油钱，一辆车 260 元。',
  icon: 'wheelchair-highback',
  applicationWindow: {
    spans: [{ from: '01-01', to: '03-31' }],
    source: 'FACTS §0.4 TL-FUEL-01 (by 31 March; county setting)',
    effectiveFrom: EFFECTIVE_FROM,
  },
  outcome: { kind: 'payment', account: 'account', amount: AMOUNTS },
  guide: {
    basis: [
      '财政部、中国残联《关于残疾人机动轮椅车燃油补贴的通知》（财社〔2010〕256号）',
      '《机动轮椅车》（GB 12995）',
    ],
    whoMayApply: [
      '有本县户口，满 16 岁，残疾人证是肢体残疾（下肢），机动轮椅车是自己的，还在用',
      '有本县户口，满 16 岁，残疾人证是多重残疾、里面有下肢，机动轮椅车是自己的，还在用',
    ],
    throughWhom: '本人来办。本人不方便的，家里人、监护人、委托的人、村里的专委可以替他办。',
    notNeeded: '不用驾驶证，机动轮椅车不算机动车。残疾人证、户口本不用交，我们自己核对。',
    fee: '不收钱。',
    result: '一年一次，一辆车 260 元。去年下半年才买的车，第一年 130 元。',
    delivery: '打到本人的银行卡或者社保卡。',
    again: '一人一年补一辆车，一辆车一年补一次。{window}申请。',
    minutes: 6,
    consultPhone: '县残联维权股',
    complaintPhone: '12345',
    window: '县政务服务中心残联窗口，或者乡镇残联',
  },
  bases: ['self', 'guardian', 'family', 'authorised-agent', 'village-worker'],
  inPerson: {
    guide: '要本人来申请，别人不能替他办（本县规定）。手机上弄不了的，到乡镇残联或者县里的窗口，有人帮着填。',
    refusal: '本县规定，燃油补贴要本人来申请，别人不能替他办。',
    whatElse:
      '请他自己在手机上申请；弄不了的，本人带身份证到乡镇残联或者县里的窗口，有人帮着填。出不了门的，问县残联维权股。',
    source: 'FACTS §2.2 (no proxy application, 华容县; county setting)',
  },
  optionLists: {},
  fields: [
    text('model', '车的牌子、型号', '请写牌子和型号，车身铭牌上有。', { maxLength: 40 }),
    text('frameNumber', '车架号', '请写车架号，一辆车一年只能补一次，要靠它分清。', {
      maxLength: 30,
      hint: '在车架或者铭牌上，一串字母和数字。没有车架号的写发动机号',
    }),
    choice('proof', '有没有买车的发票', '请选一项，没有发票的由残联看车以后证明。', [
      option('invoice', '有发票'),
      option('none', '没有了', { hint: '上门看车的时候给您证明' }),
    ]),
    promiseToBring('promiseConformity', '合格证', '车的合格证'),
    choice('bought', '这辆车什么时候买的', '请选一项，第一年发多少要看它。', [
      option('earlier', '去年 6 月底以前'),
      option('second-half', '去年 7 月到 12 月', { hint: '第一年发一半；今年才买的，明年再申请' }),
    ]),
    choice('inUse', '这辆车现在', '请选一项，坏了修不好的不能再领。', [
      option('daily', '天天用'),
      option('sometimes', '有时用'),
      option('repair', '正在修', { hint: '修好以后再来看车' }),
    ]),
    account('account', '本人的银行卡或社保卡号', '这里还空着，钱没地方发。'),
    phone('visitPhone', '看车前打哪个电话', '这里还空着，上门看车前没法跟您约。', {
      prefill: 'person.phone',
    }),
    consent('consentNotice', '名单公示', '名单一定要公示才能发钱。有顾虑请告诉我们，我们跟您商量怎么写。', {
      statement: '只写“张*三”和村名，不写残疾、电话和卡号，公示完就撤下。',
    }),
  ],
  pages: [
    { code: 'vehicle', title: '是什么车？', fields: ['model', 'frameNumber', 'bought', 'inUse'] },
    {
      code: 'photos',
      title: '拍人和车',
      help: '人坐在车上或者站在车边，整辆车都在画面里。',
      fields: ['proof', 'promiseConformity'],
      papers: ['person-with-vehicle', 'frame-number', 'invoice', 'conformity-certificate'],
    },
    {
      code: 'account',
      title: '钱发到哪张卡？',
      help: '要本人名字的卡，别人不能代领。',
      fields: ['account', 'visitPhone'],
    },
    { code: 'consent', title: '要您同意的事', fields: ['consentNotice'] },
  ],
  papers: [
    {
      code: 'person-with-vehicle',
      title: '人和车的合影',
      why: '证明车是您在用',
      countsAsGood: '今年拍的彩色照片，看得清脸和整辆车',
      required: true,
      most: 2,
    },
    {
      code: 'frame-number',
      title: '车架号的照片',
      why: '和填的号码对得上，才分得清是哪辆车',
      countsAsGood: '每个字母、数字都看得清',
      required: true,
      most: 1,
    },
    {
      code: 'invoice',
      title: '买车的发票',
      why: '证明车是您的',
      countsAsGood: '看得清买的人、车型和日期',
      required: false,
      requiredWhen: { field: 'proof', isOneOf: ['invoice'] },
      most: 1,
    },
    {
      code: 'conformity-certificate',
      title: '车的合格证',
      why: '看是什么车型、排量多大',
      countsAsGood: '看得清厂家、型号和排量；找不到的，请卖车的或者厂家补一份',
      required: true,
      most: 1,
    },
  ],
  // What vehicle it is, the town sees for itself (FACTS §2.4 step 2): of the papers in §2.3 this one bears it out, and decides nothing.
  laterPapers: broughtLater('fuel-subsidy', 'promiseConformity', 'conformity-certificate'),
  eligibility: [
    HOUSEHOLD_IN_COUNTY,
    CERTIFICATE_IN_FORCE,
    {
      rule: 'age-between',
      from: 16,
      to: 120,
      refusal: '未满 16 岁，还不能开机动轮椅车。',
      whatElse: '满 16 岁以后再来。现在走路不方便的，可以申请轮椅。',
    },
    {
      rule: 'target-group',
      anyOf: [{ categories: ['4', '7'] }],
      refusal: '这项补贴只给下肢残疾的人，残疾人证上不是肢体残疾，也不是多重残疾。',
      whatElse: '腿脚后来不方便了，可以申请重新评定；走路要帮忙的，看看辅助器具。',
    },
  ],
  steps: [
    step({
      code: 'first-check',
      title: '乡镇实地看车',
      residentTitle: '乡镇上门看车',
      verb: '看车',
      kind: 'check',
      limit: days('TL-GEN-01/fuel-visit', 3, countySetting('§0.4, §2.4')),
      notAfter: 'acceptance',
      record: [
        choice('seenVehicle', '人和车', '请选看到的情况。', [
          option('owner-drives', '本人在用，是机动轮椅车'),
          option('other-drives', '别人在用'),
          option('other-kind', '不是机动轮椅车'),
          option('no-vehicle', '没有看到车'),
        ]),
        choice('frameMatches', '车架号', '请对照车上的号码。', [
          option('same', '车架号和填的一样'),
          option('differs', '车架号不一样'),
        ]),
      ],
      papers: [
        {
          code: 'visit',
          title: '看车时拍的照片',
          why: '县里复核要看',
          countsAsGood: '人、车、铭牌都在',
          required: true,
          most: 3,
        },
      ],
    }),
    step({
      code: 'acceptance',
      title: '维权股复核、受理',
      residentTitle: '县残联复核',
      verb: '受理',
      kind: 'acceptance',
      limit: days('TL-GEN-01/fuel-subsidy', 2, countySetting('§0.4, §2.4')),
      notAfter: 'acceptance',
      record: [
        choice('ownership', '车是谁的', '请选凭什么认定。', [
          option('by-invoice', '有发票'),
          option('certified', '没有发票，看车后证明'),
        ]),
        choice('lowerLimb', '下肢残疾', '请对照残疾人证和评定表。', [
          option('confirmed', '是下肢残疾'),
          option('not-lower-limb', '不是下肢残疾'),
        ]),
      ],
    }),
    step({
      code: 'approval',
      title: '党组理事会定名单',
      residentTitle: '县残联定名单',
      verb: '定名单',
      kind: 'approval',
      limit: days('TL-FUEL-04/list', 15, countySetting('§0.4, §2.4')),
      separateFrom: ['first-check', 'acceptance'],
      record: [
        text('meeting', '会议和名单编号', '请写哪次会定的、名单编号，公示和上报要用。', { maxLength: 40 }),
      ],
    }),
    step({
      code: 'public-notice',
      title: '村（社区）公示',
      residentTitle: '村里公示',
      verb: '公示',
      kind: 'public-notice',
      limit: days(
        'TL-FUEL-05/step',
        7,
        countySetting('§0.4 TL-FUEL-05, with a day to post and one to end it'),
        {
          stops: [],
        },
      ),
      maySendBack: false,
      notice: {
        stands: days(
          'TL-FUEL-05',
          5,
          'FACTS §0.4 TL-FUEL-05 (required by §2.4; length proposed, county setting)',
          {
            stops: [],
          },
        ),
        where: '村（社区）公开栏',
        ask: '县残联维权股',
        backTo: ['first-check', 'acceptance'],
      },
      record: [remark('撤下时的情况')],
    }),
    step({
      code: 'finance',
      title: '财政局确认、上报',
      residentTitle: '财政局确认',
      verb: '确认',
      kind: 'outside',
      limit: days('TL-FUEL-02', 20, 'FACTS §0.4 TL-FUEL-02 (finance confirms; number is a county setting)'),
      maySendBack: false,
      outside: {
        name: '县财政局',
        ask: '县财政局社保股',
        negative: { field: 'result', isOneOf: ['paid-elsewhere'] },
      },
      record: [
        choice('result', '确认结果', '请选财政局和省里系统的结果。', [
          option('confirmed', '已确认，等拨款'),
          option('paid-elsewhere', '别的县今年已经发过'),
        ]),
      ],
      papers: [
        {
          code: 'joint-list',
          title: '联合上报的名单',
          why: '发放要照它',
          countsAsGood: '有编号和两家的章',
          required: true,
          most: 2,
        },
      ],
    }),
    step({
      code: 'payment',
      title: '发放补贴',
      residentTitle: '发到卡上',
      verb: '发放',
      kind: 'payment',
      limit: days('TL-FUEL-03', 15, 'FACTS §0.4 TL-FUEL-03 (once a year in one sum; county setting)'),
      record: [],
    }),
  ],
  clocks: [
    ACCEPTANCE_CLOCK,
    {
      code: 'whole',
      nature: 'statutory',
      title: '法定',
      limit: days('TL-FUEL-04', 90, 'FACTS §0.4 TL-FUEL-04 (荆州: statutory 90 WD), §5.6', {
        stops: ['supplement', 'public-notice'],
      }),
      startsAt: 'received',
      endsAt: 'completed',
    },
    promiseClock(days('TL-FUEL-04/promise', 60, 'FACTS §0.4 TL-FUEL-04 (荆州: promise 60 WD)'), [
      { kind: 'public-notice', amount: 5, unit: 'working-day' },
    ]),
  ],
  supplement: supplementWithin(10),
  claims: [
    {
      code: 'person',
      per: ['person'],
      heldFor: { period: 'calendar-year', source: 'FACTS §2.5' },
      whenTaken: '今年的燃油补贴已经申请过了。一个人一年只补一辆车，第二辆不能再领。',
      whenHeld: '今年的燃油补贴已经申请过了，一个人一年只补一辆车。{allowedFrom}起可以申请下一年的。',
    },
    {
      code: 'vehicle',
      per: ['sealed-answer:frameNumber'],
      heldFor: { period: 'calendar-year', source: 'FACTS §2.5' },
      whenTaken: '这辆车今年已经有人申请过了。一辆车一年只补一次，号码写错了请改过来再交。',
      whenHeld:
        '这辆车今年已经有人申请过了，一辆车一年只补一次。{allowedFrom}起可以申请下一年的；号码写错了请改过来再交。',
    },
  ],
  refusals: [
    {
      code: 'not-lower-limb',
      title: '不是下肢残疾',
      steps: ['acceptance', 'approval'],
      plainWords: '我们核对了残疾人证，残疾的不是腿脚，这项补贴领不了。',
      otherHelp: ['情况有变化的，帮您约重新评定', '出门不方便的，可以申请辅助器具'],
    },
    {
      code: 'no-vehicle',
      title: '没有车，或不是机动轮椅车',
      steps: ['acceptance', 'approval'],
      plainWords: '上门去看，没有看到您自己在用的机动轮椅车。',
      otherHelp: ['车在修的，修好了在申请期里再申请', '买了新车，明年的申请期里再来'],
    },
    {
      code: 'not-owner',
      title: '车不是本人的',
      steps: ['acceptance', 'approval'],
      plainWords: '我们核对下来，这辆车不是您的，是别人的或者借来的。',
      otherHelp: ['车过户到您名下了，带着证明再来'],
    },
    {
      code: 'objection-true',
      title: '公示有异议，查实不符',
      steps: ['public-notice'],
      plainWords: '公示时有人提了意见，我们去看了，情况和填的不一样。',
      otherHelp: ['情况变了，明年的申请期里可以再申请'],
    },
    {
      code: 'paid-elsewhere',
      title: '别的县今年发过',
      steps: ['finance'],
      plainWords: '省里的系统查到，今年您或者这辆车在别的县已经领过了。',
      otherHelp: ['明年在现在的户籍地申请就行'],
    },
  ],
  remedy: REMEDY,
  messages: {
    ...wordsAbout('发到卡上'),
    checked: { title: '车看过了', body: '{thing}，编号 {number}。县残联接着复核。' },
    accepted: { title: '县残联受理了', body: '{thing}，编号 {number}。等开会定名单。' },
    approved: { title: '在名单上了，{amount}', body: '{thing}，编号 {number}。接下来在村里公示几天。' },
    'notice-ended': { title: '公示结束了', body: '{thing}，编号 {number}。正在请财政局确认。' },
    'outside-result': {
      title: '{body}确认好了',
      body: '{thing}，编号 {number}。最晚 {promisedOn} 发到卡上。',
    },
    paid: { title: '{amount}到账了', body: '{thing}，编号 {number}。{nextWindow}可以再申请。' },
    'payment-returned': {
      title: '银行没有收下，退回来了',
      body: '{thing}，编号 {number}。我们会跟您核对卡号，改好再发。',
    },
  },
};

export default definition;
