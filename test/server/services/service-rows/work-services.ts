import { aResident } from '../../../factories/resident';
import type { ServiceRow } from './service-row';

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

export const WORK_SERVICES: readonly ServiceRow[] = [seeking];
