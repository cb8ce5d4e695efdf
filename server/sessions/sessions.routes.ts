import { DomainError } from '@zhucantong/shared/errors';
import { LocalSignIn, Me, SessionOpened } from '@zhucantong/shared/residents/me-view';
import { StaffMe, StaffSignIn, StaffSignInAnswer } from '@zhucantong/shared/staff/staff-me-view';
import type { ResidentViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import { defineRoute, Reply, type Route } from '../http/route';
import { signOut, signOutEverywhere } from './end-session';
import type { IssuedSession } from './session';
import { signInLocally, type SignInLocallyDeps } from './sign-in-locally';
import { signInStaff, type SignInStaffDeps } from './sign-in-staff';

export interface SessionRoutesDeps extends SignInStaffDeps, SignInLocallyDeps {
  describeResident(viewer: ResidentViewer, now: Date): Promise<Me>;
  describeStaff(viewer: StaffViewer): Promise<StaffMe>;
}

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
        summary:
          'Sign in with name and password; an account with a second factor is asked for its code first.',
        rateLimit: 'sign-in',
        body: StaffSignIn,
        response: StaffSignInAnswer,
      },
      async ({ body, address }) => {
        const outcome = await signInStaff(deps, { ...body, address });
        if (outcome.step === 'one-time-code') return { needsOneTimeCode: true, me: null };
        const viewer = await viewerOf(deps, outcome.issued, 'staff');
        return new Reply(
          { needsOneTimeCode: false, me: await deps.describeStaff(viewer as StaffViewer) },
          { session: outcome.issued },
        );
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/staff/session',
        name: 'staff-who-am-i',
        summary: 'The signed-in member of staff.',
        response: StaffMe,
      },
      ({ viewer }) => deps.describeStaff(viewer),
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
        summary:
          'Demo sign-in without WeChat: demo database and this machine only. The mini-program asks for a token instead of a cookie.',
        rateLimit: 'sign-in',
        body: LocalSignIn,
        response: SessionOpened,
      },
      async ({ body, isLocal, header, now }) => {
        const issued = await signInLocally(deps, { key: body.key, isLocal });
        const me = await deps.describeResident(
          (await viewerOf(deps, issued, 'resident')) as ResidentViewer,
          now,
        );
        if (header('x-client') === 'weapp') return { token: issued.token, me };
        return new Reply({ token: null, me }, { session: issued });
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/resident/session',
        name: 'resident-who-am-i',
        summary: 'The signed-in resident and whom he or she may act for.',
        response: Me,
      },
      ({ viewer, now }) => deps.describeResident(viewer, now),
    ),
    ...endRoutes(deps, 'resident'),
  ];
}

async function viewerOf(
  { sessions }: SessionRoutesDeps,
  { token }: IssuedSession,
  door: 'staff' | 'resident',
): Promise<StaffViewer | ResidentViewer> {
  const signedIn = await sessions.find(token, door);
  if (!signedIn) throw new DomainError('sign-in-failed');
  return signedIn.viewer;
}

function endRoutes({ sessions }: SessionRoutesDeps, door: 'staff' | 'resident'): Route[] {
  const shared = { door, method: 'DELETE', permission: 'sessions.own', response: { empty: true } } as const;
  return [
    defineRoute(
      { ...shared, path: `/api/${door}/session`, name: `${door}-sign-out`, summary: 'Sign out here.' },
      async ({ session }) => {
        if (session) await signOut(sessions, session);
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
        if (session) await signOutEverywhere(sessions, session);
        return new Reply(undefined, { session: 'ended' });
      },
    ),
  ];
}
