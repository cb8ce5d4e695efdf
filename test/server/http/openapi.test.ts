import { execFile } from 'node:child_process';
import * as z from 'zod/mini';
import axe from 'axe-core';
import { JSDOM } from 'jsdom';
import { openApiDocument } from '../../../server/http/openapi';
import { defineRoute, type Route } from '../../../server/http/route';
import { sessionRoutes, type SessionRoutesDeps } from '../../../server/sessions/sessions.routes';
import { startHttp, type TestServer } from '../../support/http';

interface Node {
  name: string;
  children: Node[];
}
const Tree: z.ZodMiniType<Node> = z.strictObject({ name: z.string(), children: z.lazy(() => z.array(Tree)) });
const common = { door: 'public', permission: 'things.use', summary: 'A thing.' } as const;

const routes: Route[] = [
  // The document only reads the declarations; no handler is called here.
  ...sessionRoutes({} as SessionRoutesDeps),
  defineRoute(
    {
      ...common,
      method: 'GET',
      path: '/api/public/trees/:id',
      name: 'get-tree',
      etag: true,
      params: z.strictObject({ id: z.string() }),
      query: z.strictObject({ depth: z.optional(z.coerce.number()) }),
      response: Tree,
    },
    async () => ({ etagParts: [], body: { name: 'a', children: [] } }),
  ),
  defineRoute(
    {
      ...common,
      method: 'POST',
      path: '/api/public/photos',
      name: 'add-photo',
      upload: { field: 'file', maxCount: 1, maxBytes: 10 },
      body: z.strictObject({ paper: z.string() }),
      response: { empty: true },
    },
    async () => undefined,
  ),
  defineRoute(
    { ...common, method: 'GET', path: '/api/public/file', name: 'get-file', response: { stream: true } },
    async () => ({ stream: Buffer.from(''), contentType: 'image/png' }),
  ),
];

/** The validator is an ES module with JSON inside; it runs beside Jest, not in it. */
function validate(document: unknown): Promise<{ valid: boolean; errors?: unknown }> {
  const script = `
    import { Validator } from '@seriousme/openapi-schema-validator';
    let text = '';
    for await (const chunk of process.stdin) text += chunk;
    console.log(JSON.stringify(await new Validator().validate(JSON.parse(text))));`;
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, ['--input-type=module', '-e', script], (error, stdout) =>
      error ? reject(error) : resolve(JSON.parse(stdout) as { valid: boolean }),
    );
    child.stdin?.end(JSON.stringify(document));
  });
}

describe('the API document', () => {
  const document = openApiDocument(routes, '1.2.3');

  it('meets the OpenAPI 3.1 meta schema', async () => {
    expect(await validate(document)).toMatchObject({ valid: true });
  });

  it('is told apart from a wrong one by the same validator', async () => {
    expect(await validate({ ...document, paths: { nope: 1 } })).toMatchObject({ valid: false });
  });

  it('holds every mounted route under its own name', () => {
    const names = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(names.sort()).toEqual(routes.map(({ name }) => name).sort());
  });

  it('names the door of each route as its security', () => {
    expect(document.paths['/api/resident/session']?.get?.security).toEqual([
      { residentCookie: [] },
      { residentToken: [] },
    ]);
    expect(document.paths['/api/staff/session']?.get?.security).toEqual([{ staffCookie: [] }]);
    expect(document.paths['/api/staff/session']?.post?.security).toEqual([]);
  });

  it('moves a schema that refers to itself into the components', () => {
    const text = JSON.stringify(document);
    const references = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
    expect(text).not.toMatch(/"\$ref":"#(\/\$defs|")/);
    for (const [, kind, name] of references) {
      expect((document.components as unknown as Record<string, object>)[kind ?? '']).toHaveProperty([
        name ?? '',
      ]);
    }
    expect(references.map(([, , name]) => name)).toContain('get-tree-answer');
  });
});

describe('the documentation page', () => {
  let http: TestServer;
  beforeAll(async () => {
    http = await startHttp(routes);
  });
  afterAll(() => http.close());

  it('serves the document and shows every route', async () => {
    const document = (await (await http.call('/api/openapi.json')).json()) as { openapi: string };
    const page = await (await http.call('/api/docs')).text();
    expect(document.openapi).toBe('3.1.0');
    for (const { name, method, path } of routes) {
      expect(page).toContain(`id="${name}"`);
      expect(page).toContain(`${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    }
  });

  it.each(['/api/docs', '/problems', '/problems/not-found'])('%s gives axe nothing to find', async (path) => {
    const { window } = new JSDOM(await (await http.call(path)).text(), { runScripts: 'outside-only' });
    window.eval(axe.source);
    const { violations } = (await window.eval(
      `axe.run(document, { rules: { 'color-contrast': { enabled: false } } })`,
    )) as { violations: { id: string }[] };
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
