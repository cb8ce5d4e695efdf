import { useSyncExternalStore } from 'react';
import { currentSession, subscribeSession } from '../session/session-store';

/** Whether whoever is signed in does not use the telephone, as far as it is known yet. */
export function useWithoutVoice(): boolean {
  const session = useSyncExternalStore(subscribeSession, currentSession, currentSession);
  return session.state === 'signed-in' && session.me.withoutVoice;
}
