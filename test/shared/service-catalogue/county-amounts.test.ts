import fc from 'fast-check';
import { plainDate } from '../../../shared/calendar/plain-date';
import { amountsToSet } from '../../../shared/service-catalogue/county-amounts';
import { asPromised } from '../../../shared/service-catalogue/county-limits';
import fuel from '../../../shared/service-catalogue/definitions/fuel-subsidy';
import living from '../../../shared/service-catalogue/definitions/living-subsidy';
import studentGrant from '../../../shared/service-catalogue/definitions/student-grant';
import type { Answers } from '../../../shared/service-catalogue/form-answers';
import { outcomeOf, type PaymentOutcome } from '../../../shared/service-catalogue/outcome';
import { amountOf, fenOfYuan } from '../../../shared/service-catalogue/payment-amount';
import { settingFaults } from '../../../shared/service-catalogue/setting-faults';
import {
  countyAmounts,
  type Setting,
  type SettingChange,
} from '../../../shared/service-catalogue/service-settings';
import { SetService } from '../../../shared/service-catalogue/settings-view';
import type { AnyAction } from '../../../shared/work-items/actions';
import { foldHistory } from '../../../shared/work-items/evolve';
import { identityOf } from '../../../shared/work-items/item-identity';
import { SUBSIDY, SUBSIDY_ANSWERS } from '../../factories/subsidy';
import { anApplication } from '../../factories/work-item';

const SUBSIDY_OUTCOME = outcomeOf(SUBSIDY) as PaymentOutcome;
const TODAY = plainDate('2026-11-24');
const pays = (
  fen: number | null,
  effectiveFrom: string,
  line = 'living-subsidy',
  option?: string,
): Setting => ({
  ...{ what: 'amount', line, ...(option === undefined ? {} : { option }), fen },
  effectiveFrom: plainDate(effectiveFrom),
});
const made = (...settings: Setting[]): SettingChange[] =>
  settings.map((setting, place) => ({
    ...setting,
    ...{ n: place + 1, by: { staffId: 'a', name: '管理员' }, at: new Date(0), reason: '因为' },
  }));

it.each([
  ['nothing was set', '2026-12-01', [], []],
  ['the day before it begins', '2026-11-30', [pays(15_050, '2026-12-01')], []],
  ['its first day', '2026-12-01', [pays(15_050, '2026-12-01')], [15_050]],
  [
    'a later first day wins',
    '2027-01-01',
    [pays(16_000, '2027-01-01'), pays(15_000, '2026-12-01')],
    [16_000],
  ],
  [
    'until then the earlier one stands',
    '2026-12-31',
    [pays(16_000, '2027-01-01'), pays(15_000, '2026-12-01')],
    [15_000],
  ],
  [
    'of one day the last word',
    '2026-12-01',
    [pays(15_000, '2026-12-01'), pays(12_000, '2026-12-01')],
    [12_000],
  ],
  ['given back to the definition', '2027-01-01', [pays(15_000, '2026-12-01'), pays(null, '2027-01-01')], []],
  ['what the definition says itself', '2026-12-01', [pays(14_000, '2026-12-01')], []],
  ['a line that the service no longer has', '2026-12-01', [pays(15_000, '2026-12-01', 'gone')], []],
])('what a county pays: %s', (_, day, settings, fen) => {
  expect(countyAmounts(living, made(...settings), plainDate(day)).map((each) => each.fen)).toEqual(fen);
});

it('each option is a line of its own; what nothing was set for pays as the definition says', () => {
  const grades = ['senior-secondary', 'junior-college', 'undergraduate', 'postgraduate'];
  expect(amountsToSet(studentGrant).map(({ line, option }) => [line, option])).toEqual(
    grades.map((grade) => ['grant', grade]),
  );
  const own = asPromised(studentGrant, {
    amounts: countyAmounts(studentGrant, made(pays(250_050, '2026-08-01', 'grant', 'undergraduate')), TODAY),
  });
  const fenFor = (stage: string) => amountOf(own, { stage }, TODAY)!.fen;
  expect(grades.map(fenFor)).toEqual([100_000, 200_000, 250_050, 400_000]);
  expect(asPromised(studentGrant, {})).toBe(studentGrant);
});

