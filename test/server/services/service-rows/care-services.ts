import { aResident } from '../../../factories/resident';
import { EVERYBODY, type ServiceRow } from './service-row';

const STRANGER = { who: aResident().livingIn('430223101201'), says: '户口不在本县' };
const anAdult = () => aResident().born('19900312');

const A_CHILD = aResident().born('20220801').withoutCertificate();
const CHILDS = {
  ...{ aid: 'training', difficulties: ['speaking'], noticedOn: '2025-06-01', diagnosedBy: '县妇幼保健院' },
  ...{ organisation: 'help-choose', travel: 'daily', guardianPhone: '19900002207', consentChild: true },
  livesIn: 'household',
};
const child: ServiceRow = {
  ...{ code: 'child-rehabilitation', title: '0–6岁残疾儿童康复救助', day: '2026-03-10' },
  facts: '§6 0-6岁残疾儿童康复救助 (国发〔2018〕20号)',
  who: A_CHILD,
  answers: CHILDS,
  through: ['guardian', 'family', 'authorised-agent', 'village-worker'],
  papers: ['diagnosis'],
  guidePapers: { diagnosis: 'always', 'residence-permit': 'livesIn=permit' },
  steps: {
    acceptance: [2, 'working-day'],
    approval: [10, 'working-day'],
    organisation: [7, 'working-day'],
    begin: [10, 'working-day'],
  },
  clocks: { acceptance: 5, decision: 20, promise: 29 },
  way: [
    { step: 'acceptance', by: 'officer', does: 'accept', record: { tiedBy: 'household' } },
    {
      ...{ step: 'approval', by: 'head', does: 'approve' },
      record: { grade: 'full-year', reason: '三岁还不会叫人' },
    },
    {
      ...{ step: 'organisation', by: 'officer', does: 'enter-outside-result' },
      ...{ record: { answer: 'taken', beginsOn: '2026-03-16' }, papers: ['plan'] },
    },
    {
      ...{ step: 'begin', by: 'officer', does: 'hand-over' },
      record: { begunOn: '2026-03-10', therapist: '田老师' },
    },
  ],
  deed: '开始康复',
  turnedAway: {
    'household-in-county': {
      who: A_CHILD,
      answers: { ...CHILDS, livesIn: 'no-permit', residence: '511403' },
      says: '户口不在那个县，也没有那边的居住证',
    },
    'age-between': { who: aResident().born('20190310'), says: '孩子 7 岁了，这项救助只到 6 岁' },
  },
  refusals: {
    'not-tied-to-county': { step: 'acceptance' },
    'diagnosis-differs': { step: 'acceptance' },
    'not-designated': { step: 'approval' },
    'not-suitable': { step: 'organisation', answer: { answer: 'not-suitable' } },
  },
  again: { says: '2027年1月1日起可以申请下一年的', from: '2027-01-01' },
};

const home: ServiceRow = {
  ...{
    code: 'home-accessibility',
    title: '家庭无障碍改造',
    facts: '§6 残疾人家庭无障碍改造',
    day: '2026-06-10',
  },
  closed: { day: '2026-10-01', says: '2027年6月1日起可以申请' },
  who: aResident().born('19440101').withCertificateUntil('2036-05-06').disabled('2', '4'),
  answers: {
    ...{ places: ['toilet', 'entrance'], difficulty: '上厕所要人抬', house: 'rented', doorWidth: 80 },
    ...{ homeAddress: '村口第二家', homePhone: '19900002207', consentPhotos: true },
  },
  through: EVERYBODY,
  papers: ['place-photos', 'owner-consent'],
  guidePapers: { 'place-photos': 'always', 'owner-consent': 'house=rented' },
  later: ['owner-consent'],
  steps: {
    'first-check': [3, 'working-day'],
    acceptance: [2, 'working-day'],
    design: [15, 'working-day'],
    approval: [5, 'working-day'],
    build: [365, 'calendar-day'],
  },
  clocks: { acceptance: 5, decision: 20, promise: 400 },
  way: [
    {
      ...{ step: 'first-check', by: 'town', does: 'pass-check' },
      record: { houseSafe: 'sound', livesThere: 'all-year' },
    },
    { step: 'acceptance', by: 'officer', does: 'accept', record: {} },
    {
      ...{ step: 'design', by: 'assessor', does: 'assess' },
      record: { plan: '坡道一处，扶手两处', cost: 3800, agreed: true },
    },
    { step: 'approval', by: 'head', does: 'approve', record: {} },
    {
      ...{ step: 'build', by: 'officer', does: 'hand-over' },
      ...{ record: { builder: '县二建', paidOut: 3750, tried: 'tried' }, papers: ['after-photos'] },
    },
  ],
  deed: '改好',
  turnedAway: {
    'household-in-county': { who: STRANGER.who, says: STRANGER.says },
    'certificate-in-force': { who: aResident().withoutCertificate(), says: '没有查到有效的残疾人证' },
    'target-group': { who: aResident().disabled('4', '1'), says: '您家还没排到' },
  },
  refusals: {
    'house-unsafe': { step: 'acceptance' },
    'nothing-to-build': { step: 'design' },
    'not-living-there': { step: 'approval' },
  },
  again: { says: '2031年6月10日起可以再申请', from: '2031-06-10' },
};

