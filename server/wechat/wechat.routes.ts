import { SessionOpened, type Me } from '@zhucantong/shared/residents/me-view';
import { WeChatBinding, WeChatSignedIn, WeChatSignIn } from '@zhucantong/shared/residents/wechat-sign-in';
import type { ResidentViewer } from '@zhucantong/shared/staff/viewer';
import { defineRoute, Reply, type Route } from '../http/route';
import type { IssuedSession } from '../sessions/session';
import { bindWeChat, type BindWeChatDeps } from './bind-wechat';
import { signInWithWeChat } from './sign-in-with-wechat';
import { unbindWeChat } from './unbind-wechat';

export interface WeChatRoutesDeps extends BindWeChatDeps {
  describeResident(viewer: ResidentViewer, now: Date): Promise<Me>;
}

/** Signing in with WeChat: who is known is in, who is not says who they are; and the end of it. */
export function weChatRoutes(deps: WeChatRoutesDeps): Route[] {
  const shared = {
    ...({ method: 'POST', door: 'resident', permission: 'sessions.own', signedIn: false } as const),
    rateLimit: 'sign-in',
  } as const;
  return [
    defineRoute(
      {
        ...shared,
        path: '/api/resident/session/wechat',
        name: 'resident-sign-in-with-wechat',
        summary:
          'Sign in with the code of wx.login; a WeChat that belongs to nobody here yet gets a ticket to say whose it is.',
        body: WeChatSignIn,
        response: WeChatSignedIn,
      },
      async ({ body, header, now }) => {
        const outcome = await signInWithWeChat(deps, body.code);
        if ('ticket' in outcome) return { known: false, ticket: outcome.ticket } as const;
        const me = await deps.describeResident(outcome.issued.viewer, now);
        return opened(outcome.issued, header, (token) => ({ known: true, token, me }) as const);
      },
    ),
    defineRoute(
      {
        ...shared,
        path: '/api/resident/session/wechat/binding',
        name: 'resident-bind-wechat',
        summary:
          'Say whose WeChat it is: identity number, and the verified telephone number or a code of the office.',
        body: WeChatBinding,
        response: SessionOpened,
      },
      async ({ body, header, now, requestId }) => {
        const issued = await bindWeChat(deps, body, { now, requestId });
        const me = await deps.describeResident(issued.viewer, now);
        return opened(issued, header, (token) => ({ token, me }));
      },
    ),
    defineRoute(
      {
        ...({ method: 'DELETE', door: 'resident', permission: 'sessions.own' } as const),
        path: '/api/resident/session/wechat/binding',
        name: 'resident-unbind-wechat',
        summary: 'This WeChat opens my account no more; ends every session of it.',
        response: { empty: true },
      },
      async ({ viewer, now, requestId }) => {
        await unbindWeChat(deps, viewer, { now, requestId });
        return new Reply(undefined, { session: 'ended' });
      },
    ),
  ];
}

/** A token for the mini-program, which keeps it itself; a cookie for browsers. */
function opened<Body>(
  issued: IssuedSession<'resident'>,
  header: (name: string) => string | undefined,
  body: (token: string | null) => Body,
): Body | Reply<Body> {
  return header('x-client') === 'weapp' ? body(issued.token) : new Reply(body(null), { session: issued });
}
