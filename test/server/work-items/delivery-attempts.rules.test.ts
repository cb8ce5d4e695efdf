import {
  LONGEST_WAIT_MS,
  stateAfterFailures,
  type DeliveryState,
} from '../../../server/work-items/delivery-attempts.rules';
import { at } from '../../factories/calendar';

const SECONDS = 1_000;
const MINUTES = 60 * SECONDS;
const HOURS = 60 * MINUTES;
const now = at('2026-06-04', '12:00');
const later = (ms: number) => new Date(now.getTime() + ms);
const failing = (key: string, attempts: number): DeliveryState['failed'][number] => ({
  ...{ key, attempts, since: at('2026-06-01'), fault: 'unexpected' },
});

describe('a delivery that fails', () => {
  it.each([
    [0, 10 * SECONDS],
    [1, MINUTES],
    [2, 5 * MINUTES],
    [3, 30 * MINUTES],
    [4, 2 * HOURS],
    [5, 6 * HOURS],
    [6, 24 * HOURS],
    [7, 24 * HOURS],
    [5_000, LONGEST_WAIT_MS],
  ])('after %i failures before this one waits %i ms', (attempts, wait) => {
    const before = attempts === 0 ? undefined : { failed: [failing('a', attempts)] };
    const { failed, nextAt } = stateAfterFailures(before, [{ key: 'a', fault: 'nobody-to-tell' }], now);
    expect(nextAt).toEqual(later(wait));
    expect(failed).toEqual([
      {
        ...{ key: 'a', attempts: attempts + 1, fault: 'nobody-to-tell' },
        since: attempts === 0 ? now : at('2026-06-01'),
      },
    ]);
  });

  it('waits no longer than the youngest failure of its item, and forgets what arrived', () => {
    const before = { failed: [failing('old', 9), failing('arrived', 3)] };
    const failures = [
      { key: 'old', fault: 'unexpected' as const },
      { key: 'new', fault: 'unexpected' as const },
    ];
    const { failed, nextAt } = stateAfterFailures(before, failures, now);
    expect(nextAt).toEqual(later(10 * SECONDS));
    expect(failed.map(({ key, attempts }) => [key, attempts])).toEqual([
      ['old', 10],
      ['new', 1],
    ]);
  });
});
