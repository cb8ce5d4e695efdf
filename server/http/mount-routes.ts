import Router from '@koa/router';
import { DomainError } from '@zhucantong/shared/errors';
import type { Sessions } from '../sessions/sessions';
import { authenticate, callerId, type Caller } from './authenticate';
import { checkRoutes } from './check-routes';
import { isLocalConnection } from './local-connection';
import type { HttpContext, HttpMiddleware, RequestState } from './context';
import { HttpError } from './http-error';
import type { RateLimits } from './rate-limits';
import { bodyReaderOf } from './read-body';
import type { AccessEntry, Door, HttpViewer, Route } from './route';
import { sendAnswer } from './send-answer';
import { validatePart } from './validate-request';

export interface RoutesDeps {
  sessions: Sessions;
  limits: RateLimits;
  /** Whether a viewer of this kind may use a permission at all; finer rules stand in the policies. */
  permits(viewer: HttpViewer, permission: string): boolean;
  /** Awaited before the answer leaves: what cannot be witnessed is not shown. */
  recordAccess(entry: AccessEntry): Promise<void>;
  /** Business time. */
  now(): Date;
}

/**
 * The middleware that answers everything under `/api`: the declared routes, and 404 or 405 for the rest.
 *
 * @throws Error at start when a declaration contradicts itself (see `checkRoutes`).
 */
export function mountRoutes(routes: readonly Route[], deps: RoutesDeps): HttpMiddleware {
  checkRoutes(routes);
  const router = new Router<RequestState>({ exclusive: 'specificity', sensitive: true, strict: true });
  for (const route of routes) router.register(route.path, [route.method], handlerOf(route, deps));
  const answer = router.routes() as HttpMiddleware;
  const hidden = new Set(routes.filter(({ opensTo }) => opensTo).map(({ path }) => path));
  return async (ctx, next) => {
    if (ctx.path !== '/api' && !ctx.path.startsWith('/api/')) return next();
    await answer(ctx, async () => refuseUnknown(ctx, router, hidden, deps));
  };
}

function handlerOf(route: Route, deps: RoutesDeps): HttpMiddleware {
  const readBody = bodyReaderOf(route);
  return async (ctx) => {
    ctx.state.route = route;
    const caller = await callerAt(ctx, route, deps);
    if (route.opensTo && !(await route.opensTo(caller.viewer))) throw new DomainError('not-found');
    admit(route, caller, deps);
    const params = validatePart(route.params, 'params', ctx.params);
    const query = validatePart(route.query, 'query', { ...ctx.query });
    const received = await readBody(ctx);
    const body = validatePart(route.body, 'body', received.body);
    await drawSpecial(ctx, route, caller, deps.limits);
    const now = deps.now();
    const result = await route.handle({
      params,
      query,
      body,
      files: received.files,
      requestId: ctx.state.requestId,
      address: ctx.ip,
      isLocal: isLocalConnection(ctx.req),
      now,
      header: (name) => ctx.get(name) || undefined,
      ...caller,
    });
    if (route.audit !== undefined)
      await (route.recordAccess ?? deps.recordAccess)(accessEntry(ctx, route.audit, caller, params, now));
    await sendAnswer(ctx, route, result, { viewerId: callerId(caller), now });
  };
}

/** Who stands there, within their budget. */
async function callerAt(
  ctx: HttpContext,
  route: Pick<Route, 'door' | 'signedIn'>,
  deps: RoutesDeps,
): Promise<Caller> {
  await deps.limits.draw('general', 'address', ctx.ip);
  const caller = await authenticate(ctx, route, deps.sessions);
  if (caller.viewer.kind !== 'public') await deps.limits.draw('general', 'account', caller.viewer.accountId);
  return caller;
}

function admit({ permission }: Route, { viewer }: Caller, deps: RoutesDeps): void {
  if (viewer.kind !== 'public' && !deps.permits(viewer, permission)) throw new DomainError('not-allowed');
}

/** After validation, so that a form sent back for a missing field costs nothing of the narrow budgets. */
async function drawSpecial(
  ctx: HttpContext,
  route: Route,
  caller: Caller,
  limits: RateLimits,
): Promise<void> {
  const limit = route.rateLimit;
  if (limit === undefined || limit === 'general') return;
  await limits.draw(limit, 'address', ctx.ip);
  if (caller.viewer.kind !== 'public') await limits.draw(limit, 'account', caller.viewer.accountId);
}

function accessEntry(
  ctx: HttpContext,
  event: string,
  caller: Caller,
  params: unknown,
  at: Date,
): AccessEntry {
  const { route, requestId } = ctx.state;
  const county = caller.viewer.kind === 'public' ? null : caller.viewer.county;
  return { event, door: route?.door ?? 'public', accountId: callerId(caller), county, params, requestId, at };
}

/** Behind a door everybody is asked who they are first, so that a path that is hidden and one that is not there answer alike. */
async function refuseUnknown(
  ctx: HttpContext,
  router: Router<RequestState>,
  hidden: ReadonlySet<string>,
  deps: RoutesDeps,
): Promise<never> {
  const door = /^\/api\/(resident|staff)\//.exec(ctx.path)?.[1] as Door | undefined;
  if (door) await callerAt(ctx, { door }, deps);
  const methods = router
    .match(ctx.path, ctx.method)
    .path.filter((layer) => !hidden.has(String(layer.path)))
    .flatMap((layer) => layer.methods);
  if (methods.length === 0) throw new DomainError('not-found');
  throw new HttpError('method-not-allowed', { Allow: [...new Set(methods)].join(', ') });
}
