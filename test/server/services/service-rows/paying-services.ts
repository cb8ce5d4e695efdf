import { aResident } from '../../../factories/resident';
import { ACROSS, HERE } from './certificate-deeds';
import { EVERYBODY, type Deed, type ServiceRow } from './service-row';

const DAY = '2026-08-10';
const payment: Deed = {
  ...{ step: 'payment', by: 'officer', does: 'record-payment' },
  record: { paidOn: DAY, accountEnding: '0427', batch: 'B-2026-8' },
};
const account = '6217 0000 1234 0427';
const strangers = {
  'household-in-county': { who: aResident().livingIn('430223101201'), says: '户口不在本县' },
  'certificate-in-force': {
    who: aResident().inHardship('minimum-living').withCertificateUntil('2026-08-09'),
    says: '没有查到有效的残疾人证',
  },
};

/** Applied for where the person lives, with no paper more (FACTS §0.3 TL-XR-02). */
const NEARBY = { answers: { ...ACROSS.answers, household: '431229101211' }, papers: [] };

/** Ends whatever is paid monthly, and where that stands. */
const ENDS_ANY: [string, string][] = [
  ['died', 'FACTS §1.8'],
  ['certificate-cancelled', '§2.4'],
  ['moved-away', '§2.4'],
  ['own-wish', 'county setting'],
];

const living: ServiceRow = {
  ...{ code: 'living-subsidy', title: '困难残疾人生活补贴', facts: '§6 困难残疾人生活补贴', day: DAY },
  who: aResident().inHardship('minimum-living'),
  answers: {
    ...HERE,
    ...{ minimumLiving: 'registered', members: 3, otherBenefit: 'none', accountName: '吴德贵' },
    ...{ account, contactPhone: '19900002207', consentIncome: true },
  },
  through: EVERYBODY,
  papers: [],
  guidePapers: { 'minimum-living-proof': 'minimumLiving=just-granted' },
  steps: {
    push: [3, 'working-day'],
    'first-check': [3, 'working-day'],
    'certificate-check': [3, 'working-day'],
    'civil-affairs': [4, 'working-day'],
    approval: [2, 'working-day'],
    payment: [10, 'working-day'],
    recheck: [10, 'working-day'],
  },
  stepsAcross: { 'certificate-check': 2, 'civil-affairs': 3, payment: 9 },
  clocks: { acceptance: 5, decision: 20, across: 10, promise: 22 },
  way: [
    {
      ...{ step: 'first-check', by: 'town', does: 'pass-check' },
      record: { howChecked: 'register', finding: '在低保' },
    },
    { step: 'certificate-check', by: 'officer', does: 'accept', record: { certificate: 'in-force' } },
    {
      ...{ step: 'civil-affairs', by: 'officer', does: 'enter-outside-result' },
      ...{ record: { result: 'granted' }, papers: ['decision-sheet'] },
    },
    { step: 'approval', by: 'head', does: 'approve', record: {} },
    payment,
  ],
  deed: '发到账上',
  pays: '每月 140 元',
  turnedAway: {
    'certificate-in-force': strangers['certificate-in-force'],
    'target-group': { who: aResident().inHardship('near-minimum-living'), says: '没有查到您家在吃低保' },
  },
  refusals: {
    'certificate-not-in-force': { step: 'certificate-check' },
    'other-benefit': { step: 'civil-affairs', answer: { result: 'other-benefit' } },
    'not-minimum-living': { step: 'civil-affairs', answer: { result: 'not-minimum-living' } },
  },
  again: null,
  runsOn: {
    says: '正在每月发',
    endings: [
      ...ENDS_ANY,
      ['not-minimum-living', 'FACTS §6 (disabled in 低保 families)'],
      ['other-benefit', 'county setting'],
    ],
  },
  across: NEARBY,
};

