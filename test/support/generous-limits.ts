import {
  createRateLimits,
  RATE_BUDGETS,
  type RateBudgets,
  type RateLimits,
} from '../../server/http/rate-limits';

/** Budgets that no test and no load exhausts, drawn on like the usual ones. */
export function generousLimits(points = 100_000): RateLimits {
  return createRateLimits({
    account: generous(RATE_BUDGETS.account, points),
    address: generous(RATE_BUDGETS.address, points),
  });
}

function generous(budgets: RateBudgets['account'], points: number): RateBudgets['account'] {
  const entries = Object.entries(budgets).map(([name, budget]) => [name, { ...budget, points }]);
  return Object.fromEntries(entries) as RateBudgets['account'];
}
