import { plainDate } from '../../shared/calendar/plain-date';
import type { ServiceDefinition } from '../../shared/service-catalogue/service-definition';
import { SUBSIDY, SUBSIDY_ANSWERS } from './subsidy';

/** The invented subsidy, taken from August to October, once in a calendar year. */
export const SEASONAL: ServiceDefinition = {
  ...SUBSIDY,
  code: 'seasonal-subsidy',
  applicationWindow: {
    spans: [{ from: '08-01', to: '10-31' }],
    source: 'invented',
    effectiveFrom: plainDate('2026-01-01'),
  },
  claims: [
    {
      ...{ code: 'year', per: ['person'], heldFor: { period: 'calendar-year', source: 'FACTS §6' } },
      ...{ whenTaken: '今年申请过了。', whenHeld: '今年申请过了，{allowedFrom}起可以再申请。' },
    },
  ],
};

export const SEASONAL_ANSWERS = SUBSIDY_ANSWERS;
