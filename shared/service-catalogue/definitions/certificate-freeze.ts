import {
  choice,
  countySetting,
  date,
  days,
  option,
  promiseClock,
  remark,
  REMEDY,
  step,
  supplementWithin,
  text,
  wordsAbout,
} from '../definition-parts';
import type { ServiceDefinition } from '../service-definition';

const FREEZE = { field: 'what', isOneOf: ['freeze'] };
const CANCEL = { field: 'what', isOneOf: ['cancel'] };
const LIFT = { field: 'what', isOneOf: ['lift'] };
const MOVED_AWAY = { field: 'what', isOneOf: ['freeze', 'cancel'] };
const TL_CERT_13 = 'FACTS §0.2 TL-CERT-13 (one place; county setting)';

/**
 * 残疾人证冻结、注销、解冻: the household has moved and the certificate did not follow (FACTS TL-CERT-13). The office begins it by itself; whoever
 * moves the certificate needs none of it. Steps and days are the county's: FACTS has only after how long.
 */
const definition: ServiceDefinition = {
  code: 'certificate-freeze',
  version: 1,
  need: 'certificate',
  title: '残疾人证冻结、解冻',
  shortTitle: '冻结残疾人证',
  summary: '户口迁走了、残疾人证没有跟着迁，由残联核对以后冻结或者注销。',
  icon: 'clock',
  intake: { from: 'registered', by: ['window', 'phone', 'paper'], onlyCountyOffice: true, byOffice: true },
  outcome: {
    kind: 'document',
    words: {
      deed: '登记好',
      asks: '告知单看到了吗？',
      came: '看到了，没有别的事',
      notCame: '没看到，或者弄错了',
      afterwards: '冻结了的，把证迁到现在的户籍地就恢复。弄错了，随时找我们。',
    },
    change: {
      change: 'as-answered',
      field: 'what',
      cases: {
        freeze: { change: 'freeze', on: 'on', because: 'household-moved' },
        cancel: { change: 'end', on: 'on', ends: 'cancelled', why: 'household-moved' },
        lift: { change: 'lift-freeze', on: 'on' },
      },
    },
  },
  guide: {
    basis: ['《中华人民共和国残疾人证管理办法》', '本县残疾人证管理的规定'],
    whoMayApply: ['不用申请：户口迁走半年以上、残疾人证没有迁的，由残联核对以后办'],
    throughWhom: '残联依职权办，办之前先告诉您。',
    notNeeded: '不用您交材料。',
    fee: '不收钱。',
    result: '证冻结、注销或者解冻，系统里写明从哪天起、为什么。',
    delivery: '告知单在手机上看，也可以到窗口拿。',
    again: '把证迁到现在的户籍地，冻结就解开。注销满一年，可以重新办证。',
    minutes: 3,
    consultPhone: '县残联办证窗口',
    complaintPhone: '12345',
    window: '县政务服务中心残联窗口',
  },
  bases: [],
  optionLists: {},
  fields: [
    choice('what', '办什么', '请选一项，要核对什么看它。', [
      option('freeze', '冻结', { hint: '户口迁走超过半年，证没有迁' }),
      option('cancel', '注销', { hint: '户口迁走超过一年，证没有迁' }),
      option('lift', '解冻', { hint: '冻错了，或者户口又迁回来了' }),
    ]),
    date('movedOn', '户口哪天迁走的', '请照户籍信息选，够不够日子看它。', { shownWhen: MOVED_AWAY }),
    text('movedTo', '迁到哪里', '请写迁到的县和乡镇，要告诉本人到哪里迁证。', {
      maxLength: 40,
      shownWhen: MOVED_AWAY,
    }),
    choice(
      'knownFrom',
      '从哪里知道的',
      '请选一项，本人会问。',
      [
        option('police', '公安的户籍信息'),
        option('village', '村（社区）报来的'),
        option('person', '本人或者家里人说的'),
      ],
      { shownWhen: MOVED_AWAY },
    ),
    choice(
      'whyLift',
      '为什么解冻',
      '请选一项，系统里要写明。',
      [option('mistake', '冻错了'), option('moved-back', '户口又迁回本县')],
      { shownWhen: LIFT },
    ),
  ],
  pages: [
    {
      code: 'what',
      title: '户口和证是什么情况？',
      fields: ['what', 'movedOn', 'movedTo', 'knownFrom', 'whyLift'],
    },
  ],
  papers: [],
  eligibility: [
    {
      rule: 'certificate-held',
      refusal: '没有查到残疾人证，没有可以冻结的。',
      whatElse: '已经注销或者迁走的就不用办了。',
    },
    {
      rule: 'freeze-stands',
      when: LIFT,
      otherwise: FREEZE,
      refusal: '残疾人证现在的状态，和要办的对不上。',
      whatElse: '冻结着的不用再冻，没有冻结的不用解。',
    },
    {
      rule: 'more-than-months-ago',
      field: 'movedOn',
      atLeast: [
        { when: FREEZE, months: 6, source: TL_CERT_13 },
        { when: CANCEL, months: 12, source: TL_CERT_13 },
      ],
      refusal: '户口迁走还没满 {months} 个月，{allowedFrom}起才可以。',
      whatElse: '先告诉本人把证迁到现在的户籍地。',
    },
  ],
  steps: [
    step({
      code: 'acceptance',
      title: '核对户口和证',
      residentTitle: '核对户口和证',
      verb: '核对',
      kind: 'acceptance',
      limit: days('TL-CERT-13/acceptance', 10, countySetting('§0.2 TL-CERT-13')),
      maySendBack: false,
      record: [
        choice('checked', '跟谁核对的', '请选一项，审批要看。', [
          option('police', '派出所'),
          option('other-county', '迁入地的残联'),
          option('person', '本人或者家里人'),
        ]),
        choice('told', '告诉本人了吗', '请选一项：先告诉本人可以迁证。', [
          option('told', '告诉了，本人知道可以迁证'),
          option('not-found', '找不到本人，村里也问过了'),
          option('lifting', '这次是解冻，不用催'),
        ]),
        remark('本人怎么说'),
      ],
    }),
    step({
      code: 'approval',
      title: '审批',
      residentTitle: '审批',
      verb: '审批',
      kind: 'approval',
      limit: days('TL-CERT-13/approval', 3, countySetting('§0.2 TL-CERT-13')),
      maySendBack: false,
      separateFrom: ['acceptance'],
      record: [remark('审批意见')],
    }),
    step({
      code: 'register',
      title: '登记冻结、注销或者解冻',
      residentTitle: '在系统里登记',
      verb: '登记',
      kind: 'hand-over',
      limit: days('TL-CERT-06/freeze', 1, 'FACTS §0.2 TL-CERT-06'),
      maySendBack: false,
      tellsApplicant: true,
      record: [date('on', '从哪天起', '请选从哪天起冻结、注销或者解冻。'), remark('备注')],
    }),
  ],
  clocks: [promiseClock(days('TL-CERT-13/promise', 15, countySetting('§0.2 TL-CERT-13')))],
  supplement: supplementWithin(10),
  // None: what was frozen by mistake is lifted at once, whether or not anybody has confirmed the notice.
  claims: [],
  refusals: [
    {
      code: 'household-not-moved',
      title: '户口没有迁走',
      steps: ['acceptance', 'approval'],
      plainWords: '核对下来，户口还在本县，证照常用。',
      otherHelp: ['您不用做什么'],
    },
    {
      code: 'moving-the-certificate',
      title: '正在迁证',
      steps: ['acceptance', 'approval'],
      plainWords: '您已经在办残疾人证迁移，证照常用，迁好就行。',
      otherHelp: ['迁移到哪一步，在“我的办件”里看'],
    },
    {
      code: 'still-moved-away',
      title: '还不能解冻',
      steps: ['acceptance', 'approval'],
      plainWords: '核对下来，户口在外县，证没有迁，还不能解冻。',
      otherHelp: ['把证迁到现在的户籍地，冻结就解开', '帮您找到那边的残联'],
    },
  ],
  remedy: REMEDY,
  messages: {
    ...wordsAbout('登记好'),
    received: {
      title: '我们要核对您的残疾人证',
      body: '{thing}，编号 {number}。户口迁走了、证没有迁的，现在迁证就不用冻结。最晚 {promisedOn} 有结果。',
    },
    accepted: {
      title: '户口和证核对了',
      body: '{thing}，编号 {number}。接着审批，最晚 {promisedOn} 登记好。',
    },
    approved: { title: '审批过了', body: '{thing}，编号 {number}。最晚 {promisedOn} 登记好。' },
    refused: {
      title: '核对下来，不用办',
      body: '{thing}，编号 {number}。为什么、不同意怎么办，都写在这一件里。',
    },
    'handed-over': {
      title: '残疾人证的变动登记好了，请您看一眼',
      body: '{thing}，编号 {number}。从哪天起、为什么，都写在这一件里。弄错了，告诉我们。',
    },
    completed: { title: '办好了', body: '{thing}，编号 {number}。弄错了，随时找我们。' },
  },
};

export default definition;
