import { plainDate } from '../../../shared/calendar/plain-date';
import { asPromised } from '../../../shared/service-catalogue/county-limits';
import homeAccessibility from '../../../shared/service-catalogue/definitions/home-accessibility';
import { settingFaults } from '../../../shared/service-catalogue/setting-faults';
import {
  countyLimits,
  quotaInForce,
  withCountyWindows,
  type Setting,
  type SettingChange,
} from '../../../shared/service-catalogue/service-settings';

const TODAY = plainDate('2026-11-24');
const limit = (amount: number | null, effectiveFrom: string, code = 'promise'): Setting => ({
  ...{ what: 'limit', of: code === 'promise' ? 'clock' : 'step', code, amount },
  effectiveFrom: plainDate(effectiveFrom),
});
const window = (year: number, ...spans: [string, string][]): Setting => ({
  ...{ what: 'window', year },
  spans: spans.length > 0 ? spans.map(([from, to]) => ({ from, to })) : null,
});
const places = (amount: number | null, effectiveFrom: string): Setting => ({
  ...{ what: 'quota', amount },
  effectiveFrom: plainDate(effectiveFrom),
});
/** In the order in which they were made. */
const made = (...settings: Setting[]): SettingChange[] =>
  settings.map((setting, place) => ({
    ...setting,
    ...{ n: place + 1, by: { staffId: 'a', name: '管理员' }, at: new Date(0), reason: '因为' },
  }));
const promiseOn = (day: string, ...settings: Setting[]) =>
  countyLimits(homeAccessibility, made(...settings), plainDate(day)).map(({ amount }) => amount);

describe('the promise on a day', () => {
  it.each([
    ['nothing was set', '2026-12-01', [], []],
    ['the day before it begins', '2026-11-30', [limit(300, '2026-12-01')], []],
    ['its first day', '2026-12-01', [limit(300, '2026-12-01')], [300]],
    ['a later first day wins', '2027-01-01', [limit(200, '2027-01-01'), limit(300, '2026-12-01')], [200]],
    [
      'until then the earlier one stands',
      '2026-12-31',
      [limit(200, '2027-01-01'), limit(300, '2026-12-01')],
      [300],
    ],
    ['of one day the last word', '2026-12-01', [limit(300, '2026-12-01'), limit(250, '2026-12-01')], [250]],
    ['given back to the guide', '2027-01-01', [limit(300, '2026-12-01'), limit(null, '2027-01-01')], []],
    ['a definition that caught up', '2026-12-01', [limit(400, '2026-12-01')], []],
  ])('%s', (_, day, settings, amounts) => {
    expect(promiseOn(day, ...settings)).toEqual(amounts);
  });
});

it('stands in place of the definition’s and never longer than it', () => {
  const changes = made(limit(300, '2026-12-01'), limit(1, '2026-12-01', 'acceptance'));
  const own = asPromised(homeAccessibility, {
    limits: countyLimits(homeAccessibility, changes, plainDate('2026-12-01')),
  });
  const amountOf = (parts: readonly { code: string; limit: { amount: number } }[], code: string) =>
    parts.find((part) => part.code === code)!.limit.amount;
  expect(amountOf(own.clocks, 'promise')).toBe(300);
  expect(amountOf(own.clocks, 'decision')).toBe(20);
  expect(amountOf(own.steps, 'acceptance')).toBe(1);
  const longer = { of: 'clock' as const, code: 'promise', amount: 900, effectiveFrom: TODAY };
  expect(amountOf(asPromised(homeAccessibility, { limits: [longer] }).clocks, 'promise')).toBe(400);
  expect(asPromised(homeAccessibility, {})).toBe(homeAccessibility);
});

describe('what speaks against a setting', () => {
  it.each([
    ['shorter, from today', limit(380, '2026-11-24'), []],
    [
      'shorter than its steps take',
      limit(378, '2026-11-24'),
      [expect.stringMatching(/^11月24日起，各环节加起来要 379 天（.*）。全程承诺至少 379 天/)],
    ],
    ['the day before', limit(300, '2026-11-23'), ['从今天或以后的一天起。']],
    ['longer than the guide', limit(401, '2026-12-01'), ['办事指南定的是 400 天，本县承诺只能更短。']],
    [
      'longer than the law',
      limit(6, '2026-12-01', 'acceptance'),
      ['法定是 5 个工作日，本县承诺不能比它长。'],
    ],
    [
      'within the law, longer than the guide',
      limit(3, '2026-12-01', 'acceptance'),
      ['办事指南定的是 2 个工作日，本县承诺只能更短。'],
    ],
    [
      'no such limit',
      limit(1, '2026-12-01', 'decision'),
      ['这项服务没有这个期限，或者是法定期限，县里不能改。'],
    ],
    ['a window of this year', window(2026, ['03-01', '04-30'], ['06-01', '12-31']), []],
    ['a window given back', window(2026), []],
    ['a year that is over', window(2025, ['03-01', '04-30']), ['过去的年份不能改。']],
    [
      'over the year’s end',
      window(2026, ['11-01', '01-31']),
      ['每一段的最后一天不能早于第一天，也不能跨年。'],
    ],
    [
      'spans that touch',
      window(2026, ['03-01', '04-30'], ['05-01', '05-31']),
      ['几段要按先后排，中间至少隔一天。'],
    ],
  ])('%s', (_, setting, messages) => {
    expect(settingFaults(setting, homeAccessibility, [], TODAY).map(({ message }) => message)).toEqual(
      messages,
    );
  });

  it('a service that is open all year has no window to set', () => {
    const { applicationWindow: _window, ...open } = homeAccessibility;
    const setting = window(2026, ['03-01', '04-30']);
    expect(settingFaults(setting, open, [], TODAY).map(({ field }) => field)).toEqual(['spans']);
    expect(withCountyWindows(open, made(setting))).toBe(open);
  });
});

describe('the places of a year on a day', () => {
  it.each([
    ['nothing was set: no cap', '2026-12-01', [], undefined],
    ['the day before the number counts', '2026-02-28', [places(50, '2026-03-01')], undefined],
    ['its first day', '2026-03-01', [places(50, '2026-03-01')], 50],
    [
      'a new year that nobody has set yet has as many as the last',
      '2027-05-01',
      [places(50, '2026-03-01')],
      50,
    ],
    ['more from a later day on', '2026-09-01', [places(50, '2026-03-01'), places(60, '2026-09-01')], 60],
    ['of one day the last word', '2026-03-01', [places(50, '2026-03-01'), places(0, '2026-03-01')], 0],
    ['no cap any more', '2026-10-01', [places(50, '2026-03-01'), places(null, '2026-10-01')], null],
  ])('%s', (_, day, settings, amount) => {
    expect(quotaInForce(made(...settings), plainDate(day))?.amount).toBe(amount);
  });

  it('may be more or fewer from today on, and are nobody’s to set where a service has none', () => {
    const faults = (setting: Setting, definition = homeAccessibility) =>
      settingFaults(setting, definition, [], TODAY).map(({ field }) => field);
    expect(faults(places(0, '2026-11-24'))).toEqual([]);
    expect(faults(places(9, '2026-11-23'))).toEqual(['effectiveFrom']);
    const { quota: _quota, ...unlimited } = homeAccessibility;
    expect(faults(places(9, '2026-11-24'), unlimited)).toEqual(['amount']);
  });
});
