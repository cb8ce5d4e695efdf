import { aResident } from '../../../factories/resident';
import { EVERYBODY, type ServiceRow } from './service-row';

const DAY = '2026-03-10';
const AN_ADULT = aResident().born('19900312');
const STRANGERS = {
  'household-in-county': { who: AN_ADULT.livingIn('430223101201'), says: '户口不在本县' },
  'certificate-in-force': { who: AN_ADULT.withoutCertificate(), says: '没有查到有效的残疾人证' },
};

const seeking: ServiceRow = {
  ...{ code: 'job-seeking', title: '招聘登记', facts: '§6 就业培训/招聘', day: DAY },
  who: AN_ADULT,
  answers: {
    ...{ jobs: ['kitchen', 'guard'], wage: 1800, distance: 'county', now: 'none', help: 'car' },
    seekerPhone: '19900002207',
  },
  through: EVERYBODY,
  papers: [],
  guidePapers: {},
  steps: {
    acceptance: [2, 'working-day'],
    match: [5, 'working-day'],
    'recruitment-day': [31, 'calendar-day'],
  },
  clocks: { acceptance: 5, promise: 45 },
  way: [
    { step: 'acceptance', by: 'officer', does: 'accept', record: { ready: 'ready' } },
    {
      ...{ step: 'match', by: 'assessor', does: 'assess' },
      record: { employers: 2, which: '渠阳酒店、飞山超市', recruitmentDay: '2026-03-26' },
    },
    {
      ...{ step: 'recruitment-day', by: 'officer', does: 'hand-over', on: '2026-03-26' },
      record: { metOn: '2026-03-26', result: 'not-yet' },
    },
  ],
  deed: '参加招聘日',
  turnedAway: {
    ...STRANGERS,
    'age-between': { who: aResident().born('19660309'), says: '只招 16 到 59 岁的人' },
  },
  refusals: { 'not-reached': { step: 'acceptance' }, 'no-employer': { step: 'match' } },
  again: null,
};

const planting: ServiceRow = {
  ...{ code: 'planting-support', title: '种养扶持', facts: '§6 种养扶持/基地', day: DAY },
  who: AN_ADULT,
  answers: {
    ...{ thing: 'seedlings', land: 2, worker: 'family', where: '大桥村3组桥头' },
    farmPhone: '19900002207',
  },
  through: ['self', 'guardian', 'family', 'village-worker'],
  papers: ['place-photo'],
  guidePapers: { 'place-photo': 'always' },
  steps: {
    'first-check': [3, 'working-day'],
    acceptance: [2, 'working-day'],
    approval: [5, 'working-day'],
    delivery: [20, 'working-day'],
  },
  clocks: { acceptance: 5, decision: 20, promise: 30 },
  way: [
    { step: 'first-check', by: 'town', does: 'pass-check', record: { seen: 'fits' } },
    { step: 'acceptance', by: 'officer', does: 'accept', record: {} },
    { step: 'approval', by: 'head', does: 'approve', record: { granted: '果苗 60 株' } },
    {
      ...{ step: 'delivery', by: 'officer', does: 'hand-over', papers: ['delivery-photo', 'signed-list'] },
      record: { deliveredOn: DAY, count: 'right', taughtBy: '杨师傅' },
    },
  ],
  deed: '送到',
  turnedAway: {
    ...STRANGERS,
    'age-between': { who: aResident().born('20080311'), says: '种养扶持要满 18 岁才能申请' },
  },
  refusals: { 'no-place': { step: 'acceptance' }, 'out-of-season': { step: 'approval' } },
  again: { says: '2027年1月1日起可以申请下一年的', from: '2027-01-01' },
};

