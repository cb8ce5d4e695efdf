import { aResident } from '../../../factories/resident';
import type { Deed } from './service-row';

/** What rows of certificates say alike. */
export const HERE = { livesIn: 'household' };
export const ACROSS = {
  answers: { livesIn: 'elsewhere', residence: '511403', household: '431229' },
  papers: ['residence-permit'],
};
export const BY_COURIER = { delivery: 'courier', mailTo: '彭山区凤鸣街道 8 号', mailPhone: '19900002207' };
export const ABROAD_PAPER = { 'residence-permit': 'livesIn=elsewhere' };
export const AT_HOSPITAL = { assessAt: 'hospital', callPhone: '19900002207' };
export const AT_HOME_PAPER = { 'bedridden-proof': 'assessAt=home' };
export const NO_CERTIFICATE = { who: aResident().withoutCertificate(), says: '没有查到' };
export const sent = { sentBy: 'courier', courierNumber: '邮政 1099 0000 0001' };

const BY_FIRST = { assessedOn: '2026-03-09', institution: '县人民医院', doctors: '甲医生、乙医生' };
export const assessed = (category: string, level: string): Deed => ({
  ...{ step: 'assessment', by: 'assessor', does: 'enter-outside-result', papers: ['assessment-form'] },
  record: { conclusion: 'met', category, level, seenAt: 'hospital', ...BY_FIRST },
});
export const NOT_MET = { conclusion: 'not-met', seenAt: 'hospital', ...BY_FIRST };
export const approved: Deed = { step: 'approval', by: 'head', does: 'approve', record: {} };
