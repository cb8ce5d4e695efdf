import { ERRORS } from '@zhucantong/shared/errors';
import type { HttpMiddleware } from './context';
import { answerPage, escapeHtml } from './html-page';
import { HTTP_ERRORS } from './http-error';
import { PROBLEM_STATUSES } from './problem-statuses';

interface Meaning {
  code: string;
  status: number;
  when: string;
  title: string;
  advice: string;
}

/** Every problem a client can get, with its meaning. */
export function problemMeanings(): Meaning[] {
  const domain = Object.entries(ERRORS).map(([code, meaning]) => ({
    code,
    status: PROBLEM_STATUSES[code as keyof typeof ERRORS],
    ...meaning,
  }));
  const http = Object.entries(HTTP_ERRORS).map(([code, meaning]) => ({ code, ...meaning }));
  return [...domain, ...http].sort((a, b) => a.code.localeCompare(b.code));
}

/** `/problems` lists all codes; `/problems/<code>`, the `type` of a problem document, explains one. */
export function answerProblemPages(): HttpMiddleware {
  const meanings = problemMeanings();
  return async (ctx, next) => {
    const match = /^\/problems(?:\/([a-z-]+))?\/?$/.exec(ctx.path);
    if (!match || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return next();
    const code = match[1];
    if (code === undefined) return answerPage(ctx, listPage(meanings));
    const meaning = meanings.find((candidate) => candidate.code === code);
    if (!meaning) return next();
    answerPage(ctx, meaningPage(meaning));
  };
}

function listPage(meanings: readonly Meaning[]) {
  const rows = meanings.map(
    ({ code, status, title }) =>
      `<tr><td><a href="/problems/${code}"><code>${code}</code></a></td><td>${status}</td><td>${escapeHtml(title)}</td></tr>`,
  );
  return {
    lang: 'zh-CN' as const,
    title: '提示代码一览',
    content: `<table><thead><tr><th scope="col">代码</th><th scope="col">HTTP</th><th scope="col">说明</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`,
  };
}

function meaningPage({ code, status, when, title, advice }: Meaning) {
  return {
    lang: 'zh-CN' as const,
    title,
    content: `<p>${escapeHtml(advice)}</p>
<h2>给开发人员</h2>
<p><code>${code}</code> · HTTP ${status}</p><p lang="en">${escapeHtml(when)}</p>
<p><a href="/problems">全部代码</a></p>`,
  };
}
