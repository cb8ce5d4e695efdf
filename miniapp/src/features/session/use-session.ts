import { useEffect, useSyncExternalStore } from 'react';
import { currentSession, loadSession, subscribeSession, type Session } from './session-store';

/** Who is signed in, kept up to date; asks the server once. */
export function useSession(): Session {
  const session = useSyncExternalStore(subscribeSession, currentSession, currentSession);
  useEffect(() => {
    if (session.state === 'unknown') void loadSession();
  }, [session.state]);
  return session;
}
