import type { HttpMiddleware } from './context';
import { answerPage, escapeHtml } from './html-page';
import { openApiDocument, type OpenApiDocument, type Operation } from './openapi';
import type { Route } from './route';

/**
 * `/api/openapi.json` and the page `/api/docs` that shows it. The page is the server's own HTML: it needs no script, so the
 * strict policy of every page holds for it too, and axe passes it in our own tests. Both are made when somebody first asks:
 * they are 6 MB that few servers ever show.
 */
export function answerApiDocs(routes: readonly Route[], version: string): HttpMiddleware {
  let made: { json: string; content: string } | undefined;
  function docs() {
    if (made) return made;
    const document = openApiDocument(routes, version);
    return (made = { json: JSON.stringify(document), content: contentOf(document) });
  }
  return async (ctx, next) => {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return next();
    if (ctx.path === '/api/openapi.json') {
      ctx.type = 'application/json';
      ctx.set('Cache-Control', 'no-cache');
      ctx.body = docs().json;
    } else if (ctx.path === '/api/docs') {
      answerPage(ctx, { lang: 'en', title: 'Zhucantong API', content: docs().content });
    } else {
      await next();
    }
  };
}

function contentOf(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const doors = document.tags.map(({ name, description }) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(name));
    const parts = own.map(({ path, method, operation }) => sectionOf(path, method, operation));
    return `<h2 id="${name}">${name}</h2><p>${escapeHtml(description)}</p>${parts.join('\n') || '<p>No routes.</p>'}`;
  });
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) =>
      `<h3 id="schema-${escapeHtml(name)}">${escapeHtml(name)}</h3>${jsonBlock(name, schema)}`,
  );
  return `<p>${escapeHtml(document.info.description).replace(/`([^`]+)`/g, '<code>$1</code>')}</p>
<p><a href="/api/openapi.json">OpenAPI 3.1 document</a> · <a href="/problems">Problem codes</a></p>
${doors.join('\n')}
<h2 id="schemas">Shared schemas</h2>${schemas.join('\n')}`;
}

function sectionOf(path: string, method: string, operation: Operation): string {
  const { operationId, summary, tags: _tags, parameters, requestBody, responses, ...rest } = operation;
  const id = escapeHtml(operationId);
  return `<details id="${id}"><summary><code>${method.toUpperCase()} ${escapeHtml(path)}</code> – ${escapeHtml(summary)}</summary>
${jsonBlock(`${operationId}: access`, rest)}
${parameterTable(operationId, parameters as readonly Parameter[])}
${requestBody ? `<p>Request</p>${jsonBlock(`${operationId}: request`, requestBody)}` : ''}
<p>Answer</p>${jsonBlock(`${operationId}: answer`, responses)}</details>`;
}

interface Parameter {
  name: string;
  in: string;
  required: boolean;
  schema: unknown;
}

function parameterTable(operationId: string, parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map(
    ({ name, in: place, required, schema }) =>
      `<tr><td><code>${escapeHtml(name)}</code></td><td>${place}</td><td>${required ? 'yes' : 'no'}</td><td><code>${escapeHtml(JSON.stringify(schema))}</code></td></tr>`,
  );
  return `<table><caption>${escapeHtml(operationId)}: parameters</caption><thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">Required</th><th scope="col">Schema</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

/** Scrolls sideways when it must, so it can be reached and moved by keyboard. */
function jsonBlock(name: string, value: unknown): string {
  const text = escapeHtml(JSON.stringify(value, null, 2));
  return `<pre tabindex="0" role="region" aria-label="${escapeHtml(name)}">${text}</pre>`;
}
