import * as z from 'zod/mini';
import { ResidentViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import { defineRoute, Reply, type Route } from '../http/route';
import { signOut, signOutEverywhere } from './end-session';
import { signInLocally, type SignInLocallyDeps } from './sign-in-locally';
import { signInStaff, type SignInStaffDeps } from './sign-in-staff';

const StaffSignInBody = z.strictObject({
  username: z.string().check(z.minLength(1), z.maxLength(64)),
  password: z.string().check(z.minLength(1), z.maxLength(200)),
  oneTimeCode: z.optional(z.string().check(z.maxLength(10))),
});

const StaffSignInAnswer = z.strictObject({ step: z.enum(['signed-in', 'one-time-code']) });

const LocalSignInBody = z.strictObject({
  key: z.string().check(z.minLength(1), z.maxLength(64)),
  /** `cookie` for a browser, `token` for the mini-program, which keeps it itself. */
  keep: z.enum(['cookie', 'token']),
});

const LocalSignInAnswer = z.strictObject({ token: z.nullable(z.string()) });

export type SessionRoutesDeps = SignInStaffDeps & SignInLocallyDeps;

/** Sign-in, sign-out and "who am I" of both doors. */
export function sessionRoutes(deps: SessionRoutesDeps): Route[] {
  return [...staffRoutes(deps), ...residentRoutes(deps)];
}

function staffRoutes(deps: SessionRoutesDeps): Route[] {
  const shared = { door: 'staff', permission: 'sessions.own' } as const;
  return [
    defineRoute(
      {
        ...shared,
        method: 'POST',
        path: '/api/staff/session',
        signedIn: false,
        name: 'staff-sign-in',
        summary: 'Sign in with name and password; a second factor answers `one-time-code` first.',
        rateLimit: 'sign-in',
        body: StaffSignInBody,
        response: StaffSignInAnswer,
      },
      async ({ body, address }) => {
        const outcome = await signInStaff(deps, { ...body, address });
        if (outcome.step === 'one-time-code') return { step: outcome.step };
        return new Reply({ step: outcome.step }, { session: outcome.issued });
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/staff/session',
        name: 'staff-who-am-i',
        summary: 'The signed-in member of staff.',
        response: StaffViewer,
      },
      async ({ viewer }) => viewer,
    ),
    ...endRoutes(deps, 'staff'),
  ];
}

function residentRoutes(deps: SessionRoutesDeps): Route[] {
  const shared = { door: 'resident', permission: 'sessions.own' } as const;
  return [
    defineRoute(
      {
        ...shared,
        method: 'POST',
        path: '/api/resident/session/local',
        signedIn: false,
        name: 'resident-sign-in-locally',
        summary: 'Demo sign-in without WeChat: demo database and this machine only.',
        rateLimit: 'sign-in',
        body: LocalSignInBody,
        response: LocalSignInAnswer,
      },
      async ({ body, isLocal }) => {
        const issued = await signInLocally(deps, { key: body.key, isLocal });
        if (body.keep === 'token') return { token: issued.token };
        return new Reply({ token: null }, { session: issued });
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/resident/session',
        name: 'resident-who-am-i',
        summary: 'The signed-in resident and whom he or she may act for.',
        response: ResidentViewer,
      },
      async ({ viewer }) => viewer,
    ),
    ...endRoutes(deps, 'resident'),
  ];
}

function endRoutes({ sessions }: SessionRoutesDeps, door: 'staff' | 'resident'): Route[] {
  const shared = { door, method: 'DELETE', permission: 'sessions.own', response: { empty: true } } as const;
  return [
    defineRoute(
      { ...shared, path: `/api/${door}/session`, name: `${door}-sign-out`, summary: 'Sign out here.' },
      async ({ session }) => {
        await signOut(sessions, session);
        return new Reply(undefined, { session: 'ended' });
      },
    ),
    defineRoute(
      {
        ...shared,
        path: `/api/${door}/sessions`,
        name: `${door}-sign-out-everywhere`,
        summary: 'End every session of this account on this door.',
      },
      async ({ session }) => {
        await signOutEverywhere(sessions, session);
        return new Reply(undefined, { session: 'ended' });
      },
    ),
  ];
}
