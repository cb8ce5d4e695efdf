import { DomainError } from '@zhucantong/shared/errors';
import type { Sessions } from '../sessions/sessions';
import type { Session } from '../sessions/session';
import type { HttpContext } from './context';
import { credentialOf, isMiniProgram } from './credentials';
import type { HttpViewer, Route } from './route';
import { requireSameOrigin } from './same-origin';

/** Who stands before a route, and through which session. */
export interface Caller {
  viewer: HttpViewer;
  session: Session | null;
}

/**
 * Who is calling. The public door, and the routes that open a session, know everybody as a public viewer.
 *
 * @throws DomainError `not-signed-in` when the door wants a session and there is none of this door.
 * @throws HttpError `two-credentials`, `cross-site-request`.
 */
export async function authenticate(
  ctx: HttpContext,
  route: Pick<Route, 'door' | 'signedIn'>,
  sessions: Sessions,
): Promise<Caller> {
  const everybody: Caller = { viewer: { kind: 'public', address: ctx.ip }, session: null };
  if (route.door === 'public') return everybody;
  if (route.signedIn === false) {
    // Signing a visitor in to somebody else's account from a foreign page is an attack too.
    if (!isMiniProgram(ctx.get('X-Client'))) requireSameOrigin(ctx);
    return everybody;
  }
  const credential = credentialOf(ctx, route.door);
  if (!credential) throw new DomainError('not-signed-in');
  if (credential.kind === 'cookie') requireSameOrigin(ctx);
  const signedIn = await sessions.find(credential.token, route.door);
  if (signedIn) return signedIn;
  // Its cookie stays: a late answer to the last person's page must not take away what the next one was just given.
  throw new DomainError('not-signed-in');
}

/** What a caller is counted and tagged by. */
export function callerId({ viewer }: Caller): string {
  return viewer.kind === 'public' ? 'public' : viewer.accountId;
}
