import type { Logger } from 'pino';
import type { HttpContext, HttpMiddleware } from './context';
import { problemOf } from './problems';

/** Answers every failure below it with a problem document, and logs once what nobody foresaw. */
export function answerProblems(logger: Logger): HttpMiddleware {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      answerProblem(ctx, error, logger);
    }
  };
}

function answerProblem(ctx: HttpContext, error: unknown, logger: Logger): void {
  const { problem, headers, unexpected } = problemOf(error, ctx.state.requestId);
  if (unexpected) {
    logger.error(
      { requestId: ctx.state.requestId, route: ctx.state.route?.name, code: problem.code, err: error },
      'request failed',
    );
  }
  ctx.state.problemCode = problem.code;
  ctx.status = problem.status;
  ctx.body = JSON.stringify(problem);
  ctx.remove('ETag');
  ctx.set({
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  });
}
