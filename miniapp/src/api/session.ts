import { LocalSignIns, Me, SessionOpened } from '@zhucantong/shared/residents/me-view';
import * as z from 'zod/mini';
import { request } from './request';

/** The signed-in person with everybody they may act for. @throws ApiProblem 401 when nobody is signed in. */
export function fetchMe(): Promise<Me> {
  return request({ path: '/api/resident/session', schema: Me });
}

/** The invented people of a demonstration on this machine; `available` is false everywhere else. */
export function fetchLocalSignIns(): Promise<z.infer<typeof LocalSignIns>> {
  return request({ path: '/api/public/local-sign-ins', schema: LocalSignIns });
}

/** Opens a session as one of them. `token` is null where the server sets a cookie. */
export function signInLocally(key: string): Promise<SessionOpened> {
  return request({
    method: 'POST',
    path: '/api/resident/session/local',
    body: { key },
    schema: SessionOpened,
  });
}

export function endSession(): Promise<unknown> {
  return request({ method: 'DELETE', path: '/api/resident/session', schema: z.unknown() });
}

/** Keeps the type size with the person. @param typeScale 1, 1.3, 1.5 or 2. */
export function savePreferences(typeScale: number): Promise<Me> {
  return request({ method: 'PUT', path: '/api/resident/preferences', body: { typeScale }, schema: Me });
}
