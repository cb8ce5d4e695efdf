import { aResident } from '../../../factories/resident';
import { EVERYBODY, type ServiceRow } from './service-row';

const device: ServiceRow = {
  ...{ code: 'assistive-device', title: '辅助器具适配', facts: '§0.5 TL-AD-05, §3', day: '2026-03-10' },
  who: aResident(),
  answers: {
    ...{ device: 'manual-wheelchair', replacement: 'first', evidence: 'certificate' },
    ...{ situation: '在屋里要扶着墙走', assessmentPlace: 'home', contactName: '吴小梅' },
    ...{ contactPhone: '19900002207', address: '村口第二家', consentUse: true, consentShare: true },
  },
  through: EVERYBODY,
  papers: ['home-photos'],
  guidePapers: { 'home-photos': 'always', 'medical-record': 'evidence=medical-record|child-diagnosis' },
  steps: {
    'first-check': [3, 'working-day'],
    acceptance: [3, 'working-day'],
    assessment: [10, 'working-day'],
    approval: [5, 'working-day'],
    'hand-over': [15, 'working-day'],
  },
  clocks: { acceptance: 5, decision: 20, promise: 26 },
  way: [
    {
      ...{ step: 'first-check', by: 'town', does: 'pass-check' },
      record: { howChecked: 'home-visit', finding: '门口有两级台阶，情况属实' },
    },
    { step: 'acceptance', by: 'officer', does: 'accept', record: {} },
    {
      ...{ step: 'assessment', by: 'assessor', does: 'assess' },
      record: {
        ...{ device: 'manual-wheelchair', quantity: 1, size: '座宽 42 厘米', supply: 'stock' },
        reason: '在屋里走不稳，会自己推',
      },
    },
    { step: 'approval', by: 'head', does: 'approve', record: {} },
    {
      ...{ step: 'hand-over', by: 'officer', does: 'hand-over' },
      record: { serialNumber: 'LY-0310', receivedBy: '本人', trained: true },
    },
  ],
  deed: '送到手上',
  done: '送到',
  turnedAway: {
    'household-in-county': { who: aResident().livingIn('430223101201'), says: '户口不在本县' },
    'certificate-in-force': { who: aResident().withoutCertificate(), says: '没有查到有效的残疾人证' },
    'service-life-over': {
      who: aResident().holding('manual-wheelchair', '2025-03-10'),
      says: '2028年3月10日 后可以再申请',
    },
  },
  refusals: {
    'service-life': { step: 'acceptance' },
    'not-suitable': { step: 'assessment' },
    'not-in-scope': { step: 'acceptance' },
    'papers-contradict': { step: 'approval' },
  },
  again: null,
  afterwards: { rule: 'service-life-over', says: '2026年3月10日 领过普通轮椅' },
};

export const DEVICE_SERVICE: readonly ServiceRow[] = [device];
