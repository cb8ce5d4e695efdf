import {
  ACCEPTANCE_CLOCK,
  CERTIFICATE_IN_FORCE,
  choice,
  choices,
  consent,
  countySetting,
  days,
  decisionClock,
  EFFECTIVE_FROM,
  HOUSEHOLD_IN_COUNTY,
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
  wordsOfWaiting,
  countyRules,
} from '../definition-parts';
import { broughtLater, promiseToBring } from '../later-parts';
import type { ServiceDefinition } from '../service-definition';

const RENTED = { field: 'house', isOneOf: ['rented'] };

/**
 * 残疾人家庭无障碍改造: level 1-2 in hardship, or holders of 80 and more; village, town, county; surveyed June to September and built the
 * year after (襄阳); on-site design, acceptance check (FACTS §6 [F:S62]).
 */
const definition: ServiceDefinition = {
  code: 'home-accessibility',
  version: 1,
  need: 'home',
  title: '家庭无障碍改造',
  shortTitle: '无障碍改造',
  summary: '门口修坡道、厕所装扶手、换坐便器，上门量、上门做。',
  icon: 'home',
  applicationWindow: {
    spans: [{ from: '06-01', to: '09-30' }],
    source: 'FACTS §6 (襄阳: need survey June to September)',
    effectiveFrom: EFFECTIVE_FROM,
  },
  outcome: {
    kind: 'service',
    words: {
      deed: '改好',
      asks: '家里改好了吗？',
      came: '改好了，用着方便',
      notCame: '没改好，或者不好用',
      afterwards: '松了、坏了，跟我们说一声，一年内免费来修。',
    },
  },
  guide: {
    basis: [countyRules('县残联维权股')],
    whoMayApply: [
      '有本县户口，残疾人证一级、二级，家里吃低保或者低保边缘',
      '有残疾人证，满 80 岁的，不看等级和收入',
    ],
    throughWhom: '本人、监护人、家人或者受托人来办；请村里专委上门代办也行。',
    notNeeded: '残疾人证、低保证不用交。房产证也不用，村里知道房子是谁的就行。',
    fee: '方案里的都不用出钱。想多做的自己出，动工前说清楚。',
    result: '按您家的样子做方案，做完您说好用才算完。',
    delivery: '工人上门做，一般两三天。',
    again: '{window}申请，第二年动工。改过的，五年后可以再申请；坏了的报修，不用等。',
    minutes: 6,
    consultPhone: '县残联维权股',
    complaintPhone: '12345',
    window: '县政务服务中心残联窗口',
  },
  bases: ['self', 'guardian', 'family', 'authorised-agent', 'village-worker'],
  optionLists: {},
  fields: [
    choices('places', '哪些地方不方便', '请选一样以上，设计的人好带对尺子和样品。', [
      option('entrance', '门口有台阶'),
      option('doors', '门太窄'),
      option('toilet', '厕所蹲不下、站不起'),
      option('bath', '洗澡怕滑'),
      option('kitchen', '灶台够不着'),
      option('bedroom', '起床没有地方扶'),
      option('bell', '听不见敲门，看不见亮光'),
    ]),
    longText('difficulty', '最难的是哪一件事', '请写一句，先改最难的那一处。', {
      hint: '例如：上厕所要两个人抬',
      maxLength: 200,
    }),
    choice('house', '房子是谁的', '请选一项，租的房要房东点头才能动。', [
      option('own', '自己家的'),
      option('relative', '亲戚家的，长住'),
      option('rented', '租的，房东同意改'),
    ]),
    promiseToBring('promiseConsent', '房东的字条', '房东同意改的字条', RENTED),
    number('doorWidth', '大门有多宽', '请量一量填上，大概的也行。', { min: 40, max: 300, unit: '厘米' }),
    text('homeAddress', '房子在哪里', '这里还空着，设计的人找不到门。', {
      maxLength: 80,
      prefill: 'person.address',
    }),
    phone('homePhone', '在家的人的电话', '这里还空着，上门前没法约。', { prefill: 'person.phone' }),
    consent('consentPhotos', '用家里的照片做方案', '不同意的话，没法先做方案，要多上门一次。请跟我们说。', {
      statement: '照片只给设计和施工的人看，做完就封存。',
    }),
  ],
  pages: [
    { code: 'places', title: '家里哪些地方不方便？', fields: ['places', 'difficulty'] },
    { code: 'house', title: '房子是谁的？', fields: ['house', 'promiseConsent'], papers: ['owner-consent'] },
    {
      code: 'photos',
      title: '拍一拍要改的地方',
      help: '不用收拾，照平时的样子拍。',
      fields: ['doorWidth'],
      papers: ['place-photos'],
      tips: ['站到门口，整间都拍进去', '台阶旁边放一把扫帚，好比高低'],
    },
    { code: 'contact', title: '上门那天，怎么找到您？', fields: ['homeAddress', 'homePhone'] },
    { code: 'consent', title: '要您同意的事', fields: ['consentPhotos'] },
  ],
  papers: [
    {
      code: 'place-photos',
      title: '要改的地方的照片',
      why: '先看个大概，上门一次就能量好',
      countsAsGood: '一处一张，看得清地面和墙',
      required: true,
      most: 6,
      shots: ['大门口', '厕所', '卧室'],
    },
    {
      code: 'owner-consent',
      title: '房东同意改的字条',
      why: '租的房，改了不能拆',
      countsAsGood: '写明同意改哪里，有房东签名和电话',
      required: false,
      requiredWhen: RENTED,
      most: 1,
    },
  ],
  // Who is entitled hangs on level and hardship (FACTS §6); the owner's word is needed before anything is built, and so before approval.
  laterPapers: broughtLater('home-accessibility', 'promiseConsent', 'owner-consent'),
  eligibility: [
    HOUSEHOLD_IN_COUNTY,
    CERTIFICATE_IN_FORCE,
    {
      rule: 'target-group',
      anyOf: [{ levels: ['1', '2'], hardship: ['minimum-living', 'near-minimum-living'] }, { ageFrom: 80 }],
      refusal: '现在先改一级、二级里困难的家庭，和 80 岁以上的老人，您家还没排到。',
      whatElse: '扶手、坐便椅可以按辅助器具申请，现在就能办。',
    },
  ],
  steps: [
    step({
      code: 'first-check',
      title: '村、镇入户核实',
      residentTitle: '村、镇入户核实',
      verb: '初审',
      kind: 'check',
      limit: days('TL-GEN-02/home-check', 3, countySetting('§6')),
      notAfter: 'acceptance',
      record: [
        choice('houseSafe', '房子能不能改', '请选房子的情况。', [
          option('sound', '结实，能改'),
          option('repair-first', '先修再改'),
        ]),
        choice('livesThere', '是不是长住', '请选住的情况。', [
          option('all-year', '一年到头住'),
          option('part-year', '有时住'),
        ]),
      ],
    }),
    step({
      code: 'acceptance',
      title: '县残联受理',
      residentTitle: '县残联受理',
      verb: '受理',
      kind: 'acceptance',
      limit: days('TL-GEN-01/home-accessibility', 2, countySetting('§6')),
      notAfter: 'acceptance',
      record: [remark('受理意见')],
    }),
    step({
      code: 'design',
      title: '入户设计',
      residentTitle: '设计师上门量',
      verb: '设计',
      kind: 'assessment',
      limit: days('TL-GEN-05/design', 15, countySetting('§6, §0.8 TL-GEN-05')),
      stopKind: 'assessment',
      record: [
        longText('plan', '方案', '请写改哪几处、怎么改，户主要看得懂。', { maxLength: 500 }),
        number('cost', '预算', '请填预算，审批要看。', { min: 100, max: 20_000, unit: '元' }),
        consent('agreed', '户主同意方案', '户主点头才能报批。', { statement: '方案当面讲过，户主同意。' }),
      ],
    }),
    step({
      code: 'approval',
      title: '县残联审批',
      residentTitle: '审批',
      verb: '审批',
      kind: 'approval',
      limit: days('TL-GEN-02/home-accessibility', 5, countySetting('§6')),
      separateFrom: ['first-check', 'acceptance', 'design'],
      record: [remark('审批意见')],
    }),
    step({
      code: 'build',
      title: '施工和验收',
      residentTitle: '上门施工，做好请您验收',
      verb: '施工',
      kind: 'hand-over',
      limit: days('TL-GEN-02/build', 365, countySetting('§6 (襄阳: built the year after the survey)'), {
        unit: 'calendar-day',
        stops: [],
      }),
      maySendBack: false,
      record: [
        text('builder', '谁施工的', '请写施工队，报修要找他们。', { maxLength: 40 }),
        number('paidOut', '实际花费', '请填实际花费，和预算要对得上。', { min: 0, max: 20_000, unit: '元' }),
        choice('tried', '当面试过没有', '请选验收的情况。', [
          option('tried', '本人当面试过'),
          option('by-family', '家人试过'),
        ]),
      ],
      papers: [
        {
          code: 'after-photos',
          title: '改好以后的照片',
          why: '和改之前的对着看',
          countsAsGood: '和申请时同样的角度',
          required: true,
          most: 6,
        },
      ],
    }),
  ],
  clocks: [
    ACCEPTANCE_CLOCK,
    decisionClock('assessment'),
    promiseClock(
      days('TL-GEN-02/home-accessibility-promise', 400, countySetting('§6 (襄阳: built the year after)'), {
        unit: 'calendar-day',
        stops: ['supplement', 'waiting-list'],
      }),
      [{ kind: 'assessment', amount: 15, unit: 'working-day' }],
    ),
  ],
  supplement: supplementWithin(15),
  // Places a year: DESIGN §4. FACTS §6 names no order: a proposal.
  quota: { unit: '户', per: 'calendar-year', takenAt: 'approval', order: 'received' },
  claims: [
    {
      code: 'home',
      per: ['person'],
      heldFor: { amount: 5, unit: 'year', source: countySetting('§6') },
      whenTaken: '您家的改造已经有一件在办，进展在“我的办件”里看。',
      whenHeld: '您家改过了，{allowedFrom}起可以再申请。坏了的报修，不用等到那天。',
    },
  ],
  refusals: [
    {
      code: 'house-unsafe',
      title: '房子要先修',
      steps: ['acceptance', 'design'],
      plainWords: '上门看下来，墙和屋顶要先修，不然装不牢，怕伤着人。',
      otherHelp: ['帮您问危房改造', '修好以后，不用等下一年，直接接着办'],
    },
    {
      code: 'not-living-there',
      title: '不在那里长住',
      steps: ['acceptance', 'approval'],
      plainWords: '村里说您平时不住在那里，改了用不上。',
      otherHelp: ['按现在住的地方重新申请'],
    },
    {
      code: 'nothing-to-build',
      title: '不用动工，配件就行',
      steps: ['design', 'approval'],
      plainWords: '设计师看下来，不用动工，装几样辅具就方便了。',
      otherHelp: ['按辅助器具申请，半个多月就能拿到'],
    },
  ],
  remedy: REMEDY,
  messages: {
    ...wordsAbout('改好'),
    ...wordsOfWaiting('改好'),
    checked: { title: '村、镇看过房子了', body: '{thing}，编号 {number}。县残联接着受理。' },
    accepted: {
      title: '县残联受理了',
      body: '{thing}，编号 {number}。设计师会跟您约上门的日子，最多 {assessmentDays} 个工作日。',
    },
    assessed: { title: '方案做好了', body: '{thing}，编号 {number}。方案写在这一件里，正在审批。' },
    approved: {
      title: '批准了，排进施工',
      body: '{thing}，编号 {number}。动工前跟您约，最晚 {promisedOn} 改好。',
    },
    'handed-over': {
      title: '改好了，请您验收',
      body: '{thing}，编号 {number}。试一试，用着方便，请点“确认收到”。',
    },
    completed: { title: '办好了', body: '{thing}，编号 {number}。松了、坏了，一年内免费来修。' },
  },
};

export default definition;
