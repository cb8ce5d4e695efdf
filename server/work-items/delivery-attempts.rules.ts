import type { ErrorCode } from '@zhucantong/shared/errors';

/** One entry of an outbox that could not be delivered and is tried again. */
export interface FailedDelivery {
  key: string;
  attempts: number;
  since: Date;
  /** Why the last attempt failed; `unexpected` is for the program's log. */
  fault: ErrorCode | 'unexpected';
}

/** How the delivery of an item's outbox goes, while it goes badly. No part of the item. */
export interface DeliveryState {
  failed: FailedDelivery[];
  /** System time. Absent: at once. */
  nextAt?: Date;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** After the first, second, … failure; after the last one always as long. */
const WAITS = [10 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 24 * HOUR];
export const LONGEST_WAIT_MS = WAITS.at(-1)!;

/** From here on somebody must look: what passes by itself is over by now (six minutes after the first failure). */
export const ATTEMPTS_UNTIL_SHOWN = 4;

/**
 * After a pass in which some entries failed. What goes wrong again waits longer; the item is tried when the first of its
 * entries is due, all of them then.
 */
export function stateAfterFailures(
  before: DeliveryState | undefined,
  failures: readonly Pick<FailedDelivery, 'key' | 'fault'>[],
  now: Date,
): DeliveryState {
  const failed = failures.map(({ key, fault }): FailedDelivery => {
    const earlier = before?.failed.find((each) => each.key === key);
    return { key, attempts: (earlier?.attempts ?? 0) + 1, since: earlier?.since ?? now, fault };
  });
  const waits = failed.map(({ attempts }) => WAITS[Math.min(attempts, WAITS.length) - 1]!);
  return { failed, nextAt: new Date(now.getTime() + Math.min(...waits)) };
}
