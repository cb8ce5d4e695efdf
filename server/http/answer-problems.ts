import type { Logger } from 'pino';
import type { HttpContext, HttpMiddleware } from './context';
import { answerPage, escapeHtml } from './html-page';
import { problemOf, type Problem } from './problems';

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
  ctx.remove('ETag');
  ctx.set(headers);
  if (ctx.get('Sec-Fetch-Dest') === 'document') return answerPage(ctx, pageOf(problem));
  ctx.status = problem.status;
  ctx.body = JSON.stringify(problem);
  ctx.set({ 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' });
}

/** For who opened an address in a window of its own, as a slip to be printed is: nobody else is there to say it. */
function pageOf({ status, title, detail, errors = [], requestId }: Problem) {
  const sentences = [detail, ...errors.map(({ message }) => message)];
  return {
    status,
    lang: 'zh-CN' as const,
    title,
    content: `${sentences.map((each) => `<p>${escapeHtml(each)}</p>`).join('\n')}
<p>问管理员时，请说这个号码：<code>${escapeHtml(requestId)}</code></p>`,
  };
}