const medication: ServiceRow = {
  ...{ code: 'designated-hospital-medication', title: '定点医院服药救助', day: '2026-03-10' },
  facts: '§6 精神病免费服药',
  onlyCountyOffice: true,
  who: aResident().withoutCertificate(),
  answers: {
    ...{ hospital: 'county-hospital', renewal: 'first', collect: 'post', parcelName: '吴小梅' },
    ...{ parcelAddress: '村口第二家', privatePhone: '19900002207', consentHospital: true },
  },
  through: ['self', 'guardian', 'family'],
  papers: ['prescription'],
  guidePapers: { prescription: 'always' },
  steps: {
    acceptance: [2, 'working-day'],
    hospital: [5, 'working-day'],
    approval: [3, 'working-day'],
    'first-collection': [5, 'working-day'],
  },
  clocks: { acceptance: 5, decision: 20, promise: 15 },
  way: [
    { step: 'acceptance', by: 'officer', does: 'accept', record: {} },
    {
      ...{ step: 'hospital', by: 'officer', does: 'enter-outside-result' },
      ...{ record: { answer: 'confirmed' }, papers: ['hospital-reply'] },
    },
    { step: 'approval', by: 'head', does: 'approve', record: {} },
    {
      ...{ step: 'first-collection', by: 'officer', does: 'hand-over' },
      record: { explained: 'by-phone', next: 'month' },
    },
  ],
  deed: '领到药',
  turnedAway: { 'household-in-county': STRANGER },
  refusals: {
    'other-hospital': { step: 'acceptance' },
    'not-on-list': { step: 'hospital', answer: { answer: 'not-on-list' } },
  },
  again: { says: '2027年1月1日起可以申请下一年的', from: '2027-01-01' },
};

const cataract: ServiceRow = {
  ...{ code: 'cataract-surgery', title: '白内障复明手术', facts: '§6 白内障复明', day: '2026-03-10' },
  who: aResident().withoutCertificate().inHardship('near-minimum-living'),
  answers: {
    ...{ eye: 'left', sees: 'shadows', illnesses: ['diabetes'], hospital: 'city-eye-hospital' },
    ...{ escort: 'nobody', pickUp: '村口第二家', callPhone: '19900002207', consentEye: true },
  },
  through: EVERYBODY,
  papers: [],
  guidePapers: {},
  steps: {
    acceptance: [2, 'working-day'],
    screening: [10, 'working-day'],
    approval: [2, 'working-day'],
    surgery: [20, 'working-day'],
  },
  clocks: { acceptance: 5, decision: 20, promise: 24 },
  way: [
    { step: 'acceptance', by: 'officer', does: 'accept', record: { round: 'next' } },
    {
      ...{ step: 'screening', by: 'assessor', does: 'assess' },
      record: { fit: 'fit', vision: 'below-0.05', doctorSays: '能做，先降糖' },
    },
    { step: 'approval', by: 'head', does: 'approve', record: {} },
    {
      ...{ step: 'surgery', by: 'officer', does: 'hand-over', papers: ['settlement'] },
      record: { operatedOn: '2026-03-10', checkUpOn: '2026-03-17', settled: 'insurance-first' },
    },
  ],
  deed: '做完手术',
  turnedAway: {
    'household-in-county': { who: STRANGER.who, says: STRANGER.says },
    'target-group': { who: aResident().withoutCertificate(), says: '先给困难家庭和有残疾人证的人' },
  },
  refusals: {
    'already-done': { step: 'acceptance' },
    unfit: { step: 'screening' },
    later: { step: 'approval' },
  },
  again: null,
};

