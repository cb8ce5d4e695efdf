import { useEffect } from 'react';
import type { Resource } from '../resource/use-resource';
import { sessionEnded } from './session-store';

/** A 401 to any look means that nobody is signed in any more. */
export function useSessionEnd(resource: Resource<unknown>): void {
  const ended = resource.problem?.status === 401;
  useEffect(() => {
    if (ended) sessionEnded();
  }, [ended]);
}