it.each([
  ['from today on', pays(15_000, '2026-11-24'), []],
  ['reaching back', pays(15_000, '2026-11-23'), [['effectiveFrom', '从今天或以后的一天起。']]],
  [
    'another line',
    pays(15_000, '2026-11-24', 'nursing-subsidy'),
    [['fen', expect.stringContaining('县里不能改')]],
  ],
  [
    'an option that it does not ask for',
    pays(1, '2026-11-24', 'living-subsidy', 'a'),
    [['fen', expect.any(String)]],
  ],
])('setting an amount %s', (_, setting, faults) => {
  expect(settingFaults(setting, living, [], TODAY).map(({ field, message }) => [field, message])).toEqual(
    faults,
  );
});

it('a national amount is nobody’s to set (FACTS §2.1)', () => {
  expect(amountsToSet(fuel)).toEqual([]);
  expect(settingFaults(pays(30_000, '2026-11-24', 'fuel-subsidy'), fuel, [], TODAY)).toHaveLength(1);
});

it.each([
  ['140', 14_000],
  [' 140.5 ', 14_050],
  ['0.07', 7],
  ['1000000.29', 100_000_029],
  ['140.505', null],
  ['1,000', null],
  ['-1', null],
  ['', null],
])('%j yuan are %j fen', (typed, fen) => {
  expect(fenOfYuan(typed)).toBe(fen);
});

it('whole fen from one to a million yuan are an amount', () => {
  const sent = (fen: unknown) =>
    SetService.safeParse({ seenVersion: 0, reason: '因为', setting: { ...pays(1, '2026-11-24'), fen } })
      .success;
  expect([0, 1, 1.5, 100_000_000, 100_000_001, null, '5'].map(sent)).toEqual([
    ...[false, true, false, true, false, true, false],
  ]);
});

/** As SUBSIDY, with each line named as one that the county sets. */
const OURS = {
  ...SUBSIDY,
  outcome: {
    ...SUBSIDY_OUTCOME,
    amount: SUBSIDY_OUTCOME.amount.map((rule, place) => ({ ...rule, setByCounty: `line-${place}` })),
  },
};

const MISSING_CHILDREN = {
  missing: [{ kind: 'field', code: 'children', why: '要核对', countsAsGood: '和学校说的一样' }],
  nothingElseMissing: true,
} satisfies Partial<AnyAction>;

it('an item is paid by the amounts of the day on which it was received, also when its answers are mended later', () => {
  const day = plainDate('2026-06-04');
  const setting = fc
    .record({
      name: fc.constantFrom(...amountsToSet(OURS)),
      fen: fc.option(fc.integer({ min: 1, max: 500_000 })),
      effectiveFrom: fc.constantFrom('2026-06-03', '2026-06-04', '2026-06-05', '2027-01-01'),
    })
    .map(({ name: { line, option }, fen, effectiveFrom }) => pays(fen, effectiveFrom, line, option));
  fc.assert(
    fc.property(fc.array(setting, { maxLength: 8 }), (settings) => {
      const amounts = countyAmounts(OURS, made(...settings), day);
      const fenFor = (answers: Answers) => amountOf(asPromised(OURS, { amounts }), answers, day)!.fen;
      const story = anApplication({ definition: OURS, answers: SUBSIDY_ANSWERS, amounts });
      expect(story.item.payment?.fen).toBe(fenFor(SUBSIDY_ANSWERS));
      expect(story.item.amounts).toEqual(amounts.length > 0 ? amounts : undefined);
      const fewer = { ...SUBSIDY_ANSWERS, children: SUBSIDY_ANSWERS.children.slice(1) };
      const { item, context } = story
        .act({ type: 'request-supplement', ...MISSING_CHILDREN })
        .act({ type: 'supplement', answers: { children: fewer.children }, papers: {} });
      expect(item.payment?.fen).toBe(fenFor(fewer));
      expect(foldHistory(identityOf(item), item.history, context)).toEqual(item);
    }),
    { numRuns: 60 },
  );
});
