import { aResident } from '../../../factories/resident';
import {
  HERE,
  ACROSS,
  BY_COURIER,
  ABROAD_PAPER,
  AT_HOSPITAL,
  AT_HOME_PAPER,
  NO_CERTIFICATE,
  sent,
  assessed,
  NOT_MET,
  approved,
} from './certificate-deeds';
import type { ServiceRow } from './service-row';

const cancelled = aResident()
  .withoutCertificate()
  .havingHeld({ endedOn: '2025-08-01', because: 'cancelled' });

const firstIssue: ServiceRow = {
  ...{ code: 'certificate-first-issue', title: '残疾人证新办', day: '2026-03-10' },
  facts: '§1.4 to §1.9 新办',
  who: aResident().born('19790512').withoutCertificate(),
  answers: {
    ...{ ...HERE, applicant: 'self', difficulties: ['moving'], ...AT_HOSPITAL, ...BY_COURIER },
    consentHealth: true,
  },
  through: ['self', 'guardian'],
  papers: ['identity-papers', 'portrait'],
  guidePapers: {
    ...{ 'identity-papers': 'always', portrait: 'always', 'guardian-proof': 'applicant=guardian' },
    ...{ ...AT_HOME_PAPER, ...ABROAD_PAPER },
  },
  steps: {
    acceptance: [3, 'working-day'],
    assessment: [10, 'working-day'],
    'second-assessment': [10, 'working-day'],
    notice: [7, 'working-day'],
    push: [3, 'working-day'],
    review: [2, 'working-day'],
    approval: [3, 'working-day'],
    issue: [5, 'working-day'],
  },
  clocks: { acceptance: 5, decision: 10, promise: 20 },
  way: [
    {
      ...{ step: 'acceptance', by: 'officer', does: 'accept' },
      record: { identity: 'in-person', appointed: 'county-hospital' },
    },
    assessed('4', '3'),
    { step: 'notice', by: 'officer', does: 'post-notice', record: { postedAt: '村委会门口' } },
    { step: 'notice', by: 'officer', does: 'end-notice', on: '2026-03-18', record: {} },
    { step: 'review', by: 'officer', does: 'pass-check', record: { household: 'ours' } },
    approved,
    { step: 'issue', by: 'officer', does: 'hand-over', record: { issuedOn: '2026-03-18', ...sent } },
  ],
  deed: '把证给您',
  turnedAway: {
    'no-certificate-yet': { who: aResident(), says: '您有残疾人证，有效到2030年5月6日' },
    'not-cancelled-within': { who: cancelled, says: '2026年8月1日起可以再办' },
  },
  refusals: {
    'not-met': { step: 'assessment', answer: NOT_MET },
    'treatment-not-over': { step: 'acceptance' },
    'not-the-person': { step: 'approval' },
  },
  again: null,
  afterwards: { rule: 'no-certificate-yet', says: '有效到2036年3月18日，不用新办' },
  register: { number: '43', grade: '4/3', validTo: '2036-03-18', before: [] },
  across: ACROSS,
};

const renewal: ServiceRow = {
  ...{ code: 'certificate-renewal', title: '残疾人证换领', day: '2026-03-10' },
  facts: '§1.8 换领, §0.2 TL-CERT-10',
  who: aResident().withCertificateUntil('2027-01-05'),
  answers: { ...HERE, why: 'ending', health: 'changed', ...BY_COURIER },
  through: ['self', 'guardian'],
  papers: ['old-certificate', 'portrait'],
  guidePapers: { 'old-certificate': 'always', portrait: 'always', ...ABROAD_PAPER },
  steps: {
    acceptance: [3, 'working-day'],
    assessment: [10, 'working-day'],
    'second-assessment': [10, 'working-day'],
    push: [3, 'working-day'],
    review: [1, 'working-day'],
    approval: [3, 'working-day'],
    exchange: [5, 'working-day'],
  },
  clocks: { acceptance: 5, decision: 10, promise: 15 },
  way: [
    {
      step: 'acceptance',
      by: 'officer',
      does: 'accept',
      record: { oldSeen: 'matches', condition: 'clearly-changed' },
    },
    assessed('4', '1'),
    { step: 'review', by: 'officer', does: 'pass-check', record: {} },
    approved,
    {
      ...{ step: 'exchange', by: 'officer', does: 'hand-over' },
      record: { issuedOn: '2026-03-10', oldOne: 'to-be-returned', ...sent },
    },
  ],
  deed: '把新证给您',
  turnedAway: {
    'certificate-held': NO_CERTIFICATE,
    'certificate-ends-within': { who: aResident(), says: '有效到2030年5月6日，还早，2029年5月6日起可以换' },
  },
  refusals: {
    'not-met': { step: 'assessment', answer: NOT_MET },
    'register-differs': { step: 'approval' },
  },
  again: null,
  afterwards: { rule: 'certificate-ends-within', says: '2035年3月10日起可以换' },
  register: { number: '41', grade: '4/1', validTo: '2036-03-10', before: ['renewed'] },
  across: ACROSS,
};

