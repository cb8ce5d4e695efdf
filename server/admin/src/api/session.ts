import { StaffMe, StaffSignInAnswer, type StaffSignIn } from '@zhucantong/shared/staff/staff-me-view';
import type * as z from 'zod/mini';
import { command, request } from './request';

export const getMe = (signal?: AbortSignal) =>
  request(StaffMe, 'GET', '/api/staff/session', signal ? { signal } : {});

/** The last sign-out, whose answer takes the cookie away whenever it comes. */
let leaving: Promise<unknown> = Promise.resolve();

/** After a sign-out that is still under way, or it would end what begins here. */
export async function signIn(body: z.infer<typeof StaffSignIn>): Promise<z.infer<typeof StaffSignInAnswer>> {
  await leaving;
  return request(StaffSignInAnswer, 'POST', '/api/staff/session', { body });
}

export function signOut(): Promise<void> {
  const ended = command('DELETE', '/api/staff/session');
  leaving = ended.catch(() => undefined);
  return ended;
}