const nursing: ServiceRow = {
  ...{ code: 'nursing-subsidy', title: '重度残疾人护理补贴', facts: '§6 重度残疾人护理补贴', day: DAY },
  who: aResident().disabled('6', '3'),
  answers: {
    ...HERE,
    ...{ needsHelpWith: ['moving', 'safety'], carer: '吴小梅', caredAt: 'home', holder: 'guardian' },
    ...{ account, carerPhone: '19900002207', consentNotice: true },
  },
  through: EVERYBODY,
  papers: ['guardianship'],
  guidePapers: { guardianship: 'holder=guardian' },
  steps: {
    push: [3, 'working-day'],
    'first-check': [5, 'working-day'],
    'level-check': [10, 'working-day'],
    'civil-affairs': [10, 'working-day'],
    'public-notice': [7, 'working-day'],
    approval: [3, 'working-day'],
    payment: [10, 'working-day'],
    recheck: [10, 'working-day'],
  },
  stepsAcross: { 'first-check': 2, 'level-check': 2, 'civil-affairs': 2, approval: 2 },
  clocks: { acceptance: 5, decision: 45, across: 10, promise: 40 },
  way: [
    {
      ...{ step: 'first-check', by: 'town', does: 'accept' },
      record: { careSeen: 'all-day', seenBy: '女儿吴小梅' },
    },
    { step: 'level-check', by: 'officer', does: 'pass-check', record: { level: 'in-scope' } },
    {
      ...{ step: 'civil-affairs', by: 'officer', does: 'enter-outside-result' },
      ...{ record: { result: 'passed' }, papers: ['review-list'] },
    },
    {
      ...{ step: 'public-notice', by: 'officer', does: 'post-notice' },
      record: { postedAt: '枫香村村委会门口' },
    },
    { step: 'public-notice', by: 'officer', does: 'end-notice', on: '2026-08-18', record: {} },
    { step: 'approval', by: 'head', does: 'approve', record: {} },
    payment,
  ],
  deed: '发到账上',
  pays: '每月 135 元',
  turnedAway: {
    'certificate-in-force': strangers['certificate-in-force'],
    'target-group': { who: aResident().disabled('4', '3'), says: '等级，现在还不在护理补贴的范围里' },
  },
  refusals: {
    level: { step: 'approval' },
    'public-care': { step: 'civil-affairs', answer: { result: 'public-care' } },
    'objection-true': { step: 'public-notice' },
  },
  again: null,
  runsOn: {
    says: '正在每月发',
    endings: [...ENDS_ANY, ['level', 'FACTS §6 [F:S60d]'], ['public-care', 'county setting']],
  },
  across: NEARBY,
};

const student: ServiceRow = {
  ...{ code: 'student-grant', title: '学生资助', facts: '§6 学生资助', day: DAY },
  closed: { day: '2026-11-01', says: '2027年8月1日起可以申请' },
  who: aResident().disabled('4', '1').inHardship('near-minimum-living'),
  answers: {
    ...{ student: 'child', childName: '吴小梅', stage: 'undergraduate', school: '湖南师范大学' },
    ...{ year: 'first', account, studentPhone: '19900002207', consentSchoolRoll: true },
  },
  through: ['self', 'guardian', 'family', 'authorised-agent'],
  papers: ['admission-letter'],
  guidePapers: { 'admission-letter': 'year=first', 'enrolment-proof': 'year=later' },
  later: ['enrolment-proof'],
  steps: {
    acceptance: [3, 'working-day'],
    'school-roll': [7, 'working-day'],
    approval: [5, 'working-day'],
    payment: [10, 'working-day'],
  },
  clocks: { acceptance: 5, decision: 20, promise: 25 },
  way: [
    { step: 'acceptance', by: 'officer', does: 'accept', record: { proofSeen: 'whole' } },
    {
      ...{ step: 'school-roll', by: 'officer', does: 'enter-outside-result' },
      ...{ record: { result: 'admitted' }, papers: ['roll-extract'] },
    },
    { step: 'approval', by: 'head', does: 'approve', record: {} },
    payment,
  ],
  deed: '发到账上',
  pays: '3,000 元',
  turnedAway: {
    'household-in-county': strangers['household-in-county'],
    'certificate-in-force': { who: aResident().withoutCertificate(), says: '要用有证那个人的名义申请' },
    'target-group': {
      who: aResident().disabled('4', '3').inHardship('minimum-living'),
      says: '一级、二级残疾',
    },
  },
  refusals: {
    stage: { step: 'acceptance' },
    'not-enrolled': { step: 'school-roll', answer: { result: 'not-enrolled' } },
    'other-grant': { step: 'approval' },
  },
  again: { says: '2027年8月1日起可以申请下一年的', from: '2027-08-01' },
};

const relief: ServiceRow = {
  ...{ code: 'temporary-relief', title: '临时救助', facts: '§6 访贫问苦/临时救助', day: DAY },
  who: aResident().withoutCertificate().inHardship('minimum-living'),
  answers: {
    ...{ event: 'disaster', happenedOn: '2026-07-20', story: '灶房烧了，锅碗都没了', spent: 800 },
    ...{ urgent: 'week', account, reachPhone: '19900002207' },
  },
  through: EVERYBODY,
  papers: [],
  guidePapers: { 'bill-or-scene': 'never' },
  steps: {
    'first-check': [1, 'working-day'],
    acceptance: [1, 'working-day'],
    approval: [2, 'working-day'],
    payment: [3, 'working-day'],
  },
  clocks: { acceptance: 5, decision: 20, promise: 7 },
  way: [
    {
      ...{ step: 'first-check', by: 'town', does: 'pass-check' },
      record: { seen: 'as-told', proposal: '按遭灾帮' },
    },
    { step: 'acceptance', by: 'officer', does: 'accept', record: {} },
    { step: 'approval', by: 'head', does: 'approve', record: {} },
    payment,
  ],
  deed: '发到账上',
  pays: '3,000 元',
  turnedAway: {
    'household-in-county': strangers['household-in-county'],
    'target-group': { who: aResident().withoutCertificate(), says: '没有查到残疾人证，也没有查到低保' },
  },
  refusals: { 'too-long-ago': { step: 'acceptance' }, 'not-as-told': { step: 'approval' } },
  again: null,
};

export const PAYING_SERVICES: readonly ServiceRow[] = [living, nursing, student, relief];