const LOAN = {
  ...{ household: 'registered', use: 'farming', site: '大桥村3组鸡圈', bank: '农商行甘棠支行' },
  ...{ principal: 20_000, borrowedOn: '2025-01-06', interestPaid: 'from-500' },
  ...{ account: '6217 0000 1234 0427', borrowerPhone: '19900002207', consentBank: true },
};
const interest: ServiceRow = {
  ...{ code: 'loan-interest-subsidy', title: '康复扶贫和就业贷款贴息', day: DAY },
  facts: '§6 康复扶贫/就业贷款贴息',
  who: AN_ADULT.inHardship('near-minimum-living'),
  answers: LOAN,
  through: ['self', 'family', 'authorised-agent'],
  papers: ['loan-contract', 'interest-slips'],
  guidePapers: { 'loan-contract': 'always', 'interest-slips': 'always' },
  steps: {
    acceptance: [3, 'working-day'],
    'loan-check': [7, 'working-day'],
    'site-visit': [5, 'working-day'],
    approval: [5, 'working-day'],
    payment: [10, 'working-day'],
  },
  clocks: { acceptance: 5, decision: 20, promise: 30 },
  way: [
    {
      ...{ step: 'acceptance', by: 'officer', does: 'accept' },
      record: { householdSeen: 'register' },
    },
    {
      ...{ step: 'loan-check', by: 'officer', does: 'enter-outside-result' },
      ...{ record: { result: 'in-order' }, papers: ['bank-confirmation'] },
    },
    {
      ...{ step: 'site-visit', by: 'assessor', does: 'assess' },
      record: { running: 'as-written', seen: '养鸡 80 只，圈是新搭的' },
    },
    { step: 'approval', by: 'head', does: 'approve', record: {} },
    {
      ...{ step: 'payment', by: 'officer', does: 'record-payment' },
      record: { paidOn: DAY, accountEnding: '0427', batch: 'B-2026-3' },
    },
  ],
  deed: '发到账上',
  pays: '300 元',
  turnedAway: {
    ...STRANGERS,
    'target-group': {
      ...{ who: AN_ADULT, answers: { ...LOAN, household: 'other' } },
      says: '没有查到您家是低保或者低保边缘',
    },
  },
  refusals: {
    'not-for-work': { step: 'acceptance' },
    'no-such-loan': { step: 'loan-check', answer: { result: 'no-such-loan' } },
    overdue: { step: 'loan-check', answer: { result: 'overdue' } },
    'interest-differs': { step: 'loan-check', answer: { result: 'interest-differs' } },
    stopped: { step: 'site-visit' },
  },
  again: { says: '2027年1月1日起可以申请下一年的', from: '2027-01-01' },
};

const training: ServiceRow = {
  ...{ code: 'job-training', title: '就业培训报名', facts: '§6 就业培训/招聘', day: DAY },
  who: AN_ADULT,
  answers: {
    ...{ course: 'massage', level: 'never', way: 'board', room: 'companion' },
    ...{ support: ['large-print'], learnerPhone: '19900002207' },
  },
  through: EVERYBODY,
  papers: [],
  guidePapers: {},
  steps: {
    acceptance: [2, 'working-day'],
    guidance: [5, 'working-day'],
    class: [10, 'working-day'],
    'first-lesson': [20, 'working-day'],
  },
  clocks: { acceptance: 5, promise: 37 },
  way: [
    { step: 'acceptance', by: 'officer', does: 'accept', record: {} },
    {
      ...{ step: 'guidance', by: 'assessor', does: 'assess' },
      record: { suits: 'as-chosen', advice: '手劲够，先学小班' },
    },
    {
      ...{ step: 'class', by: 'officer', does: 'enter-outside-result', papers: ['class-list'] },
      record: { answer: 'placed', startsOn: '2026-03-30', where: '县职业中专二楼' },
    },
    {
      ...{ step: 'first-lesson', by: 'officer', does: 'hand-over', on: '2026-03-30' },
      record: { begunOn: '2026-03-30', teacher: '石老师' },
    },
  ],
  deed: '开课',
  turnedAway: {
    ...STRANGERS,
    'age-between': { who: aResident().born('20100311'), says: '就业培训只收 16 到 59 岁的人' },
  },
  refusals: {
    'same-course': { step: 'guidance' },
    'class-full': { step: 'class', answer: { answer: 'full' } },
    'class-not-opened': { step: 'class', answer: { answer: 'too-few' } },
  },
  again: null,
};

export const WORK_SERVICES: readonly ServiceRow[] = [seeking, planting, interest, training];
