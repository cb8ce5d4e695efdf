import fc from 'fast-check';
import { addDays, plainDate, yearOf } from '../../../shared/calendar/plain-date';
import type { ClaimDefinition } from '../../../shared/service-catalogue/claim-definition';
import { claimIds, heldUntil, takenWords } from '../../../shared/service-catalogue/claim-period';
import assistiveDevice from '../../../shared/service-catalogue/definitions/assistive-device';
import { SEASONAL } from '../../factories/seasonal-service';

const YEARLY = SEASONAL.claims[0]!;
const { whenHeld: _unsaid, ...quiet } = YEARLY;
const DEVICE = { device: 'manual-wheelchair' };
const forYears = (amount: number): ClaimDefinition => ({
  ...YEARLY,
  heldFor: { amount, unit: 'year', source: 'FACTS §6' },
});

it('names service, claim, person and thing; the year only where the claim is of a year', () => {
  const received = plainDate('2026-10-31');
  expect(claimIds(assistiveDevice, 'p1', DEVICE, received)).toEqual([
    'assistive-device:device:p1:manual-wheelchair',
  ]);
  expect(claimIds(SEASONAL, 'p1', {}, received)).toEqual(['seasonal-subsidy:year:p1:2026']);
});

it.each([
  ['a calendar year, completed in it', YEARLY, '2026-09-01', '2026-12-30', '2027-01-01'],
  ['a calendar year, completed in the next one', YEARLY, '2026-12-30', '2027-02-10', '2027-01-01'],
  ['two years for everybody', forYears(2), '2026-09-01', '2026-10-10', '2028-10-10'],
  ['a service life', assistiveDevice.claims[0]!, '2026-09-01', '2026-10-10', '2029-10-10'],
  ['as long as the item', { ...YEARLY, heldFor: undefined }, '2026-09-01', '2026-10-10', undefined],
])('is held for %s', (_, claim, receivedOn, completedOn, until) => {
  const days = { receivedOn: plainDate(receivedOn), completedOn: plainDate(completedOn) };
  expect(heldUntil(assistiveDevice, claim, DEVICE, days)).toBe(until);
});

it.each([
  ['the next window of the next year', SEASONAL, YEARLY, null, '今年申请过了，2027年8月1日起可以再申请。'],
  ['New Year without a window', {}, YEARLY, null, '今年申请过了，2027年1月1日起可以再申请。'],
  ['the end of its years', {}, forYears(1), '2027-05-06', '今年申请过了，2027年5月6日起可以再申请。'],
  ['nothing, where an item is open', {}, forYears(1), null, '今年申请过了。'],
  ['nothing, where the definition has no words for it', {}, quiet, null, '今年申请过了。'],
])('tells whose claim is taken: %s', (_, season, claim, until, words) => {
  const day = until === null ? null : plainDate(until);
  expect(takenWords(season, claim, day, plainDate('2026-09-15'))).toBe(words);
});

it('a claim of a year never outlives it, and the next year is another claim', () => {
  const aDay = fc.integer({ min: 0, max: 800 }).map((n) => addDays(plainDate('2026-01-01'), n));
  fc.assert(
    fc.property(aDay, fc.integer({ min: 0, max: 400 }), (receivedOn, after) => {
      const until = heldUntil(SEASONAL, YEARLY, {}, { receivedOn, completedOn: addDays(receivedOn, after) })!;
      expect(yearOf(addDays(until, -1))).toBe(yearOf(receivedOn));
      const [now] = claimIds(SEASONAL, 'p', {}, receivedOn);
      expect(claimIds(SEASONAL, 'p', {}, until)).not.toEqual([now]);
      expect(claimIds(SEASONAL, 'p', {}, addDays(until, -1))).toEqual([now]);
    }),
  );
});
