import { aResident } from '../../../factories/resident';
import type { ServiceRow } from './service-row';

const inNeed = () => aResident().inHardship('minimum-living').withCertificateUntil('2036-05-06');
const stranger = { who: aResident().livingIn('430223101201'), says: '户口不在本县' };
/** Posted on a Tuesday; seven calendar days and five working days end on the Tuesday after. */
const posted = {
  ...{ step: 'public-notice', by: 'officer', does: 'post-notice' },
  record: { postedAt: '大桥村公开栏' },
} as const;
const takenDown = {
  step: 'public-notice',
  by: 'officer',
  does: 'end-notice',
  on: '2026-03-18',
  record: {},
} as const;

const house: ServiceRow = {
  ...{ code: 'dilapidated-house', title: '农村危房改造', facts: '§6 危房改造', day: '2026-03-10' },
  who: inNeed(),
  answers: {
    ...{ group: 'extremely-poor', livingThere: 2, dangers: ['roof', 'beam'], otherHouse: 'only' },
    ...{ houseAddress: '村口第二家', work: 'rebuild', builder: 'village', cardName: '吴德贵' },
    ...{ account: '6217 0000 1234 0427', housePhone: '19900002207', consentNotice: true },
  },
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

/** Services that make staying at home possible. */
export const HOME_SERVICES: readonly ServiceRow[] = [house];
