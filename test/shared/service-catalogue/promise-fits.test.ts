import { plainDate } from '../../../shared/calendar/plain-date';
import device from '../../../shared/service-catalogue/definitions/assistive-device';
import firstIssue from '../../../shared/service-catalogue/definitions/certificate-first-issue';
import { promiseFaults } from '../../../shared/service-catalogue/promise-fits';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import type { SettingOf } from '../../../shared/service-catalogue/service-settings';

const TODAY = plainDate('2026-11-24');
const limit = (
  of: 'clock' | 'step',
  code: string,
  amount: number | null,
  effectiveFrom: string,
): SettingOf<'limit'> => ({ what: 'limit', of, code, amount, effectiveFrom: plainDate(effectiveFrom) });
const promise = (amount: number | null, from = '2026-12-01') => limit('clock', 'promise', amount, from);
const step = (code: string, amount: number | null, from = '2026-12-01') => limit('step', code, amount, from);
const said = (
  setting: SettingOf<'limit'>,
  before: SettingOf<'limit'>[] = [],
  definition: ServiceDefinition = device,
) => promiseFaults(setting, definition, before, TODAY).map(({ message }) => message);

const STEPS_OF_DEVICE = '村、镇初审 3 个工作日，县级受理 3 个工作日，县级审批 5 个工作日，送达 15 个工作日';

it('a promise of a day less than its steps take names them and the least', () => {
  expect(said(promise(26))).toEqual([]);
  expect(said(promise(25))).toEqual([
    `12月1日起，各环节加起来要 26 个工作日（${STEPS_OF_DEVICE}）。全程承诺至少 26 个工作日；还要短，先改短环节。`,
  ]);
});

it('a step that stops the clock is not counted, a second assessment has a sum of its own', () => {
  expect(said(promise(17), [], firstIssue)[0]).toMatch(/要 18 个工作日（.*公示 2 个工作日/);
  expect(said(promise(17), [], firstIssue)[0]).not.toMatch(/残疾评定 10/);
});

it.each<[string, SettingOf<'limit'>, SettingOf<'limit'>[], RegExp | null]>([
  ['the steps were shortened before', promise(14), [step('hand-over', 3)], null],
  ['one day below what they leave', promise(13), [step('hand-over', 3)], /至少 14 个工作日/],
  [
    'the steps are shorter from a later day on only',
    promise(14),
    [step('hand-over', 3, '2026-12-02')],
    /^12月1日起/,
  ],
  [
    'the steps will be longer again on a later day',
    promise(14),
    [step('hand-over', 3), step('hand-over', null, '2027-02-01')],
    /^2027年2月1日起.*至少 26 个工作日/,
  ],
  [
    'on that day the promise is the guide’s again too',
    promise(14),
    [step('hand-over', 3), promise(null, '2027-02-01'), step('hand-over', null, '2027-02-01')],
    null,
  ],
  [
    'a step given back under a promise that rests on it',
    step('hand-over', null, '2027-01-01'),
    [step('hand-over', 3), promise(14)],
    /^2027年1月1日起.*全程承诺是 14 个工作日，不够；先改短别的环节，或者改长全程承诺。$/,
  ],
  ['the promise given back', promise(null, '2027-01-01'), [step('hand-over', 3), promise(14)], null],
  ['what was too short already gets no shorter', promise(20), [promise(20)], null],
  ['a step that mends a promise too short already', step('hand-over', 14), [promise(20)], null],
  ['and what makes it worse', promise(19, '2027-01-01'), [promise(20)], /至少 26 个工作日/],
])('%s', (_, setting, before, words) => {
  const messages = said(setting, before);
  if (words) expect(messages).toEqual([expect.stringMatching(words)]);
  else expect(messages).toEqual([]);
});