const reissue: ServiceRow = {
  ...{ code: 'certificate-reissue', title: '残疾人证挂失补办', day: '2026-03-10' },
  facts: '§1.8 挂失补办, §1.2',
  who: aResident(),
  answers: { ...HERE, lostOn: '2026-03-01', lostHow: 'mislaid', delivery: 'window', consentVoid: true },
  through: ['self', 'guardian'],
  papers: ['identity-card', 'portrait'],
  guidePapers: { 'identity-card': 'always', portrait: 'always', ...ABROAD_PAPER },
  steps: {
    acceptance: [3, 'working-day'],
    push: [3, 'working-day'],
    void: [1, 'working-day'],
    approval: [3, 'working-day'],
    reissue: [5, 'working-day'],
  },
  clocks: { acceptance: 5, decision: 10, promise: 15 },
  way: [
    { step: 'acceptance', by: 'officer', does: 'accept', record: { identity: 'by-video' } },
    { step: 'void', by: 'officer', does: 'pass-check', record: { voidFrom: '2026-03-10' } },
    approved,
    {
      ...{ step: 'reissue', by: 'officer', does: 'hand-over' },
      record: { issuedOn: '2026-03-10', sentBy: 'window' },
    },
  ],
  deed: '把补的证给您',
  turnedAway: { 'certificate-held': NO_CERTIFICATE },
  refusals: { 'expired-meanwhile': { step: 'acceptance' }, 'found-again': { step: 'approval' } },
  again: null,
  register: { number: '42B1', grade: '4/2', validTo: '2030-05-06', before: ['lost'] },
  across: ACROSS,
};

const change: ServiceRow = {
  ...{ code: 'certificate-change', title: '残疾类别等级变更', day: '2026-03-10' },
  facts: '§1.8 类别/等级变更, §0.2 TL-CERT-12',
  who: aResident(),
  answers: { change: 'worse', since: '去年冬天以后站不住', ...AT_HOSPITAL, ...HERE, delivery: 'window' },
  through: ['self', 'guardian'],
  papers: ['medical-papers', 'portrait'],
  guidePapers: { 'medical-papers': 'always', portrait: 'always', ...AT_HOME_PAPER, ...ABROAD_PAPER },
  steps: {
    acceptance: [3, 'working-day'],
    assessment: [10, 'working-day'],
    'second-assessment': [10, 'working-day'],
    push: [3, 'working-day'],
    approval: [5, 'working-day'],
    'change-issue': [5, 'working-day'],
  },
  clocks: { acceptance: 5, decision: 10, promise: 18 },
  way: [
    { step: 'acceptance', by: 'officer', does: 'accept', record: { agreed: 'assess' } },
    assessed('7', '1'),
    approved,
    {
      ...{ step: 'change-issue', by: 'officer', does: 'hand-over' },
      record: { issuedOn: '2026-03-10', oldOne: 'collected', sentBy: 'window' },
    },
  ],
  deed: '把变更的证给您',
  turnedAway: {
    'certificate-held': NO_CERTIFICATE,
    'not-assessed-within': {
      who: aResident().assessedOn('2025-09-01'),
      says: '2026年9月1日起可以申请变更',
    },
  },
  refusals: {
    'no-change': { step: 'approval' },
    'assessed-lately': { step: 'acceptance' },
    'no-longer-met': { step: 'assessment', answer: NOT_MET },
  },
  again: null,
  afterwards: { rule: 'not-assessed-within', says: '2027年3月9日起可以申请变更' },
  register: { number: '71', grade: '7/1', validTo: '2036-03-10', before: ['regraded'] },
  across: ACROSS,
};

