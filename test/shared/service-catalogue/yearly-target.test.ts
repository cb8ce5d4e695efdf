import { plainDate } from '../../../shared/calendar/plain-date';
import certificateRelocation from '../../../shared/service-catalogue/definitions/certificate-relocation';
import fuel from '../../../shared/service-catalogue/definitions/fuel-subsidy';
import jobSeeking from '../../../shared/service-catalogue/definitions/job-seeking';
import { settingFaults } from '../../../shared/service-catalogue/setting-faults';
import {
  mayHaveTarget,
  type Setting,
  targetInForce,
  type SettingChange,
} from '../../../shared/service-catalogue/service-settings';
import { SetService } from '../../../shared/service-catalogue/settings-view';

const TODAY = plainDate('2026-11-24');
const target = (amount: number | null, effectiveFrom: string): Setting => ({
  ...{ what: 'target', amount },
  effectiveFrom: plainDate(effectiveFrom),
});
const made = (...settings: Setting[]): SettingChange[] =>
  settings.map((setting, place) => ({
    ...setting,
    ...{ n: place + 1, by: { staffId: 'a', name: '管理员' }, at: new Date(0), reason: '因为' },
  }));

it.each([
  ['nothing was set', '2026-12-01', [], undefined],
  ['the day before it begins', '2026-12-31', [target(400, '2027-01-01')], undefined],
  ['its first day', '2027-01-01', [target(400, '2027-01-01')], 400],
  ['the next year, until another is set', '2028-06-01', [target(400, '2027-01-01')], 400],
  ['the last word of a day', '2027-01-01', [target(400, '2027-01-01'), target(420, '2027-01-01')], 420],
  ['taken back', '2027-02-01', [target(400, '2027-01-01'), target(null, '2027-02-01')], null],
])('the target when %s', (_, day, settings, amount) => {
  expect(targetInForce(made(...settings), plainDate(day))?.amount).toBe(amount);
});

it('is set from today or a later day on, for a service in which somebody approves', () => {
  expect(settingFaults(target(400, '2026-11-24'), fuel, [], TODAY)).toEqual([]);
  expect(settingFaults(target(400, '2026-11-23'), fuel, [], TODAY)).toMatchObject([
    { field: 'effectiveFrom' },
  ]);
  expect([mayHaveTarget(fuel), mayHaveTarget(certificateRelocation), mayHaveTarget(jobSeeking)]).toEqual([
    true,
    true,
    false,
  ]);
  expect(settingFaults(target(400, '2026-11-24'), jobSeeking, [], TODAY)).toEqual([
    { field: 'amount', message: '这项服务没有审批，不设目标数。' },
  ]);
});

it.each([
  [1, true],
  [null, true],
  [0, false],
  [1.5, false],
  [1_000_001, false],
])('%s a year, with a reason: %s', (amount, fits) => {
  const setting = { what: 'target', amount, effectiveFrom: '2026-11-24' };
  expect(SetService.safeParse({ seenVersion: 0, reason: '年初定的', setting }).success).toBe(fits);
  expect(SetService.safeParse({ seenVersion: 0, reason: ' ', setting }).success).toBe(false);
});
