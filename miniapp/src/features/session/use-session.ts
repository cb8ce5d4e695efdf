import { useEffect, useSyncExternalStore } from 'react';
import {
  currentSession,
  loadSession,
  sessionIsConfirmed,
  subscribeSession,
  type Session,
} from './session-store';

/** Who is signed in, kept up to date; asks the server once. */
export function useSession(): Session {
  const session = useSyncExternalStore(subscribeSession, currentSession, currentSession);
  useEffect(() => {
    if (!sessionIsConfirmed()) void loadSession();
  }, []);
  return session;
}
