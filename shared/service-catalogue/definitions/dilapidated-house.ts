import {
  account,
  ACCEPTANCE_CLOCK,
  CERTIFICATE_IN_FORCE,
  choice,
  choiceFrom,
  choices,
  consent,
  countySetting,
  date,
  days,
  jointDecisionClock,
  EFFECTIVE_FROM,
  HOUSEHOLD_IN_COUNTY,
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
  wordsOfWaiting,
  countyRules,
} from '../definition-parts';
import type { ServiceDefinition } from '../service-definition';

/** Groups that stand in no register of ours: whoever says so brings the proof, and village and town look into it. */
const SHOWN_BY_PAPER = [
  'just-granted',
  'extremely-poor',
  'poverty-risk',
  'sudden-hardship',
  'out-of-poverty',
];

/**
 * 农村危房改造 for a disabled person's family: six low-income groups, the federation confirms the disability, village review and
 * notice of seven calendar days, town check, the housing bureau approves, inspection, money to the card (FACTS §6 [F:S63]). One
 * notice: the town's own that some counties add is not built. The amounts are the county's.
 */
const definition: ServiceDefinition = {
  code: 'dilapidated-house',
  version: 1,
  need: 'home',
  title: '农村危房改造',
  shortTitle: '危房改造',
  summary: '家里困难、房子又危险的，修好或者重建，验收合格发一笔补助。',
  icon: 'house-cracked',
  outcome: {
    kind: 'payment',
    account: 'account',
    amount: [
      {
        per: 'option',
        field: 'work',
        fact: 'fen',
        title: '危房改造补助',
        source: 'FACTS §6 (amount is a county setting)',
        setByCounty: 'house-grant',
        effectiveFrom: EFFECTIVE_FROM,
      },
    ],
  },
  guide: {
    basis: [countyRules('县残联维权股')],
    whoMayApply: [
      '有本县户口和残疾人证，只有这一座房子，看着危险；家里是低保或者低保边缘',
      '有本县户口和残疾人证，只有这一座房子，看着危险；家里是分散供养特困',
      '有本县户口和残疾人证，只有这一座房子，看着危险；家里是易返贫致贫（监测户），或者生大病、遭灾，一下子过不去了',
      '有本县户口和残疾人证，只有这一座房子，看着危险；家里是没享受过住房政策的其他脱贫户',
    ],
    throughWhom: '本人、监护人、家人或者受托人来办；请村里代办也行。',
    notNeeded: '残疾人证、户口本、低保证不用交，我们自己核对。房屋鉴定由政府找人做，您不用花钱。',
    fee: '申请、鉴定、验收都不收钱。',
    result: '房子修到安全，验收合格，发一笔补助。',
    delivery: '验收合格以后，打到您自己的卡上。',
    again: '补助过的，五年后可以再申请。没到五年又出了险情，先搬出来，马上告诉村里。',
    minutes: 6,
    consultPhone: '县残联维权股',
    complaintPhone: '12345',
    window: '乡镇便民服务中心，或者县政务服务中心残联窗口',
  },
  bases: ['self', 'guardian', 'family', 'authorised-agent', 'village-worker'],
  optionLists: {
    works: [
      option('repair', '修一修、加固', {
        hint: '只有一部分危险，鉴定一般是 C 级',
        facts: { fen: 1_000_000 },
      }),
      option('rebuild', '拆了重建', { hint: '整座都危险，鉴定一般是 D 级', facts: { fen: 2_000_000 } }),
    ],
  },
  fields: [
    choice('group', '家里是哪一种', '请选一项，我们好知道去哪里核对。', [
      option('registered', '低保或者低保边缘'),
      option('just-granted', '刚批下低保、低保边缘', { hint: '要拍批下来的证' }),
      option('extremely-poor', '分散供养特困', { hint: '要拍特困证' }),
      option('poverty-risk', '易返贫致贫（监测户）', { hint: '要拍村里的证明' }),
      option('sudden-hardship', '生大病、遭灾，一下子过不去了', { hint: '要拍村里的证明' }),
      option('out-of-poverty', '其他脱贫户，没享受过住房政策', { hint: '要拍村里的证明' }),
      option('none', '都不是'),
    ]),
    number('livingThere', '房子里住几个人', '请填几个人，重建多大要按人数定。', {
      min: 1,
      max: 15,
      unit: '个人',
    }),
    choices('dangers', '哪里危险', '请选一样以上，上门看房的人先看那里。', [
      option('wall', '墙裂了、歪了'),
      option('roof', '屋顶塌了、漏了'),
      option('beam', '梁、柱子朽了'),
      option('ground', '地基沉了'),
    ]),
    choice('otherHouse', '还有没有别的房子住', '请选一项，别处有安全房子的不能补。', [
      option('only', '没有，只有这一座'),
      option('another', '别处还有'),
    ]),
    text('houseAddress', '房子在哪里', '这里还空着，看房的人找不到门。', {
      maxLength: 80,
      prefill: 'person.address',
    }),
    choiceFrom(
      'work',
      '房子想怎么改',
      '请选一项，补助按它算。拿不准先选一个，鉴定下来不一样会请您改。',
      'works',
    ),
    choice('builder', '谁来修', '请选一项，自己没法修的，村里要早点找人。', [
      option('family', '自己家找人修'),
      option('village', '自己没法修，请村里帮着建'),
    ]),
    text('cardName', '卡上的名字', '请写卡上的名字，名字不对银行会退回来。', {
      maxLength: 20,
      prefill: 'person.name',
    }),
    account('account', '收钱的卡号', '这里还空着，补助没地方发。'),
    phone('housePhone', '看房前打哪个电话', '这里还空着，上门前没法跟您约。', { prefill: 'agent.phone' }),
    consent('consentNotice', '名单公示', '名单要公示才能往下办。有顾虑请告诉我们，我们跟您商量怎么写。', {
      statement: '只写“张*三”和村名，不写残疾、电话和卡号，公示完就撤下。',
    }),
  ],
  pages: [
    {
      code: 'group',
      title: '家里是哪一种情况？',
      help: '选错了不要紧，村里核对的时候会跟您说。',
      fields: ['group', 'livingThere'],
      papers: ['group-proof'],
    },
    {
      code: 'house',
      title: '房子现在怎么样？',
      fields: ['otherHouse', 'houseAddress', 'dangers'],
    },
    {
      code: 'photos',
      title: '拍一拍房子',
      help: '站在外面安全的地方拍。危险的屋子不要进去。',
      fields: [],
      papers: ['house-photos'],
    },
    { code: 'work', title: '想怎么改，谁来修？', fields: ['work', 'builder'] },
    {
      code: 'account',
      title: '补助发到哪张卡？',
      help: '验收合格才发。卡别交给别人拿着。',
      fields: ['cardName', 'account', 'housePhone'],
    },
    { code: 'consent', title: '要您同意的事', fields: ['consentNotice'] },
  ],
  papers: [
    {
      code: 'house-photos',
      title: '房子的照片',
      why: '先看有多危险，急的先上门',
      countsAsGood: '白天拍，看得清裂缝和屋顶',
      required: true,
      most: 6,
      shots: ['房子正面', '最危险的地方'],
    },
    {
      code: 'group-proof',
      title: '低保证、特困证，或者村里的证明',
      why: '刚批下低保的，还有特困、监测户、遭灾、脱贫户，我们查不到，才要拍',
      countsAsGood: '看得清名字、日期和章',
      required: false,
      requiredWhen: { field: 'group', isOneOf: SHOWN_BY_PAPER },
      most: 2,
    },
  ],
  eligibility: [
    HOUSEHOLD_IN_COUNTY,
    CERTIFICATE_IN_FORCE,
    {
      rule: 'target-group',
      anyOf: [{ hardship: ['minimum-living', 'near-minimum-living'] }],
      orAnswer: { field: 'group', isOneOf: SHOWN_BY_PAPER },
      refusal: '没有查到您家是低保或者低保边缘，别的几种困难情况您也没有选。',
      whatElse: '刚批下低保的，选“刚批下低保”，拍证就行。房子已经很危险的，先搬出来，告诉村里。',
    },
  ],
  steps: [
    step({
      code: 'first-check',
      title: '受理，上门看房',
      residentTitle: '上门看房',
      verb: '受理',
      kind: 'acceptance',
      limit: days('TL-GEN-01/dilapidated-house', 3, countySetting('§6')),
      notAfter: 'acceptance',
      record: [
        choice('seenHouse', '看到的房子', '请选看到的情况，评议要用。', [
          option('dangerous', '看着危险'),
          option('urgent', '马上要塌，已请住户搬出'),
          option('looks-sound', '看不出危险'),
        ]),
        choice('livesHere', '住的情况', '请选住的情况。', [
          option('only-home', '唯一住房，常住'),
          option('other-home', '别处有房'),
        ]),
      ],
    }),
    step({
      code: 'village-review',
      title: '村民代表评议',
      residentTitle: '村里开会评议',
      verb: '评议',
      kind: 'check',
      limit: days('TL-GEN-02/village-review', 10, countySetting('§6')),
      record: [
        date('metOn', '哪天评议的', '请选评议的日子，有异议时要查。'),
        choice('opinion', '评议意见', '请选评议的意见。', [
          option('agreed', '同意上报'),
          option('not-agreed', '不同意，理由写在备注'),
        ]),
        remark('备注'),
      ],
      papers: [
        {
          code: 'minutes',
          title: '评议记录',
          why: '乡镇审核要看',
          countsAsGood: '有日期、到会的人和签名',
          required: true,
          most: 3,
        },
      ],
    }),
    step({
      code: 'public-notice',
      title: '村里公示',
      residentTitle: '村里公示',
      verb: '公示',
      kind: 'public-notice',
      limit: days(
        'TL-GEN-02/house-notice',
        9,
        countySetting('§6, the notice with a day to post and one to end it'),
        { unit: 'calendar-day', stops: [] },
      ),
      maySendBack: false,
      notice: {
        stands: days(
          'TL-GEN-02/house-notice-stands',
          7,
          'FACTS §6 (危房改造: notice of 7 CD or more), §7.3',
          {
            unit: 'calendar-day',
            stops: [],
          },
        ),
        where: '村公开栏',
        ask: '乡镇残联',
        backTo: ['first-check', 'village-review'],
      },
      record: [remark('撤下时的情况')],
    }),
    step({
      code: 'town-check',
      title: '乡镇审核、房屋鉴定',
      residentTitle: '乡镇审核，请人鉴定房子',
      verb: '审核',
      kind: 'check',
      limit: days('TL-GEN-02/town-house', 10, countySetting('§6')),
      record: [
        choice('grade', '鉴定级别', '请按鉴定报告选。申请人选的改法对不上的，先退回请他改。', [
          option('c', 'C 级，加固'),
          option('d', 'D 级，重建'),
          option('safe', 'A 级、B 级，安全'),
        ]),
        choice('groupChecked', '困难类型', '请选核对的结果，住建局要看。', [
          option('confirmed', '困难类型和填的一样'),
          option('not-found', '困难类型查不到'),
        ]),
      ],
      papers: [
        {
          code: 'appraisal',
          title: '房屋安全鉴定报告',
          why: '审批要凭它',
          countsAsGood: '有级别、日期和鉴定人签名',
          required: true,
          most: 4,
        },
      ],
    }),
    step({
      code: 'disability-check',
      title: '县残联核对家里的残疾情况',
      residentTitle: '县残联核对残疾人证',
      verb: '核对',
      kind: 'check',
      limit: days('TL-GEN-02/house-disability', 3, countySetting('§6')),
      record: [
        number('holders', '家里几个人有证', '请填有残疾人证的人数，送住建局要用。', {
          min: 1,
          max: 15,
          unit: '个人',
        }),
        choice('severe', '有没有重度的', '请选一项，有重度的先排。', [
          option('yes', '有一级、二级的'),
          option('no', '没有重度的'),
        ]),
      ],
    }),
    step({
      code: 'housing-bureau',
      title: '住建局审批',
      residentTitle: '县住建局审批',
      verb: '登记结果',
      kind: 'outside',
      limit: days('TL-GEN-02/housing-bureau', 10, countySetting('§6')),
      maySendBack: false,
      outside: {
        name: '县住建局',
        ask: '县住建局村镇股',
        negative: { field: 'result', isOneOf: ['house-safe', 'group-not-found', 'helped-before'] },
      },
      record: [
        choice('result', '审批结果', '请选住建局的审批结果。', [
          option('granted', '同意改造'),
          option('house-safe', '房子安全'),
          option('group-not-found', '不在六类里'),
          option('helped-before', '以前补助过'),
        ]),
      ],
      papers: [
        {
          code: 'approval-form',
          title: '住建局审批表',
          why: '列计划和发补助要凭它',
          countsAsGood: '有审批意见、日期和章',
          required: true,
          most: 2,
        },
      ],
    }),
    step({
      code: 'approval',
      title: '列入改造计划',
      residentTitle: '列入改造计划',
      verb: '列入计划',
      kind: 'approval',
      limit: days('TL-GEN-02/house-plan', 2, countySetting('§6')),
      separateFrom: ['first-check', 'town-check', 'disability-check'],
      record: [remark('审批意见')],
    }),
    step({
      code: 'inspection',
      title: '施工和竣工验收',
      residentTitle: '动工，修好以后验收',
      verb: '登记验收',
      kind: 'outside',
      limit: days('TL-GEN-02/house-inspection', 240, countySetting('§6'), {
        unit: 'calendar-day',
        stops: [],
      }),
      maySendBack: false,
      outside: {
        name: '县住建局验收组',
        ask: '县住建局村镇股',
        negative: { field: 'inspected', isOneOf: ['not-built', 'not-passed'] },
      },
      record: [
        choice('inspected', '验收结果', '请选验收的结果，合格才能发钱。', [
          option('passed', '验收合格'),
          option('not-built', '到期没有完工'),
          option('not-passed', '整改后还是不合格'),
        ]),
      ],
      papers: [
        {
          code: 'inspection-form',
          title: '竣工验收表',
          why: '发补助要凭它',
          countsAsGood: '有结论、日期，验收的人和户主都签了名',
          required: true,
          most: 4,
        },
      ],
    }),
    step({
      code: 'payment',
      title: '发放补助',
      residentTitle: '补助发到卡上',
      verb: '发放',
      kind: 'payment',
      limit: days('TL-GEN-04/dilapidated-house', 10, countySetting('§6')),
      record: [],
    }),
  ],
  clocks: [
    ACCEPTANCE_CLOCK,
    jointDecisionClock('handled jointly with the housing bureau', 'public-notice'),
    // Seven calendar days hold five working days.
    promiseClock(
      days('TL-GEN-03/dilapidated-house-promise', 330, countySetting('§6'), {
        unit: 'calendar-day',
        stops: ['supplement', 'waiting-list'],
      }),
      [{ kind: 'public-notice', amount: 5, unit: 'working-day' }],
    ),
  ],
  supplement: supplementWithin(15),
  // Places a year: DESIGN §4. FACTS §6 names no order: a proposal.
  quota: { unit: '户', per: 'calendar-year', takenAt: 'approval', order: 'received' },
  claims: [
    {
      code: 'house',
      per: ['person'],
      heldFor: { amount: 5, unit: 'year', source: countySetting('§6') },
      whenTaken: '您家的危房改造已经有一件在办，进展在“我的办件”里看。',
      whenHeld: '您家补助过了，{allowedFrom}起可以再申请。又出了险情，先搬出来，马上告诉村里。',
    },
  ],
  refusals: [
    {
      code: 'other-house',
      title: '别处有安全住房',
      steps: ['first-check', 'approval'],
      plainWords: '我们上门核对，您家别处还有安全的房子能住。',
      otherHelp: ['那边进出不方便的，帮您申请无障碍改造', '那边的房子不能住了，随时再申请'],
    },
    {
      code: 'group-not-found',
      title: '不在六类困难家庭里',
      steps: ['housing-bureau', 'approval'],
      plainWords: '核对下来，您家不在能补助的六种困难家庭里。',
      otherHelp: ['家里确实困难的，帮您申请低保', '遇到急事的，帮您申请临时救助'],
    },
    {
      code: 'house-safe',
      title: '鉴定是安全的',
      steps: ['housing-bureau', 'approval'],
      plainWords: '请人鉴定过了，房子是安全的，现在不用改造。',
      otherHelp: ['进出、上厕所不方便的，帮您申请无障碍改造', '以后墙裂了、屋顶漏了，随时再申请'],
    },
    {
      code: 'helped-before',
      title: '以前补助过',
      steps: ['housing-bureau'],
      plainWords: '住建局查到，您家以前已经领过建房、修房的补助。',
      otherHelp: ['房子又危险了，请村里重新报鉴定', '暂时没地方住的，帮您问村里的周转房'],
    },
    {
      code: 'objection-true',
      title: '公示有异议，查实不符',
      steps: ['public-notice'],
      plainWords: '公示时有人提了意见，我们查下来，情况和填的不一样。',
      otherHelp: ['情况写错了的，按实际情况重新申请'],
    },
    {
      code: 'not-inspected',
      title: '没有完工，或者验收不合格',
      steps: ['inspection'],
      plainWords: '说好的日子到了，房子还没有修好，或者验收没有合格，补助还不能发。',
      otherHelp: ['自己没法修的，请村里帮着建', '修到安全了，随时重新申请'],
    },
  ],
  remedy: REMEDY,
  messages: {
    ...wordsAbout('发到卡上'),
    ...wordsOfWaiting('发到卡上'),
    accepted: { title: '受理了，房子看过了', body: '{thing}，编号 {number}。接下来村里开会评议。' },
    checked: { title: '这一步核对好了', body: '{thing}，编号 {number}。接下来：{step}。' },
    'outside-result': { title: '{body}通过了', body: '{thing}，编号 {number}。接下来：{step}。' },
    approved: {
      title: '列入改造计划了，{amount}',
      body: '{thing}，编号 {number}。可以动工了。修好以后验收，合格就发补助，最晚 {promisedOn} 发到卡上。',
    },
    paid: { title: '{amount}到账了', body: '{thing}，编号 {number}。危房改造的补助发了。' },
    'payment-returned': {
      title: '银行没有收下，退回来了',
      body: '{thing}，编号 {number}。我们会跟您核对卡号和名字，改好再发。',
    },
  },
};

export default definition;
