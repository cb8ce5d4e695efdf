import { DomainError } from '@zhucantong/shared/errors';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Attempts that one user name has left, at one address and from everywhere. */
export interface SignInThrottle {
  /** Counts an attempt before it is made. @throws DomainError `too-many-attempts` with `retryAfterSeconds`. */
  attempt(username: string, address: string): Promise<void>;
  /** A success gives the attempts at this address back. */
  succeeded(username: string, address: string): Promise<void>;
}

const QUARTER_HOUR = 15 * 60;

/**
 * Ten attempts a quarter of an hour for a name at an address, a hundred for a name from everywhere: enough to slow a
 * guesser down, too much for a stranger to lock somebody out with a few wrong tries. Names nobody has count alike.
 */
export function createSignInThrottle(): SignInThrottle {
  const here = new RateLimiterMemory({ points: 10, duration: QUARTER_HOUR });
  const everywhere = new RateLimiterMemory({ points: 100, duration: QUARTER_HOUR });
  return {
    async attempt(username, address) {
      try {
        await here.consume(placeOf(username, address));
        await everywhere.consume(username);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        const retryAfterSeconds = Math.ceil(refusal.msBeforeNext / 1000);
        throw new DomainError('too-many-attempts', { retryAfterSeconds });
      }
    },
    async succeeded(username, address) {
      await here.delete(placeOf(username, address));
    },
  };
}

function placeOf(username: string, address: string): string {
  return `${address} ${username}`;
}
