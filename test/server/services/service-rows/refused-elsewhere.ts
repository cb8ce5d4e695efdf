import { localDateOf } from '../../../../shared/calendar/plain-date';
import { judgeEligibility } from '../../../../shared/service-catalogue/eligibility-rules';
import type { SmallCounty } from '../../../support/small-county';
import type { Person, ServiceRow } from './service-row';

/** Why this county refuses somebody whose household is registered in another one. */
export function refusedElsewhere(
  { deps, now }: Pick<SmallCounty, 'deps' | 'now'>,
  { code, answers }: ServiceRow,
  who: Person,
): string | undefined {
  return judgeEligibility(deps.services.newest(code).eligibility, {
    ...{ person: who.build(), county: '431229', answers, today: localDateOf(now()) },
    ...{ optionFact: () => undefined, optionLabel: () => undefined },
  }).find(({ rule }) => rule === 'household-in-county')?.reason;
}
