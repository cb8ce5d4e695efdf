import type { ParameterizedContext, Middleware } from 'koa';
import type { Route } from './route';

/** What the middleware of one request hand to one another. */
export interface RequestState {
  requestId: string;
  /** The route that matched, for the log and the metrics: its pattern is printed, never the URL. */
  route?: Route;
  /** The code of the problem that was answered, if any. */
  problemCode?: string;
}

export type HttpContext = ParameterizedContext<RequestState>;
export type HttpMiddleware = Middleware<RequestState>;
