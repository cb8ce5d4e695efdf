import {
  ACCEPTANCE_CLOCK,
  CERTIFICATE_IN_FORCE,
  choice,
  choiceFrom,
  choices,
  countySetting,
  date,
  days,
  HOUSEHOLD_IN_COUNTY,
  longText,
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
import type { ServiceDefinition } from '../service-definition';

/**
 * 就业培训: certificate holders of working age; guidance and training are free of charge (FACTS §6 [F:S64 Arts 21-23]; days are
 * county settings). Nobody decides whether somebody may learn: guidance finds the course, the training place the seat.
 */
const definition: ServiceDefinition = {
  code: 'job-training',
  version: 1,
  need: 'work',
  title: '就业培训报名',
  shortTitle: '就业培训',
  summary: '学手艺不收钱，教材不收钱，家远的安排住。',
  icon: 'lesson',
  outcome: {
    kind: 'service',
    words: {
      deed: '开课',
      asks: '去上课了吗？',
      came: '去上了',
      notCame: '没去成',
      afterwards: '跟不上，告诉班主任，可以换班。学完想找活，到“招聘登记”登记。',
    },
  },
  guide: {
    basis: ['《残疾人就业条例》第二十一条至第二十三条：残联的就业服务机构免费提供就业指导和培训'],
    whoMayApply: ['有本县户口，有残疾人证，16 到 59 岁，想学一门手艺的人'],
    throughWhom: '您本人报名。监护人、家里人、受托人、村里的专委也能替您报。',
    notNeeded: '什么材料都不用交。不要学历，没上过学也能报。',
    fee: '不收钱。培训费、教材费都不收。',
    result: '先跟您谈谈学什么好，再排进班里，告诉您哪天开课。',
    delivery: '到县里的培训点上课，家远的安排住；也有在家用手机学的班。',
    again: '学完一门，可以再报一门。',
    minutes: 4,
    consultPhone: '县残疾人就业服务中心',
    complaintPhone: '12345',
    window: '县政务服务中心残联窗口',
  },
  bases: ['self', 'guardian', 'family', 'authorised-agent', 'village-worker'],
  optionLists: {
    courses: [
      option('massage', '保健按摩', { hint: '看不见的也能学' }),
      option('e-commerce', '网上开店、直播'),
      option('repair', '修手机、修家电'),
      option('sewing', '缝纫、刺绣'),
      option('cooking', '做点心、做饭'),
      option('farming', '种菜、养鸡的技术'),
    ],
  },
  subjectField: 'course',
  fields: [
    choiceFrom('course', '想学什么', '请选一门，好排进班里。', 'courses'),
    choice('level', '以前学过、做过吗', '请选一项，初学和提高分两个班。', [
      option('never', '没有，从头学'),
      option('some', '学过、做过，想提高'),
    ]),
    choice('way', '怎么上课', '请选一项，好给您留座位。', [
      option('day', '白天去，晚上回'),
      option('board', '住在培训点'),
      option('online', '在家用手机学'),
    ]),
    choice(
      'room',
      '住的时候要人照应吗',
      '请选一项，要人陪的多留一张床。',
      [option('alone', '自己住'), option('companion', '家里人陪着住')],
      { shownWhen: { field: 'way', isOneOf: ['board'] } },
    ),
    choice(
      'device',
      '有能上网的手机吗',
      '请选一项，没有的借一个给您。',
      [option('own', '有'), option('borrow', '没有，想借一个')],
      { shownWhen: { field: 'way', isOneOf: ['online'] } },
    ),
    choices('support', '上课要什么帮助', '请选一样以上，不要帮助的选“都不要”。', [
      option('none', '都不要'),
      option('sign-language', '手语翻译'),
      option('large-print', '大字教材'),
      option('wheelchair', '轮椅能进的教室'),
    ]),
    longText('attention', '还有什么要注意的', '', { required: false, hint: '没有就不用写', maxLength: 200 }),
    phone('learnerPhone', '开课打哪个电话', '这里还空着，开课没法告诉您。', {
      prefill: 'agent.phone',
      hint: '听不见的，写家里人的电话',
    }),
  ],
  pages: [
    { code: 'course', title: '想学什么？', fields: ['course', 'level'] },
    { code: 'way', title: '怎么上课方便？', fields: ['way', 'room', 'device', 'support'] },
    { code: 'contact', title: '怎么找到您？', fields: ['attention', 'learnerPhone'] },
  ],
  papers: [],
  eligibility: [
    HOUSEHOLD_IN_COUNTY,
    CERTIFICATE_IN_FORCE,
    {
      rule: 'age-between',
      from: 16,
      to: 59,
      refusal: '现在 {age} 岁，就业培训只收 16 到 59 岁的人。',
      whatElse: '不满 16 岁的，跟我们说一声，帮您问上学的事；满 60 岁的，帮您问老年大学的班。',
    },
  ],
  steps: [
    step({
      code: 'acceptance',
      title: '就业服务中心收报名',
      residentTitle: '收报名',
      verb: '收报名',
      kind: 'acceptance',
      limit: days('TL-GEN-01/job-training', 2, countySetting('§6')),
      notAfter: 'acceptance',
      maySendBack: false,
      record: [remark('要提前安排的帮助')],
    }),
    step({
      code: 'guidance',
      title: '就业指导',
      residentTitle: '跟您谈谈学什么好',
      verb: '指导',
      kind: 'assessment',
      tellsApplicant: true,
      limit: days('TL-GEN-02/job-training-guidance', 5, countySetting('§6')),
      maySendBack: false,
      record: [
        choice('suits', '学什么好', '请选谈下来的结果。', [
          option('as-chosen', '就学报的这一门'),
          option('other-level', '还学这一门，换一个班'),
          option('try-first', '先去听一节课，再定'),
        ]),
        longText('advice', '给您的建议', '请写建议，学的人要看。', { maxLength: 200 }),
      ],
    }),
    step({
      code: 'class',
      title: '培训机构排班',
      residentTitle: '培训机构排班',
      verb: '排班',
      kind: 'outside',
      limit: days('TL-GEN-02/job-training-class', 10, countySetting('§6')),
      maySendBack: false,
      outside: {
        name: '培训机构',
        ask: '县残疾人就业服务中心',
        negative: { field: 'answer', isOneOf: ['full', 'too-few'] },
      },
      tellsApplicant: true,
      record: [
        choice('answer', '排班结果', '请选排班的结果。', [
          option('placed', '排进去了'),
          option('full', '这一班满了'),
          option('too-few', '人太少，不开班'),
        ]),
        date('startsOn', '哪天开课', '请选开课的日子，学的人要看。', {
          shownWhen: { field: 'answer', isOneOf: ['placed'] },
        }),
        text('where', '在哪里上课', '请写上课的地方，学的人要看。', {
          maxLength: 40,
          shownWhen: { field: 'answer', isOneOf: ['placed'] },
        }),
      ],
      papers: [
        {
          code: 'class-list',
          title: '培训机构的答复',
          why: '证明排进了哪个班，或者为什么没排进去',
          countsAsGood: '有班名、日子和机构的章',
          required: true,
          most: 2,
        },
      ],
    }),
    step({
      code: 'first-lesson',
      title: '开课',
      residentTitle: '第一天上课',
      verb: '记开课',
      kind: 'hand-over',
      limit: days('TL-GEN-04/job-training', 20, countySetting('§6')),
      maySendBack: false,
      record: [
        date('begunOn', '第一天上课', '请选第一天上课的日子。'),
        text('teacher', '班主任', '请写班主任的名字，有事要找得到。', { maxLength: 20 }),
      ],
    }),
  ],
  clocks: [ACCEPTANCE_CLOCK, promiseClock(days('TL-GEN-02/job-training-promise', 37, countySetting('§6')))],
  supplement: supplementWithin(10),
  claims: [
    {
      code: 'course',
      per: ['person', 'answer:course'],
      whenTaken: '这一门您已经报过名了，进展在“我的办件”里看。想学别的，可以另外报。',
    },
  ],
  refusals: [
    {
      code: 'class-full',
      title: '这一班满了',
      steps: ['class'],
      plainWords: '这一班的座位满了，没有排进去。',
      otherHelp: ['别的班还有座位，可以换一门，今天就能重新报', '等下一班的，下个月再报'],
    },
    {
      code: 'class-not-opened',
      title: '人太少，没开班',
      steps: ['class'],
      plainWords: '报这一门的人太少，这一次开不成班。',
      otherHelp: ['可以改成在家用手机学，今天就能重新报', '可以换一门，教材一样不收钱'],
    },
    {
      code: 'same-course',
      title: '刚学过同一门',
      steps: ['acceptance', 'guidance'],
      plainWords: '这一门您今年刚学过，座位先留给没学过的人。',
      otherHelp: ['可以报这一门的提高班，或者换一门', '想找活的，到“招聘登记”登记，不收钱'],
    },
  ],
  remedy: REMEDY,
  messages: {
    ...wordsAbout('开课'),
    accepted: {
      title: '报上名了',
      body: '{thing}，编号 {number}。{assessmentDays} 个工作日里，跟您谈谈学什么好。',
    },
    assessed: { title: '谈好了', body: '{thing}，编号 {number}。给您的建议写在这一件里，正在排班。' },
    'outside-result': {
      title: '排进班里了',
      body: '{thing}，编号 {number}。哪天开课、在哪里上，都写在这一件里。',
    },
    'handed-over': {
      title: '开课了，请您说一声',
      body: '{thing}，编号 {number}。去上了，请点“确认收到”；没去成，也告诉我们。',
    },
    completed: { title: '记下了，好好学', body: '{thing}，编号 {number}。学完想找活，到“招聘登记”登记。' },
  },
};

export default definition;
