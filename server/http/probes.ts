import { createHash, timingSafeEqual } from 'node:crypto';
import { isLocalConnection } from './local-connection';
import type { HttpContext, HttpMiddleware } from './context';
import type { Metrics } from './metrics';

export interface ProbeDeps {
  metrics: Metrics;
  /** Opens `/metrics` to callers that are not on this machine; without it they get 404. */
  metricsToken?: string;
  /** What is still missing (`database`, `migrations`), empty when requests may come. */
  missing(): Promise<readonly string[]>;
}

/** A probe must answer although the database does not. */
const READY_TIMEOUT_MS = 2_000;

/** `/healthz` (the process lives), `/readyz` (it can serve), `/metrics` (this machine, or with the token). */
export function answerProbes(deps: ProbeDeps): HttpMiddleware {
  return async (ctx, next) => {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return next();
    if (ctx.path === '/healthz') return answerPlain(ctx, 200, { status: 'alive' });
    if (ctx.path === '/readyz') {
      const missing = await withinTime(deps.missing());
      if (missing.length > 0) ctx.set('Retry-After', '5');
      return answerPlain(ctx, missing.length === 0 ? 200 : 503, {
        status: missing.length === 0 ? 'ready' : 'not-ready',
        missing,
      });
    }
    if (ctx.path === '/metrics' && mayReadMetrics(ctx, deps.metricsToken)) {
      ctx.set({ 'Cache-Control': 'no-store', 'Content-Type': deps.metrics.contentType });
      ctx.body = await deps.metrics.render();
      return;
    }
    return next();
  };
}

function answerPlain(ctx: HttpContext, status: number, body: object): void {
  ctx.status = status;
  ctx.set('Cache-Control', 'no-store');
  ctx.body = body;
}

async function withinTime(missing: Promise<readonly string[]>): Promise<readonly string[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly string[]>((resolve) => {
    timer = setTimeout(() => resolve(['database']), READY_TIMEOUT_MS);
  });
  try {
    return await Promise.race([missing.catch(() => ['database']), late]);
  } finally {
    clearTimeout(timer);
  }
}

function mayReadMetrics(ctx: HttpContext, token: string | undefined): boolean {
  if (isLocalConnection(ctx.req)) return true;
  const given = /^Bearer (\S+)$/.exec(ctx.get('Authorization'))?.[1];
  return token !== undefined && given !== undefined && isSameSecret(given, token);
}

/** Compared as hashes, so that neither length nor content shows in the time taken. */
function isSameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
