import { LocalSignIns, Me, SessionOpened } from '@zhucantong/shared/residents/me-view';
import { WeChatSignedIn, type WeChatBinding } from '@zhucantong/shared/residents/wechat-sign-in';
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

/** Signs in as whoever a WeChat belongs to. @param code what `wx.login` gave. */
export function signInWithWeChatCode(code: string): Promise<WeChatSignedIn> {
  return request({
    method: 'POST',
    path: '/api/resident/session/wechat',
    body: { code },
    schema: WeChatSignedIn,
  });
}

/** Says whose a WeChat is, and signs in as that person. */
export function bindWeChat(binding: WeChatBinding): Promise<SessionOpened> {
  return request({
    method: 'POST',
    path: '/api/resident/session/wechat/binding',
    body: binding,
    schema: SessionOpened,
  });
}

export function endSession(): Promise<unknown> {
  return request({ method: 'DELETE', path: '/api/resident/session', schema: z.unknown() });
}

/** From now on this WeChat opens the account no more; every session of it ends. */
export function unbindWeChat(): Promise<unknown> {
  return request({
    method: 'DELETE',
    path: '/api/resident/session/wechat/binding',
    schema: z.unknown(),
  });
}

/** Keeps the type size with the person. @param typeScale 1, 1.3, 1.5 or 2. */
export function savePreferences(typeScale: number): Promise<Me> {
  return request({ method: 'PUT', path: '/api/resident/preferences', body: { typeScale }, schema: Me });
}
