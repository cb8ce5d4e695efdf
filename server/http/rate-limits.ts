import { DomainError } from '@zhucantong/shared/errors';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimit } from './route';

export interface Budget {
  points: number;
  /** Length of the window in seconds. */
  seconds: number;
}

/** `account` counts a signed-in person, `address` everybody behind one address (an office shares one). */
export interface RateBudgets {
  account: Record<RateLimit, Budget>;
  address: Record<RateLimit, Budget>;
}

const MINUTE = 60;

export const RATE_BUDGETS: RateBudgets = {
  account: {
    general: { points: 600, seconds: MINUTE },
    'sign-in': { points: 30, seconds: 15 * MINUTE },
    submit: { points: 30, seconds: 10 * MINUTE },
    // A hotline logs a call a minute, a desk on a busy day two.
    'take-in': { points: 60, seconds: 10 * MINUTE },
    batch: { points: 60, seconds: 10 * MINUTE },
    upload: { points: 120, seconds: 10 * MINUTE },
    track: { points: 60, seconds: 10 * MINUTE },
  },
  address: {
    general: { points: 6_000, seconds: MINUTE },
    'sign-in': { points: 100, seconds: 15 * MINUTE },
    submit: { points: 300, seconds: 10 * MINUTE },
    'take-in': { points: 600, seconds: 10 * MINUTE },
    batch: { points: 300, seconds: 10 * MINUTE },
    upload: { points: 1_200, seconds: 10 * MINUTE },
    track: { points: 20, seconds: 10 * MINUTE },
  },
};

/** Draws on the budgets of an account or an address. */
export interface RateLimits {
  /** @throws DomainError `too-many-attempts` with `retryAfterSeconds`. */
  draw(limit: RateLimit, by: 'account' | 'address', key: string): Promise<void>;
}

/**
 * Budgets kept in this process: reading one costs no round trip. With several processes each has its own, so a caller
 * gets at most that many times the budget. System time, never the demo clock.
 */
export function createRateLimits(budgets: RateBudgets = RATE_BUDGETS): RateLimits {
  const limiters = {
    account: limitersOf(budgets.account),
    address: limitersOf(budgets.address),
  };
  return { draw: (limit, by, key) => drawOn(limiters[by][limit], key) };
}

function limitersOf(budgets: Record<RateLimit, Budget>): Record<RateLimit, RateLimiterMemory> {
  const limiter = ({ points, seconds }: Budget) => new RateLimiterMemory({ points, duration: seconds });
  return {
    general: limiter(budgets.general),
    'sign-in': limiter(budgets['sign-in']),
    submit: limiter(budgets.submit),
    'take-in': limiter(budgets['take-in']),
    batch: limiter(budgets.batch),
    upload: limiter(budgets.upload),
    track: limiter(budgets.track),
  };
}

async function drawOn(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new DomainError('too-many-attempts', {
      retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000),
    });
  }
}
