import type { SessionDoor } from './session';
import type { Sessions } from './sessions';

/** Ends all sessions of somebody else's account: it was disabled, its roles were taken, its password was reset. */
export function revokeSessions(sessions: Sessions, door: SessionDoor, accountId: string): Promise<void> {
  return sessions.endAllOf(door, accountId);
}
