import type { Session } from './session';
import type { Sessions } from './sessions';

/** Signs out: the token is worthless from now on, in every process within a second. */
export function signOut(sessions: Sessions, session: Session): Promise<void> {
  return sessions.end(session.id);
}

/** Ends every session of the account on this door: a lost phone, a forgotten sign-out. */
export function signOutEverywhere(sessions: Sessions, { door, accountId }: Session): Promise<void> {
  return sessions.endAllOf(door, accountId);
}
