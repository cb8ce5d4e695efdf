import {
  ACCEPTANCE_CLOCK,
  CERTIFICATE_IN_FORCE,
  choice,
  choices,
  consent,
  countySetting,
  date,
  days,
  HOUSEHOLD_IN_COUNTY,
  number,
  option,
  phone,
  promiseClock,
  REMEDY,
  step,
  supplementWithin,
  text,
  wordsAbout,
} from '../definition-parts';
import type { ServiceDefinition } from '../service-definition';

/**
 * 招聘登记: certificate holders of working age, introduced free of charge (FACTS §6 [F:S64 Arts 21-23]); the recruitment day comes
 * every month (DESIGN §4). Nobody decides whether somebody may look for work: there is no approval. Days are county settings.
 */
const definition: ServiceDefinition = {
  code: 'job-seeking',
  version: 1,
  need: 'work',
  title: '招聘登记',
  shortTitle: '招聘登记',
  summary: '登记想做的活，每月一次招聘日，当面见单位，不收钱。',
  icon: 'calendar',
  outcome: {
    kind: 'service',
    words: {
      deed: '参加招聘日',
      asks: '招聘日去了吗？',
      came: '去了，见到单位了',
      notCame: '没去成，或者没见到单位',
      afterwards: '没谈成也不要紧，下个月的招聘日还可以来。',
    },
  },
  guide: {
    basis: ['《残疾人就业条例》第二十一条至第二十三条：残联的就业服务机构免费介绍工作'],
    whoMayApply: ['有本县户口，有残疾人证，16 到 59 岁，想上班的人'],
    throughWhom: '本人登记。您写字不方便，监护人、家里人、受托人、村里的专委也能替您登记。',
    notNeeded: '什么都不用交。简历不会写，我们帮您写。',
    fee: '不收钱。有人收您介绍费，请马上告诉我们。',
    result: '告诉您这个月哪天是招聘日，去见哪几家单位。',
    delivery: '到县人力资源市场，轮椅进得去，有手语翻译。',
    again: '没谈成，下个月可以再登记。',
    minutes: 4,
    consultPhone: '县残疾人就业服务中心',
    complaintPhone: '12345',
    window: '县政务服务中心残联窗口',
  },
  bases: ['self', 'guardian', 'family', 'authorised-agent', 'village-worker'],
  optionLists: {},
  fields: [
    choices('jobs', '想做什么活', '请选一样以上，不选没法给您找单位。', [
      option('factory', '进厂'),
      option('cleaning', '保洁、洗车'),
      option('kitchen', '帮厨'),
      option('guard', '看门、收银'),
      option('computer', '坐办公室、接电话'),
      option('home', '在家做'),
    ]),
    number('wage', '一个月至少要多少钱', '请填一个数，工钱比它少的不介绍给您。', {
      min: 0,
      max: 20_000,
      unit: '元',
    }),
    choice('distance', '能去多远', '请选一项，太远的单位不介绍给您。', [
      option('town', '本乡镇'),
      option('county', '县城'),
      option('away', '外地也行'),
    ]),
    choice('now', '现在有没有活', '请选一项，有活的好约您下班以后的时间。', [
      option('none', '没有活'),
      option('working', '有活，想换'),
    ]),
    text('experience', '以前做过什么', '', { required: false, maxLength: 60, hint: '没做过就不用写' }),
    choice('help', '招聘日要什么帮助', '请选一项，要人帮的我们先安排好。', [
      option('alone', '不要，自己去'),
      option('escort', '要人陪着'),
      option('sign', '要手语翻译'),
      option('car', '走不动，要车接'),
    ]),
    phone('seekerPhone', '能打通的电话', '这里还空着，有了单位没法告诉您。', {
      prefill: 'person.phone',
      hint: '听不见的，写家里人的电话',
    }),
    consent('consentEmployers', '把您的电话和想做的活告诉单位', '', {
      statement: '只告诉来招聘的单位，不说您是哪一类残疾。',
      ifRefused: '不同意也能登记，到了招聘日您自己跟单位说。',
      required: false,
    }),
  ],
  pages: [
    { code: 'jobs', title: '想做什么活？', fields: ['jobs', 'wage', 'distance'] },
    { code: 'past', title: '现在有没有活？', fields: ['now', 'experience'] },
    { code: 'day', title: '招聘日怎么去？', fields: ['help', 'seekerPhone'] },
    { code: 'consent', title: '您同意不同意都行', fields: ['consentEmployers'] },
  ],
  papers: [],
  eligibility: [
    HOUSEHOLD_IN_COUNTY,
    CERTIFICATE_IN_FORCE,
    {
      rule: 'age-between',
      from: 16,
      to: 59,
      refusal: '现在 {age} 岁，来招人的单位只招 16 到 59 岁的人。',
      whatElse: '满 60 岁想找点事做的，跟我们说一声，帮您问村里的轻活；不满 16 岁的，帮您问上学的事。',
    },
  ],
  steps: [
    step({
      code: 'acceptance',
      title: '就业服务中心登记',
      residentTitle: '登记',
      verb: '登记',
      kind: 'acceptance',
      limit: days('TL-GEN-01/job-seeking', 2, countySetting('§6')),
      notAfter: 'acceptance',
      maySendBack: false,
      record: [
        choice('ready', '现在就能上班吗', '请选问下来的情况。', [
          option('ready', '现在就能'),
          option('course-first', '想先学一门手艺，告诉了怎么报培训'),
        ]),
      ],
    }),
    step({
      code: 'match',
      title: '找单位',
      residentTitle: '给您找单位',
      verb: '找单位',
      kind: 'assessment',
      tellsApplicant: true,
      limit: days('TL-GEN-02/job-seeking-match', 5, countySetting('§6')),
      maySendBack: false,
      record: [
        number('employers', '找到几家单位', '请填找到几家单位。', { min: 1, max: 20, unit: '家' }),
        text('which', '哪几家', '请写单位的名字，登记的人要看。', { maxLength: 100 }),
        date('recruitmentDay', '招聘日是哪天', '请选最近一次招聘日的日子。'),
      ],
    }),
    step({
      code: 'recruitment-day',
      title: '招聘日',
      residentTitle: '参加招聘日',
      verb: '记招聘日',
      kind: 'hand-over',
      // The recruitment day comes every month: whoever is matched goes to the next one.
      limit: days('TL-GEN-04/job-seeking', 31, countySetting('§6, monthly recruitment day'), {
        unit: 'calendar-day',
        stops: [],
      }),
      maySendBack: false,
      record: [
        date('metOn', '见单位的日子', '请选见单位的日子。'),
        choice('result', '谈得怎么样', '请选谈下来的结果。', [
          option('hired', '谈成了'),
          option('trial', '先试几天'),
          option('not-yet', '这次没谈成'),
        ]),
      ],
    }),
  ],
  clocks: [
    ACCEPTANCE_CLOCK,
    promiseClock(days('TL-GEN-02/job-seeking-promise', 45, countySetting('§6'), { unit: 'calendar-day' })),
  ],
  supplement: supplementWithin(10),
  claims: [
    {
      code: 'person',
      per: ['person'],
      whenTaken: '您已经登记过了，还没到招聘日，进展在“我的办件”里看。',
    },
  ],
  refusals: [
    {
      code: 'no-employer',
      title: '这个月没有合适的单位',
      steps: ['match'],
      plainWords: '这个月来招人的单位，没有您想做的活。',
      otherHelp: ['下个月可以再登记，想做的活多选几样，好找', '可以先报就业培训，学一门手艺，不收钱'],
    },
    {
      code: 'not-reached',
      title: '电话打不通',
      steps: ['acceptance', 'match'],
      plainWords: '您留的电话，我们分三天打了三次都没打通，约不上招聘日。',
      otherHelp: ['换一个找得到您的电话，今天就能重新登记', '也可以到窗口登记，当场给您约日子'],
    },
  ],
  remedy: REMEDY,
  messages: {
    ...wordsAbout('参加招聘日'),
    accepted: { title: '登记好了', body: '{thing}，编号 {number}。正在给您找单位，不收介绍费。' },
    assessed: {
      title: '找到单位了',
      body: '{thing}，编号 {number}。招聘日是哪天、见哪几家单位，都写在这一件里。',
    },
    'handed-over': {
      title: '招聘日过了，请您说一声',
      body: '{thing}，编号 {number}。见到单位了，请点“确认收到”；没见到，也告诉我们。',
    },
    completed: {
      title: '招聘日的事记下了',
      body: '{thing}，编号 {number}。没谈成也不要紧，下个月还可以登记。',
    },
  },
};

export default definition;
