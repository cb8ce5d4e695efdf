import { plainDate } from '../../../shared/calendar/plain-date';
import change from '../../../shared/service-catalogue/definitions/certificate-change';
import { judgeEligibility } from '../../../shared/service-catalogue/eligibility-rules';
import { aResident } from '../../factories/resident';

const TODAY = plainDate('2026-03-10');
const issued = (issuedOn: string, assessedOn?: string) => {
  const person = aResident().build();
  const day = assessedOn === undefined ? {} : { assessedOn: plainDate(assessedOn) };
  person.profile.certificate = { ...person.profile.certificate!, issuedOn: plainDate(issuedOn), ...day };
  return person;
};

it.each([
  ['assessed a year ago to the day', issued('2025-03-20', '2025-03-10'), true, '上次评定是 2025-03-10'],
  ['assessed a day less than a year ago', issued('2025-03-20', '2025-03-11'), false, '上次评定是 2025-03-11'],
  [
    'issued again last month, assessed long ago',
    issued('2026-02-01', '2020-04-28'),
    true,
    '上次评定是 2020-04-28',
  ],
  ['issued long ago, day not known', issued('2020-05-06'), true, '现在的证 2020-05-06 发的，评定在那以前'],
  ['issued last month, day not known', issued('2026-02-01'), true, '没有登记上次评定的日子，须核实'],
])('a change is asked for by somebody %s (FACTS §0.2 TL-CERT-12)', (_who, person, holds, found) => {
  const judged = judgeEligibility(change.eligibility, {
    ...{ person, county: person.county, answers: {}, today: TODAY },
    ...{ optionFact: () => undefined, optionLabel: () => undefined },
  }).find(({ rule }) => rule === 'not-assessed-within');
  expect(judged).toMatchObject({ holds, found });
  if (!holds) expect(judged?.reason).toBe('上次评定还没满一年，2026-03-11起可以申请变更。');
});
