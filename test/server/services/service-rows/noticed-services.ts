import { aResident } from '../../../factories/resident';
import { EVERYBODY, type Deed, type ServiceRow } from './service-row';

/** Posted on a Tuesday, five working days: up to the next Tuesday, ended the day after (FACTS §0.4 TL-FUEL-05). */
const notice: Deed[] = [
  {
    ...{ step: 'public-notice', by: 'officer', does: 'post-notice' },
    record: { postedAt: '枫香村公开栏' },
  },
  { step: 'public-notice', by: 'officer', does: 'end-notice', on: '2026-03-18', record: {} },
];
let vehicles = 0;

const fuel: ServiceRow = {
  ...{ code: 'fuel-subsidy', title: '机动轮椅车燃油补贴', facts: '§2, §0.4', day: '2026-03-10' },
  closed: { day: '2026-04-01', says: '2027年1月1日起可以申请' },
  who: aResident().disabled('4', '2'),
  // One vehicle – one year: everybody's is another one.
  answers: {
    ...{ model: '神鹰 SY-50', proof: 'invoice', bought: 'earlier', inUse: 'daily' },
    ...{ account: '6217 0000 1234 0427', visitPhone: '19900002207', consentNotice: true },
    get frameNumber() {
      vehicles += 1;
      return `LB-${10_000 + vehicles}`;
    },
  },
  through: EVERYBODY,
  papers: ['person-with-vehicle', 'frame-number', 'invoice', 'conformity-certificate'],
  guidePapers: {
    'person-with-vehicle': 'always',
    'frame-number': 'always',
    invoice: 'proof=invoice',
    'conformity-certificate': 'always',
  },
  later: ['conformity-certificate'],
  steps: {
    'first-check': [3, 'working-day'],
    acceptance: [2, 'working-day'],
    approval: [15, 'working-day'],
    'public-notice': [7, 'working-day'],
    finance: [20, 'working-day'],
    payment: [15, 'working-day'],
  },
  clocks: { acceptance: 5, whole: 90, promise: 60 },
  way: [
    {
      ...{ step: 'first-check', by: 'town', does: 'pass-check', papers: ['visit'] },
      record: { seenVehicle: 'owner-drives', frameMatches: 'same' },
    },
    {
      ...{ step: 'acceptance', by: 'officer', does: 'accept' },
      record: { ownership: 'by-invoice', lowerLimb: 'confirmed' },
    },
    { step: 'approval', by: 'head', does: 'approve', record: { meeting: '3月10日理事会，名单 1 号' } },
    ...notice,
    {
      ...{ step: 'finance', by: 'officer', does: 'enter-outside-result' },
      ...{ record: { result: 'confirmed' }, papers: ['joint-list'] },
    },
    {
      ...{ step: 'payment', by: 'officer', does: 'record-payment' },
      record: { paidOn: '2026-03-18', accountEnding: '0427', batch: 'RY-2026-1' },
    },
  ],
  deed: '发到账上',
  pays: '260 元',
  // FACTS §0.4 TL-FUEL-06
  paysElse: { answers: { bought: 'second-half' }, pays: '130 元' },
  turnedAway: {
    'household-in-county': { who: aResident().livingIn('430223101201'), says: '户口不在本县' },
    'certificate-in-force': {
      who: aResident().disabled('4', '2').withCertificateUntil('2026-03-09'),
      says: '没有查到有效的残疾人证',
    },
    'age-between': { who: aResident().born('20120101').disabled('4', '2'), says: '未满 16 岁' },
    'target-group': { who: aResident().disabled('1', '1'), says: '只给下肢残疾的人' },
  },
  refusals: {
    'not-lower-limb': { step: 'acceptance' },
    'no-vehicle': { step: 'approval' },
    'not-owner': { step: 'acceptance' },
    'objection-true': { step: 'public-notice' },
    'paid-elsewhere': { step: 'finance', answer: { result: 'paid-elsewhere' } },
  },
  again: { says: '2027年1月1日起可以申请下一年的', from: '2027-01-01' },
};

/** Services that are posted before they are decided or paid. */
export const NOTICED_SERVICES: readonly ServiceRow[] = [fuel];
