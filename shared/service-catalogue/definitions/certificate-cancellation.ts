import {
  acceptedHere,
  approvedThere,
  certificateClocks,
  certificateWords,
  pushed,
  RESIDENCE_PERMIT,
} from '..//certificate-parts';
import { CROSS_REGION_PLACES, jurisdictionReturn, WHERE_FIELDS } from '../cross-region-parts';
import {
  choice,
  date,
  days,
  option,
  phone,
  REMEDY,
  remark,
  step,
  supplementWithin,
} from '../definition-parts';
import type { ServiceDefinition } from '../service-definition';

const DIED = { field: 'why', isOneOf: ['died'] };

/** 残疾人证注销: asked for by the person, by the family after death, or taken in by the office (FACTS §1.8, TL-CERT-14). */
const definition: ServiceDefinition = {
  code: 'certificate-cancellation',
  version: 1,
  need: 'certificate',
  title: '残疾人证注销',
  shortTitle: '注销残疾人证',
  summary: '人走了、身体好了，或者不想要证了。',
  icon: 'delete',
  outcome: {
    kind: 'document',
    words: {
      deed: '注销好',
      asks: '注销的告知单看到了吗？',
      came: '看到了，没有别的事',
      notCame: '没看到，或者弄错了',
      afterwards: '办错了，随时找我们。身体又有变化，满一年可以重新办证。',
    },
    change: { change: 'end', on: 'cancelledOn', ends: 'cancelled', why: { field: 'why' } },
  },
  guide: {
    basis: ['《中华人民共和国残疾人证管理办法》', '残疾人证“跨省通办”'],
    whoMayApply: ['家里持证的人去世了，由家人来办', '身体好了，或者自己不想要证的人'],
    throughWhom: '本人、监护人办；人走了，由家人办。',
    notNeeded: '证找不到了也能办，不用先补。',
    fee: '不收钱。',
    result: '证作废，系统里写明从哪天起。',
    delivery: '告知单在手机上看，也可以到窗口拿。',
    again: '注销满一年，可以重新办证。',
    minutes: 2,
    consultPhone: '县残联办证窗口',
    complaintPhone: '12345',
    window: '县政务服务中心残联窗口',
  },
  bases: ['self', 'guardian', 'family'],
  // Of the living, the person or the legal guardian alone disposes (FACTS §1.6); a death is the family's to say (§1.8).
  narrowedBases: [
    {
      basis: 'family',
      onlyWhen: DIED,
      refusal: '人走了，才能由家人来注销。别的缘故，要本人或者监护人来办。',
    },
  ],
  optionLists: {},
  fields: [
    choice('why', '为什么注销', '请选一项，要交什么看它。', [
      option('died', '人走了'),
      option('recovered', '身体好了'),
      option('own-wish', '自己不想要了'),
    ]),
    date('diedOn', '哪天走的', '请照死亡证明选。', { shownWhen: DIED }),
    choice('benefits', '有没有在领的补贴', '请选一项，要一起停，免得多发了往回要。', [
      option('some', '有，请帮着一起问'),
      option('none', '没有'),
    ]),
    ...WHERE_FIELDS,
    phone('contactPhone', '打哪个电话', '这里还空着，有事问不到您。', { prefill: 'agent.phone' }),
  ],
  pages: [
    { code: 'why', title: '为什么注销？', fields: ['why', 'diedOn'], papers: ['death-proof'] },
    { code: 'benefits', title: '有没有在领的补贴？', fields: ['benefits'] },
    {
      code: 'where',
      title: '您住在哪里？',
      fields: ['livesIn', 'residence', 'household', 'contactPhone'],
      papers: ['residence-permit'],
    },
  ],
  papers: [
    {
      code: 'death-proof',
      title: '死亡证明',
      why: '证明人走了，别人不能随便注销',
      countsAsGood: '医院、派出所或者殡仪馆开的，火化证也行',
      required: false,
      requiredWhen: DIED,
      most: 2,
    },
    RESIDENCE_PERMIT,
  ],
  eligibility: [
    {
      rule: 'certificate-held',
      refusal: '没有查到残疾人证，不用注销。',
      whatElse: '已经注销过的就不用管了；查不到的，跟我们说一声，帮您找。',
    },
  ],
  places: CROSS_REGION_PLACES,
  returns: [jurisdictionReturn('approval')],
  steps: [
    acceptedHere('cancellation', [
      choice('asked', '跟谁核对的', '请选一项，注销了要一年才能再办。', [
        option('person', '本人，讲清楚了'),
        option('family', '家人，看了死亡证明'),
        option('guardian', '监护人，讲清楚了'),
      ]),
    ]),
    pushed('cancellation'),
    approvedThere('cancellation', 3),
    step({
      code: 'deregister',
      title: '注销登记',
      residentTitle: '在系统里注销',
      verb: '注销',
      kind: 'hand-over',
      place: 'household',
      limit: days('TL-CERT-06/deregister', 1, 'FACTS §0.2 TL-CERT-06'),
      maySendBack: false,
      tellsApplicant: true,
      record: [
        date('cancelledOn', '注销日期', '请选注销的日子，一年以后才能再办。'),
        choice('oldOne', '旧证', '请选旧证怎么处理的。', [
          option('collected', '收回了'),
          option('kept-void', '剪角作废，家里留着'),
          option('lost', '找不到了'),
        ]),
        choice('stopped', '补贴', '请选补贴的处理。', [
          option('told', '已告诉发补贴的单位停发'),
          option('none', '没有在领的'),
        ]),
        remark('备注'),
      ],
    }),
  ],
  clocks: certificateClocks('cancellation', 10),
  supplement: supplementWithin(10),
  claims: [
    { code: 'cancellation', per: ['person'], whenTaken: '这本证已经有一件注销在办，进展在“我的办件”里看。' },
  ],
  refusals: [
    {
      code: 'not-clear',
      title: '不是本人的意思',
      steps: ['acceptance', 'approval'],
      plainWords: '问下来，本人没有想好，或者不是本人的意思，先不注销。',
      otherHelp: ['想好了随时再来', '怕被冒用的，可以先挂失'],
    },
    {
      code: 'death-not-proved',
      title: '看不出人走了',
      steps: ['acceptance', 'approval'],
      plainWords: '交的证明看不出持证的人已经去世。',
      otherHelp: ['派出所、医院、殡仪馆开的都行', '请村（社区）帮着开'],
    },
  ],
  remedy: REMEDY,
  messages: {
    ...certificateWords('注销好'),
    approved: { title: '同意注销', body: '{thing}，编号 {number}。最晚 {promisedOn} 注销好。' },
    'handed-over': {
      title: '注销好了，请您看一眼',
      body: '{thing}，编号 {number}。从哪天起写在这一件里，没有别的事请点“确认收到”。',
    },
    completed: { title: '办好了', body: '{thing}，编号 {number}。办错了，随时找我们。' },
  },
};

export default definition;