const work: ServiceRow = {
  ...{ code: 'assisted-employment', title: '辅助性就业', facts: '§6 辅助性就业', day: '2026-03-10' },
  who: anAdult().disabled('5', '3'),
  answers: {
    ...{ canDo: ['packing'], hours: 4, where: 'workshop', transport: 'shuttle', attention: '怕吵' },
    ...{ guardianName: '吴小梅', guardianPhone: '19900002207', consentWorkshop: true },
  },
  through: ['self', 'guardian'],
  papers: [],
  guidePapers: {},
  steps: {
    acceptance: [3, 'working-day'],
    trial: [10, 'working-day'],
    agreement: [5, 'working-day'],
    approval: [3, 'working-day'],
    'first-day': [5, 'working-day'],
  },
  clocks: { acceptance: 5, decision: 20, promise: 16 },
  way: [
    { step: 'acceptance', by: 'officer', does: 'accept', record: {} },
    {
      ...{ step: 'trial', by: 'assessor', does: 'assess' },
      record: { suits: 'packing', support: 'group', seen: '坐得住，手快' },
    },
    {
      ...{ step: 'agreement', by: 'officer', does: 'enter-outside-result' },
      ...{ record: { answer: 'signed', beginsOn: '2026-03-16' }, papers: ['agreement'] },
    },
    { step: 'approval', by: 'head', does: 'approve', record: {} },
    {
      ...{ step: 'first-day', by: 'officer', does: 'hand-over' },
      record: { begunOn: '2026-03-10', master: '石师傅' },
    },
  ],
  deed: '上岗',
  turnedAway: {
    'household-in-county': STRANGER,
    'certificate-in-force': { who: anAdult().withoutCertificate(), says: '没有查到有效的残疾人证' },
    'age-between': { who: aResident().born('19660309').disabled('5', '3'), says: '只收 16 到 59 岁的' },
    'target-group': { who: anAdult().disabled('4', '3'), says: '可以去更好的岗位' },
  },
  refusals: {
    'not-yet': { step: 'trial' },
    full: { step: 'agreement', answer: { answer: 'full' } },
    'family-declines': { step: 'agreement', answer: { answer: 'family-declines' } },
  },
  again: null,
};

const limb: ServiceRow = {
  ...{
    code: 'prosthesis-fitting',
    title: '假肢安装',
    facts: '§6 假肢安装, §0.5 TL-AD-05',
    day: '2026-03-10',
  },
  who: aResident().disabled('7', '2'),
  answers: {
    ...{ limb: 'below-knee', side: 'left', amputatedOn: '2024-05-01', skin: 'healed', before: 'never' },
    ...{ weight: 62, companion: '女儿', fitPhone: '19900002207', consentLimb: true },
  },
  through: EVERYBODY,
  papers: [],
  guidePapers: {},
  steps: {
    acceptance: [3, 'working-day'],
    casting: [10, 'working-day'],
    approval: [3, 'working-day'],
    making: [30, 'working-day'],
    training: [15, 'working-day'],
  },
  clocks: { acceptance: 5, decision: 20, promise: 21 },
  way: [
    { step: 'acceptance', by: 'officer', does: 'accept', record: {} },
    {
      ...{ step: 'casting', by: 'assessor', does: 'assess' },
      record: { fit: 'fit', model: '普及型小腿', circumference: 31, doctorNote: '每天按摩' },
    },
    { step: 'approval', by: 'head', does: 'approve', record: {} },
    {
      ...{ step: 'making', by: 'officer', does: 'enter-outside-result' },
      ...{ record: { made: 'ready', serial: 'JL-0317' }, papers: ['making-sheet'] },
    },
    {
      ...{ step: 'training', by: 'officer', does: 'hand-over', papers: ['fitting-photo'] },
      record: { sessions: 8, walks: 'alone', visitOn: '2026-04-09' },
    },
  ],
  deed: '装好',
  turnedAway: {
    'household-in-county': STRANGER,
    'certificate-in-force': { who: aResident().withoutCertificate(), says: '没有查到有效的残疾人证' },
    'target-group': { who: aResident().disabled('1', '1'), says: '不是肢体这一类' },
  },
  refusals: {
    'heal-first': { step: 'casting' },
    'private-model': { step: 'approval' },
    'cannot-be-made': { step: 'making', answer: { made: 'cannot-be-made', serial: '没有' } },
  },
  again: { says: '2029年3月10日起可以换新的', from: '2029-03-10' },
};

export const CARE_SERVICES: readonly ServiceRow[] = [child, home, medication, cataract, work, limb];
