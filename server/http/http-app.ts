import Koa from 'koa';
import type { Logger } from 'pino';
import { DomainError } from '@zhucantong/shared/errors';
import { answerApiDocs } from './api-docs';
import { answerProblems } from './answer-problems';
import { compressText } from './compress-text';
import type { RequestState } from './context';
import { createMetrics, type GaugeSource } from './metrics';
import { mountRoutes, type RoutesDeps } from './mount-routes';
import { observeRequests } from './observe-requests';
import { answerProbes, type ProbeDeps } from './probes';
import { answerProblemPages } from './problem-pages';
import type { Route } from './route';
import { securityHeaders } from './security-headers';
import { serveStatic, type FrontEnd } from './serve-static';

export interface HttpAppDeps extends RoutesDeps, Omit<ProbeDeps, 'metrics'> {
  routes: readonly Route[];
  frontEnds: readonly FrontEnd[];
  gauges: readonly GaugeSource[];
  logger: Logger;
  /** Of the program, for the API document. */
  version: string;
  /** A proxy in front is trusted to name the caller's address and scheme. */
  trustProxy: boolean;
}

/** Everything that answers on the server's one port, in the order in which a request meets it. */
export function createHttpApp(deps: HttpAppDeps): Koa<RequestState> {
  const app = new Koa<RequestState>({ proxy: deps.trustProxy });
  const metrics = createMetrics(deps.gauges);
  app.on('error', (error: unknown) => deps.logger.warn({ err: error }, 'answer could not be sent'));
  app.use(observeRequests(deps.logger, metrics));
  app.use(securityHeaders());
  app.use(compressText());
  app.use(answerProblems(deps.logger));
  app.use(answerProbes({ ...deps, metrics }));
  app.use(answerProblemPages());
  app.use(answerApiDocs(deps.routes, deps.version));
  app.use(mountRoutes(deps.routes, deps));
  app.use(serveStatic(deps.frontEnds));
  app.use(() => {
    throw new DomainError('not-found');
  });
  return app;
}
