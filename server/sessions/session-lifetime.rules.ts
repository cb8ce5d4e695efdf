import type { Session, SessionDoor } from './session';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** `idleMs` since last seen, `absoluteMs` since sign-in. A phone in one pair of hands may stay signed in for long. */
const LIFETIMES: Record<SessionDoor, { idleMs: number; absoluteMs: number }> = {
  staff: { idleMs: 30 * MINUTE_MS, absoluteMs: 12 * HOUR_MS },
  resident: { idleMs: 30 * DAY_MS, absoluteMs: 365 * DAY_MS },
};

/** How old `lastSeenAt` may get before it is written again: an idle end may come this much early, never late. */
const SEEN_EVERY_MS = 5 * MINUTE_MS;

/** The instant at which a session ends if nobody uses it after `seenAt`. */
export function expiryOf(door: SessionDoor, createdAt: Date, seenAt: Date): Date {
  const { idleMs, absoluteMs } = LIFETIMES[door];
  return new Date(Math.min(seenAt.getTime() + idleMs, createdAt.getTime() + absoluteMs));
}

/** A session has ended at its expiry, not after it. */
export function hasEnded(session: Pick<Session, 'expiresAt'>, now: Date): boolean {
  return session.expiresAt.getTime() <= now.getTime();
}

/** Whether being seen now is worth a write: also where the clock was set back, or an idle session would live on until it caught up. */
export function isDueToBeSeen(session: Pick<Session, 'lastSeenAt'>, now: Date): boolean {
  return Math.abs(now.getTime() - session.lastSeenAt.getTime()) >= SEEN_EVERY_MS;
}
