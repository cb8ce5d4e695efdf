import { aResident } from '../../../factories/resident';
import { EVERYBODY, type Deed, type ServiceRow } from './service-row';

const inNeed = () => aResident().inHardship('minimum-living').withCertificateUntil('2036-05-06');
const stranger = { who: aResident().livingIn('430223101201'), says: '户口不在本县' };
/** Posted on a Tuesday; seven calendar days and five working days end on the Tuesday after. */
const posted: Deed = {
  ...{ step: 'public-notice', by: 'officer', does: 'post-notice' },
  record: { postedAt: '大桥村公开栏' },
};
const takenDown: Deed = {
  step: 'public-notice',
  by: 'officer',
  does: 'end-notice',
  on: '2026-03-18',
  record: {},
};

const house: ServiceRow = {
  ...{ code: 'dilapidated-house', title: '农村危房改造', facts: '§6 危房改造', day: '2026-03-10' },
  who: inNeed(),
  answers: {
    ...{ group: 'extremely-poor', livingThere: 2, dangers: ['roof', 'beam'], otherHouse: 'only' },
    ...{ houseAddress: '村口第二家', work: 'rebuild', builder: 'village', cardName: '吴德贵' },
    ...{ account: '6217 0000 1234 0427', housePhone: '19900002207', consentNotice: true },
  },
  through: EVERYBODY,
  papers: ['house-photos', 'group-proof'],
  guidePapers: {
    'house-photos': 'always',
    'group-proof': 'group=just-granted|extremely-poor|poverty-risk|sudden-hardship|out-of-poverty',
  },
  steps: {
    'first-check': [3, 'working-day'],
    'village-review': [10, 'working-day'],
    'public-notice': [9, 'calendar-day'],
    'town-check': [10, 'working-day'],
    'disability-check': [3, 'working-day'],
    'housing-bureau': [10, 'working-day'],
    approval: [2, 'working-day'],
    inspection: [240, 'calendar-day'],
    payment: [10, 'working-day'],
  },
  clocks: { acceptance: 5, decision: 45, promise: 330 },
  way: [
    {
      ...{ step: 'first-check', by: 'town', does: 'accept' },
      record: { seenHouse: 'dangerous', livesHere: 'only-home' },
    },
    {
      ...{ step: 'village-review', by: 'town', does: 'pass-check', papers: ['minutes'] },
      record: { metOn: '2026-03-10', opinion: 'agreed' },
    },
    posted,
    takenDown,
    {
      ...{ step: 'town-check', by: 'town', does: 'pass-check', papers: ['appraisal'] },
      record: { grade: 'd', groupChecked: 'confirmed' },
    },
    {
      ...{ step: 'disability-check', by: 'officer', does: 'pass-check' },
      record: { holders: 1, severe: 'yes' },
    },
    {
      ...{ step: 'housing-bureau', by: 'officer', does: 'enter-outside-result' },
      ...{ record: { result: 'granted' }, papers: ['approval-form'] },
    },
    { step: 'approval', by: 'head', does: 'approve', record: {} },
    {
      ...{ step: 'inspection', by: 'officer', does: 'enter-outside-result' },
      ...{ record: { inspected: 'passed' }, papers: ['inspection-form'] },
    },
    {
      ...{ step: 'payment', by: 'officer', does: 'record-payment' },
      record: { paidOn: '2026-03-18', accountEnding: '0427', batch: 'WF-2026-1' },
    },
  ],
  deed: '发到账上',
  pays: '20,000 元',
  turnedAway: {
    'household-in-county': stranger,
    'certificate-in-force': { who: inNeed().withoutCertificate(), says: '没有查到有效的残疾人证' },
    'target-group': {
      who: aResident(),
      get answers() {
        return { ...house.answers, group: 'registered' };
      },
      says: '没有查到您家是低保或者低保边缘',
    },
  },
  refusals: {
    'other-house': { step: 'first-check' },
    'group-not-found': { step: 'housing-bureau', answer: { result: 'group-not-found' } },
    'house-safe': { step: 'housing-bureau', answer: { result: 'house-safe' } },
    'helped-before': { step: 'housing-bureau', answer: { result: 'helped-before' } },
    'objection-true': { step: 'public-notice' },
    'not-inspected': { step: 'inspection', answer: { inspected: 'not-built' } },
  },
  again: { says: '2031年3月18日起可以再申请', from: '2031-03-18' },
};

const anAdult = () => aResident().born('19900312');

const care: ServiceRow = {
  ...{ code: 'home-care', title: '阳光家园居家托养', facts: '§6 阳光家园居家托养', day: '2026-03-10' },
  closed: { day: '2026-05-01', says: '2027年3月1日起可以申请' },
  who: anAdult().disabled('5', '3'),
  answers: {
    ...{ helpNeeded: ['meals', 'company'], where: 'at-home', careAddress: '村口第二家' },
    ...{ carerNow: 'parents', hoursAlone: 5, habits: '怕生人', careContact: '19900002207' },
    ...{ consentCarer: true, consentNotice: true },
  },
  through: EVERYBODY,
  papers: [],
  guidePapers: {},
  steps: {
    'first-check': [3, 'working-day'],
    acceptance: [2, 'working-day'],
    'public-notice': [7, 'working-day'],
    approval: [10, 'working-day'],
    provider: [10, 'working-day'],
    begin: [10, 'working-day'],
  },
  clocks: { acceptance: 5, decision: 20, promise: 40 },
  way: [
    {
      ...{ step: 'first-check', by: 'town', does: 'pass-check' },
      record: { careFound: 'carer-weak', wishHeard: 'wants' },
    },
    { step: 'acceptance', by: 'officer', does: 'accept', record: { kind: 'intellectual' } },
    posted,
    takenDown,
    { step: 'approval', by: 'head', does: 'approve', record: { list: '2026 年 1 号' } },
    {
      ...{ step: 'provider', by: 'officer', does: 'enter-outside-result' },
      ...{ record: { answer: 'signed', hoursMonthly: 20 }, papers: ['care-agreement'] },
    },
    {
      ...{ step: 'begin', by: 'officer', does: 'hand-over' },
      record: { begunOn: '2026-03-18', carer: '石阿姨' },
    },
  ],
  deed: '开始照料',
  turnedAway: {
    'household-in-county': stranger,
    'certificate-in-force': { who: anAdult().withoutCertificate(), says: '没有查到有效的残疾人证' },
    'age-between': {
      who: aResident().born('19660309').disabled('5', '3'),
      says: '现在 60 岁，居家托养只管 16 到 59 岁的',
    },
    'target-group': { who: anAdult().disabled('4', '3'), says: '居家托养现在只管智力、精神残疾' },
  },
  refusals: {
    'kind-differs': { step: 'acceptance' },
    'cared-for-elsewhere': { step: 'approval' },
    'objection-true': { step: 'public-notice' },
    'cannot-serve': { step: 'provider', answer: { answer: 'cannot-serve', hoursMonthly: 0 } },
    'family-declines': { step: 'provider', answer: { answer: 'family-declines', hoursMonthly: 0 } },
  },
  again: { says: '2027年3月1日起可以申请下一年的', from: '2027-03-01' },
};

/** Services that make staying at home possible. */
export const HOME_SERVICES: readonly ServiceRow[] = [house, care];
