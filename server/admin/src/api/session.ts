import { StaffMe, StaffSignInAnswer, type StaffSignIn } from '@zhucantong/shared/staff/staff-me-view';
import type * as z from 'zod/mini';
import { command, request } from './request';

export const getMe = (signal?: AbortSignal) =>
  request(StaffMe, 'GET', '/api/staff/session', signal ? { signal } : {});

export const signIn = (body: z.infer<typeof StaffSignIn>) =>
  request(StaffSignInAnswer, 'POST', '/api/staff/session', { body });

export const signOut = () => command('DELETE', '/api/staff/session');
