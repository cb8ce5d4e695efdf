import { ServiceDefinition } from '../../shared/service-catalogue/service-definition';

const effectiveFrom = '2026-01-01';
const limit = (id: string, amount: number, stops: readonly string[] = ['supplement']) => ({
  ...{ id: `TL-XR-05/${id}`, amount, unit: 'working-day', source: 'FACTS §0.3 TL-XR-05', effectiveFrom },
  stops: [...stops],
});
const asks = (code: string, kind: string, label: string, more: object = {}) => ({
  ...{ code, kind, label, required: true, whenEmpty: `请填${label}，不然不知道交给谁办。` },
  ...more,
});
const step = (code: string, kind: string, place: string, title: string, verb: string, more: object = {}) => ({
  ...{ code, kind, place, title, residentTitle: title, verb, limit: limit(code, 3) },
  ...{ maySendBack: true, record: [] },
  ...more,
});
const areas = [
  { value: '431229101', label: '靖州县甘棠镇' },
  { value: '511403', label: '彭山区' },
  { value: '510704', label: '游仙区' },
  { value: '999999', label: '没有接入的县' },
];

/** An invented matter across regions: collected where the person lives, decided where the household is registered. */
export const CROSS_REGION = ServiceDefinition.parse({
  ...{ code: 'badge-renewal', version: 1, title: '证件换领', shortTitle: '换领', icon: 'certificate' },
  summary: '住在外地，也能就近换证。',
  guide: {
    ...{
      basis: ['虚构的办法'],
      whoMayApply: ['持证人'],
      throughWhom: '本人或者家人',
      notNeeded: '户口本不用交。',
    },
    ...{ fee: '不收钱。', result: '新证。', delivery: '寄到家。', again: '一年一次。', minutes: 3 },
    ...{ consultPhone: '县残联', complaintPhone: '12345', window: '县残联窗口' },
  },
  bases: ['self', 'family'],
  optionLists: { areas },
  outcome: { kind: 'thing', field: 'badge' },
  fields: [
    asks('livesIn', 'choice', '现在住在哪里', { optionList: 'areas' }),
    asks('householdIn', 'choice', '户口在哪里', { optionList: 'areas' }),
    asks('badge', 'choice', '换哪一种', {
      options: [
        { value: 'paper', label: '纸质证' },
        { value: 'card', label: '卡式证' },
      ],
    }),
  ],
  pages: [
    { code: 'all', title: '填一填', fields: ['livesIn', 'householdIn', 'badge'], papers: ['portrait'] },
  ],
  papers: [
    {
      ...{ code: 'portrait', title: '照片', why: '印在证上', countsAsGood: '正面', required: true, most: 1 },
    },
  ],
  eligibility: [],
  places: [
    { code: 'residence', title: '受理地', field: 'livesIn' },
    { code: 'household', title: '户籍地', field: 'householdIn' },
  ],
  returns: [
    {
      ...{
        code: 'jurisdiction',
        title: '户口不在本县',
        steps: ['acceptance'],
        backTo: 'first-check',
        most: 1,
      },
      plainWords: '查了户籍，不在我们县。',
    },
  ],
  steps: [
    step('first-check', 'check', 'residence', '受理地核对', '核对', {
      record: [asks('finding', 'long-text', '核对情况', { maxLength: 200 })],
    }),
    step('push', 'transfer', 'residence', '转给户籍地', '转交'),
    step('acceptance', 'acceptance', 'household', '户籍地受理', '受理'),
    step('approval', 'approval', 'household', '户籍地审批', '审批', {
      limit: limit('approval', 7),
      separateFrom: ['first-check', 'acceptance'],
    }),
    step('mailing', 'hand-over', 'household', '寄出新证', '寄出', {
      maySendBack: false,
      record: [asks('courier', 'text', '快递单号', { maxLength: 40 })],
    }),
  ],
  clocks: [
    {
      ...{ code: 'decision', nature: 'statutory', title: '户籍地办理', limit: limit('household', 10) },
      ...{ place: 'household', startsAt: 'received', endsAt: 'decided' },
    },
    {
      ...{ code: 'promise', nature: 'promised', title: '承诺', limit: limit('promise', 30) },
      ...{ startsAt: 'received', endsAt: 'completed' },
    },
  ],
  supplement: { limit: limit('supplement', 10, []), remindBefore: [3], rounds: 1, reopenWithinDays: 30 },
  claims: [
    {
      code: 'year',
      per: ['person'],
      heldFor: { amount: 1, unit: 'year', source: 'FACTS §6' },
      whenTaken: '一年里换过了。',
    },
  ],
  refusals: [
    {
      ...{ code: 'not-holder', title: '没有证', steps: ['acceptance', 'approval'] },
      ...{ plainWords: '没有查到您的证。', otherHelp: ['先申请办证'] },
    },
  ],
  remedy: { words: '不同意这个结果，可以{reach}反映，也可以打 12345。' },
  messages: Object.fromEntries(
    `received 收到了，checked 核对好了，transferred 转给{place}了，given-back {place}在核对，accepted 受理了，approved 批准了，
     refused 没有批准，handed-over 寄出了，not-received 没收到，completed 办好了，supplement-requested 还差 {count} 样，
     supplement-reminder 等您补，supplemented 补的收到了，lapsed 没等到您补，reopened 接着办了，withdrawn 已经撤回，
     overdue 我们没做到，new-day 新的日子，overdue-staff 超期了，urged 申请人催办，new-item 新到一件`
      .split('，')
      .map((line) => line.trim().split(' '))
      .map(([name, ...title]) => [name, { title: title.join(' '), body: '{thing}，编号 {number}。' }]),
  ),
});

export const CROSS_REGION_ANSWERS = { livesIn: '431229101', householdIn: '511403', badge: 'card' };
