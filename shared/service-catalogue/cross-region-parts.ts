import { area, choice, option } from './definition-parts';
import type { FormField } from './form-field';
import type { HandlingPlace, ReturnReason } from './handling-place';

/** The county where a person lives takes in, the one where the household is registered decides (跨省通办, FACTS §1.9, §0.3). */
export const CROSS_REGION_PLACES: HandlingPlace[] = [
  { code: 'residence', title: '受理地', field: 'residence' },
  { code: 'household', title: '户籍地', field: 'household' },
];

export const LIVES_ELSEWHERE = { field: 'livesIn', isOneOf: ['elsewhere'] };

/** Counties that do not work with this system are told at once, by their question, where to go instead. */
export const RESIDENCE_FIELD = area('residence', '现在住在哪个县', '请选现在住的县，由那边受理。', {
  to: 'county',
  shownWhen: LIVES_ELSEWHERE,
});

/** Asked of those who live away from the household only; for all others both places are where the register has them. */
export const WHERE_FIELDS: FormField[] = [
  choice('livesIn', '现在住在哪里', '请选一项，不然不知道交给哪个县办。', [
    option('household', '就在户籍地', { hint: '户口所在的县' }),
    option('elsewhere', '在外地，想就近办'),
  ]),
  RESIDENCE_FIELD,
  area('household', '户口在哪个县', '请照户口本选，由那边审批。', {
    to: 'county',
    shownWhen: LIVES_ELSEWHERE,
    hint: '看户口本第一页的盖章',
  }),
];

/** The same, down to the village: where the first to look is the town of the household. */
export const WHERE_FIELDS_TO_VILLAGE: FormField[] = [
  ...WHERE_FIELDS.slice(0, -1),
  area('household', '户口在哪个村（社区）', '请照户口本选，由那边的乡镇先看。', {
    to: 'village',
    shownWhen: LIVES_ELSEWHERE,
    hint: '看户口本上的住址',
  }),
];

/** Not registered here: back, once, to the county that asks the person where it is (FACTS §1.9). */
export const jurisdictionReturn = (step: string): ReturnReason => ({
  code: 'jurisdiction',
  title: '户口不在本县',
  steps: [step],
  backTo: 'push',
  most: 1,
  plainWords: '查了户籍，人不在我们县。请跟申请人核对户口本，转给对的县。',
});
