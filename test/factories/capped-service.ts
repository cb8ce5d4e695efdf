import assistiveDevice from '../../shared/service-catalogue/definitions/assistive-device';
import { days, promiseClock, wordsOfWaiting } from '../../shared/service-catalogue/definition-parts';
import type { ServiceDefinition } from '../../shared/service-catalogue/service-definition';

const step = (kind: 'approval' | 'hand-over') => assistiveDevice.steps.find((each) => each.kind === kind)!;

/** So many a year: approved, then done. Nobody has to bring a photo. */
export const CAPPED: ServiceDefinition = {
  ...assistiveDevice,
  code: 'capped',
  title: '名额服务',
  papers: [],
  pages: assistiveDevice.pages.map(({ papers: _papers, ...page }) => page),
  eligibility: [],
  claims: [],
  quota: { unit: '户', per: 'calendar-year', takenAt: 'approval', order: 'received' },
  steps: [
    { ...step('approval'), code: 'approval', record: [], separateFrom: [] },
    { ...step('hand-over'), code: 'hand-over', record: [], papers: [] },
  ].map(({ notAfter: _ceiling, ...each }) => each),
  clocks: [promiseClock(days('TL-TEST-01', 30, 'invented', { stops: ['supplement', 'waiting-list'] }))],
  refusals: [],
  messages: { ...assistiveDevice.messages, ...wordsOfWaiting('送到手上') },
};
