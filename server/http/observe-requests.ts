import { performance } from 'node:perf_hooks';
import type { Logger } from 'pino';
import type { HttpMiddleware } from './context';
import type { Metrics } from './metrics';
import { newRequestId } from './request-id';

/** Gives each request its id, and afterwards writes one access line and one measurement, by route pattern. */
export function observeRequests(logger: Logger, metrics: Metrics): HttpMiddleware {
  return async (ctx, next) => {
    const startedAt = performance.now();
    ctx.state.requestId = newRequestId();
    ctx.set('X-Request-Id', ctx.state.requestId);
    try {
      await next();
    } finally {
      const ms = performance.now() - startedAt;
      const { route, problemCode, requestId } = ctx.state;
      const path = route?.path ?? (ctx.path.startsWith('/api/') ? '/api/(none)' : '(page)');
      metrics.observe({ method: ctx.method, route: path, status: ctx.status, seconds: ms / 1000 });
      logger.info(
        {
          requestId,
          method: ctx.method,
          route: path,
          status: ctx.status,
          ms: Math.round(ms * 10) / 10,
          code: problemCode,
        },
        'request',
      );
    }
  };
}
