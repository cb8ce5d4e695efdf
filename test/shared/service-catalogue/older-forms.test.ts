import { plainDate } from '../../../shared/calendar/plain-date';
import { asTakenOn } from '../../../shared/service-catalogue/older-forms';
import { LAST_YEAR, takingLastYears, THIS_YEAR } from '../../factories/renewed-service';

const TODAY = plainDate('2026-06-04');

describe('an older form', () => {
  const season = { ...LAST_YEAR, applicationWindow: SEASON() };
  function SEASON() {
    return {
      spans: [{ from: '01-01', to: '03-31' }],
      source: 'invented',
      effectiveFrom: plainDate('2026-01-01'),
    };
  }
  it.each([
    ['2026-06-04', true],
    ['2026-06-05', true],
    ['2026-06-06', false],
  ])('is taken on %s: %s, where the newer says through 5 June', (day, expected) => {
    const taken = asTakenOn(season, takingLastYears('2026-06-05'), plainDate(day));
    expect(taken !== null).toBe(expected);
    // The day the newer version names stands in place of last year's season.
    if (taken) expect(taken.applicationWindow).toBeUndefined();
  });

  it('is not taken where the newer says nothing, and judged by nobody where the service is not offered', () => {
    expect(asTakenOn(season, THIS_YEAR, TODAY)).toBeNull();
    expect(asTakenOn(season, null, TODAY)).toBe(season);
    expect(asTakenOn(THIS_YEAR, takingLastYears('2026-06-05'), TODAY)).toBe(THIS_YEAR);
  });
});