const cancellation: ServiceRow = {
  ...{ code: 'certificate-cancellation', title: '残疾人证注销', day: '2026-03-10' },
  facts: '§1.8 注销, §0.2 TL-CERT-14',
  who: aResident(),
  answers: { why: 'died', diedOn: '2026-02-20', benefits: 'some', ...HERE, contactPhone: '19900002207' },
  through: ['self', 'guardian', 'family'],
  throughOnly: {
    ...{ basis: 'family', notFor: { why: 'own-wish' } },
    says: '人走了，才能由家人来注销。别的缘故，要本人或者监护人来办。',
  },
  papers: ['death-proof'],
  guidePapers: { 'death-proof': 'why=died', ...ABROAD_PAPER },
  steps: {
    acceptance: [3, 'working-day'],
    push: [3, 'working-day'],
    approval: [3, 'working-day'],
    deregister: [1, 'working-day'],
  },
  clocks: { acceptance: 5, decision: 10, promise: 10 },
  way: [
    { step: 'acceptance', by: 'officer', does: 'accept', record: { asked: 'family' } },
    approved,
    {
      ...{ step: 'deregister', by: 'officer', does: 'hand-over' },
      record: { cancelledOn: '2026-03-10', oldOne: 'collected', stopped: 'told' },
    },
  ],
  deed: '注销好',
  turnedAway: { 'certificate-held': NO_CERTIFICATE },
  refusals: { 'not-clear': { step: 'acceptance' }, 'death-not-proved': { step: 'approval' } },
  again: null,
  afterwards: { rule: 'certificate-held', says: '没有查到残疾人证，不用注销' },
  register: null,
  across: ACROSS,
};

const relocation: ServiceRow = {
  ...{ code: 'certificate-relocation', title: '残疾人证迁移', day: '2026-03-10' },
  facts: '§1.8 迁移, §1.9, §0.2 TL-CERT-06',
  who: aResident(),
  answers: {
    ...{ movedTo: '431229101212', movedOn: '2026-02-20', heldAt: 'register', livesIn: 'new' },
    ...BY_COURIER,
  },
  through: ['self', 'guardian'],
  papers: ['household-proof', 'present-certificate'],
  guidePapers: { 'household-proof': 'always', 'present-certificate': 'always', ...ABROAD_PAPER },
  steps: {
    acceptance: [3, 'working-day'],
    push: [3, 'working-day'],
    archive: [2, 'working-day'],
    'archive-hand-over': [2, 'working-day'],
    review: [2, 'working-day'],
    assessment: [10, 'working-day'],
    'second-assessment': [10, 'working-day'],
    approval: [3, 'working-day'],
    'note-move': [5, 'working-day'],
  },
  clocks: { acceptance: 5, decision: 10, promise: 20 },
  way: [
    { step: 'acceptance', by: 'officer', does: 'accept', record: { proofSeen: 'moved' } },
    { step: 'archive', by: 'officer', does: 'pass-check', record: { state: 'in-force', archive: 'whole' } },
    { step: 'review', by: 'officer', does: 'pass-check', record: { oldResult: 'doubted' } },
    assessed('4', '2'),
    approved,
    { step: 'note-move', by: 'officer', does: 'hand-over', record: { movedInOn: '2026-03-10', ...sent } },
  ],
  deed: '把证迁好',
  turnedAway: {
    'certificate-held': NO_CERTIFICATE,
    'moved-elsewhere': {
      who: aResident().livingIn('431229101212'),
      says: '登记的户口就在您选的地方',
    },
  },
  refusals: {
    'household-not-moved': { step: 'acceptance' },
    'cancelled-already': { step: 'approval' },
    'not-met': { step: 'assessment', answer: NOT_MET },
  },
  again: null,
  afterwards: { rule: 'moved-elsewhere', says: '登记的户口就在您选的地方，不用迁' },
  register: {
    ...{ number: '42', grade: '4/2', validTo: '2030-05-06', before: ['relocated'] },
    movedTo: { within: '431229101212', across: '511403101201' },
  },
  across: {
    answers: { movedTo: '511403101201' },
    papers: [],
    offices: ['511403', '431229', '511403'],
  },
};

export const CERTIFICATE_SERVICES: readonly ServiceRow[] = [
  firstIssue,
  renewal,
  reissue,
  change,
  relocation,
  cancellation,
];
