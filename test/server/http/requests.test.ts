import * as z from 'zod/mini';
import { Readable } from 'node:stream';
import { DomainError } from '@zhucantong/shared/errors';
import { defineRoute, Reply } from '../../../server/http/route';
import { change, startHttp, type TestServer } from '../../support/http';

const Thing = z.strictObject({
  name: z.string().check(z.minLength(2)),
  on: z.optional(z.iso.date()),
  kind: z.optional(z.enum(['chair', 'cane'])),
  count: z.optional(z.number().check(z.minimum(1), z.maximum(3))),
});
const common = { door: 'public', permission: 'things.use', summary: 'A thing.' } as const;
let version = 1;
let presented = 0;

const routes = [
  defineRoute(
    { ...common, method: 'POST', path: '/api/public/things', name: 'add', body: Thing, response: Thing },
    async ({ body }) => new Reply(body, { status: 201, location: '/api/public/things/1' }),
  ),
  defineRoute(
    {
      ...common,
      method: 'GET',
      path: '/api/public/things/latest',
      name: 'latest',
      response: z.object({ name: z.string() }),
    },
    async () => ({ name: 'latest', secret: 'x' }),
  ),
  defineRoute(
    {
      ...common,
      method: 'GET',
      path: '/api/public/things/:id',
      name: 'get',
      params: z.strictObject({ id: z.string().check(z.maxLength(8)) }),
      response: Thing,
    },
    async ({ params }) => {
      if (params.id === 'hidden') throw new DomainError('not-found', { because: 'it is restricted' });
      throw new DomainError('not-found');
    },
  ),
  defineRoute(
    {
      ...common,
      method: 'GET',
      path: '/api/public/list',
      name: 'list',
      etag: true,
      query: z.strictObject({ page: z.optional(z.coerce.number().check(z.int(), z.minimum(1))) }),
      response: z.strictObject({ page: z.number() }),
    },
    async ({ query }) => ({
      etagParts: [version],
      body: () => {
        presented += 1;
        return { page: query.page ?? 1 };
      },
    }),
  ),
  defineRoute(
    {
      ...common,
      method: 'GET',
      path: '/api/public/broken',
      name: 'broken',
      response: z.strictObject({ person: z.strictObject({ age: z.number() }) }),
    },
    async () => ({ person: { age: JSON.parse('"张三 13800138000"') as number } }),
  ),
  defineRoute(
    {
      ...common,
      method: 'DELETE',
      path: '/api/public/things/:id',
      name: 'remove',
      params: z.strictObject({ id: z.string() }),
      response: { empty: true },
    },
    async () => undefined,
  ),
  defineRoute(
    { ...common, method: 'GET', path: '/api/public/file', name: 'file', response: { stream: true } },
    async () => ({
      stream: Readable.from(['ab', 'cd']),
      contentType: 'image/png',
      length: 4,
      downloadName: '回执.png',
    }),
  ),
  defineRoute(
    {
      ...common,
      method: 'POST',
      path: '/api/public/photos',
      name: 'photos',
      upload: { field: 'file', maxCount: 2, maxBytes: 10 },
      body: z.strictObject({ paper: z.string() }),
      response: z.array(z.string()),
    },
    async ({ files, body }) => files.map((file) => `${body.paper}:${file.claimedName}:${file.bytes.length}`),
  ),
];

let http: TestServer;
beforeAll(async () => {
  http = await startHttp(routes);
});
afterAll(() => http.close());

interface Problem {
  code: string;
  requestId: string;
  errors?: { field: string; message: string }[];
}
const problemOf = async (response: Response) => (await response.json()) as Problem;
const add = (body: unknown) => http.call('/api/public/things', change('POST', body));

describe('a body', () => {
  it('comes back as the handler answers it, with status and location', async () => {
    const response = await add({ name: '轮椅' });
    expect([response.status, response.headers.get('location'), await response.json()]).toEqual([
      201,
      '/api/public/things/1',
      { name: '轮椅' },
    ]);
  });

  it('is refused with every field that is wrong and what to do', async () => {
    const response = await add({ on: 'tomorrow', kind: 'car', count: 4 });
    expect(response.status).toBe(422);
    expect((await problemOf(response)).errors).toEqual([
      { field: 'name', message: '请填写这一项。' },
      { field: 'on', message: '请填日期，如 2026-11-23。' },
      { field: 'kind', message: '请从给出的选项里选。' },
      { field: 'count', message: '不能大于 3。' },
    ]);
  });

  it('may hold no field that the schema does not name (mass assignment)', async () => {
    const response = await add({ name: 'ab', role: 'administrator' });
    expect(response.status).toBe(422);
    expect((await problemOf(response)).errors).toEqual([{ field: 'role', message: '没有这一项，请去掉。' }]);
  });

  it.each(['{"name":"ab","__proto__":{"admin":true}}', '{"name":"ab","constructor":{"prototype":{"a":1}}}'])(
    'cannot reach the prototype: %s',
    async (body) => {
      const response = await http.call('/api/public/things', { ...change('POST', {}), body });
      expect([400, 422]).toContain(response.status);
    },
  );

  it.each([{ name: { $gt: '' } }, { name: ['ab'] }, { name: { $where: 'sleep(1000)' } }])(
    'cannot carry a query operator: %j',
    async (body) => {
      const response = await add(body);
      expect([response.status, (await problemOf(response)).code]).toEqual([422, 'invalid-input']);
    },
  );

  it('over 256 KB is refused', async () => {
    const response = await add({ name: 'x'.repeat(257 * 1024) });
    expect([response.status, (await problemOf(response)).code]).toEqual([413, 'too-large']);
  });

  it('that is no JSON is refused without repeating it', async () => {
    const response = await http.call('/api/public/things', {
      ...change('POST', {}),
      body: '{"name": 13800138000',
    });
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(text).toContain('bad-request');
    expect(text + http.logText()).not.toContain('13800138000');
  });

  it('of another type is refused', async () => {
    const response = await http.call('/api/public/things', {
      ...change('POST', {}),
      headers: { 'Content-Type': 'text/plain' },
    });
    expect([response.status, (await problemOf(response)).code]).toEqual([415, 'unsupported-type']);
  });

  it('that is missing is told like an empty form', async () => {
    const response = await http.call('/api/public/things', { method: 'POST' });
    expect([response.status, (await problemOf(response)).errors?.[0]?.field]).toEqual([422, 'body']);
  });
});

describe('a query', () => {
  it('is parsed by its schema', async () => {
    expect(await (await http.call('/api/public/list?page=3')).json()).toEqual({ page: 3 });
  });

  it.each(['page=x', 'page[$gt]=1', 'sort=1', 'page=1&page=2', 'page=0'])(
    'is refused as ?%s',
    async (query) => {
      expect((await http.call(`/api/public/list?${query}`)).status).toBe(422);
    },
  );
});

describe('what is not there', () => {
  it('answers an unseen thing and a nonexistent one with the same bytes but the request id', async () => {
    const [hidden, absent] = await Promise.all(
      ['hidden', 'absent'].map((id) => http.call(`/api/public/things/${id}`)),
    );
    const bytes = async (response: Response | undefined) => {
      const text = (await response?.text()) ?? '';
      return text.replace(/"requestId":"[^"]+"/, '');
    };
    expect([hidden?.status, await bytes(hidden)]).toEqual([404, await bytes(absent)]);
  });

  it.each(['/api', '/api/', '/api/nothing', '/api/staff/nothing', '/api/Public/list', '/api/public/list/'])(
    'answers %s with the 404 problem',
    async (path) => {
      const response = await http.call(path);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
    },
  );

  it('answers a method that a path does not have with 405 and those it has', async () => {
    const response = await http.call('/api/public/list', { method: 'PUT' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'HEAD, GET']);
  });

  it('takes a broken address for a request that cannot be read, not for a fault of ours', async () => {
    const response = await http.call('/api/public/things/%E0%A4%A');
    expect(response.status).toBeLessThan(500);
  });
});

describe('an answer', () => {
  it('comes from the most specific route, wherever it was declared', async () => {
    expect((await http.call('/api/public/things/latest')).status).toBe(200);
  });

  it('holds nothing but what its schema names', async () => {
    expect(await (await http.call('/api/public/things/latest')).text()).toBe('{"name":"latest"}');
  });

  it('that misses its schema is a 500 that tells nothing, logged by path and never by value', async () => {
    const response = await http.call('/api/public/broken');
    const problem = await problemOf(response);
    expect([response.status, problem.code]).toEqual([500, 'unexpected']);
    const logged = http
      .logLines()
      .filter((line) => line.requestId === problem.requestId && line.msg === 'request failed');
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).toContain('person.age');
    expect(http.logText()).not.toMatch(/张三|13800138000/);
  });

  it('is not stored anywhere unless it carries a tag', async () => {
    expect((await http.call('/api/public/things/latest')).headers.get('cache-control')).toBe('no-store');
  });

  it('of nothing is 204', async () => {
    const response = await http.call('/api/public/things/1', { method: 'DELETE' });
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  it('can be a file with a Chinese name', async () => {
    const response = await http.call('/api/public/file');
    expect(await response.text()).toBe('abcd');
    expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''%E5%9B%9E%E6%89%A7.png");
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('a tagged list', () => {
  const get = (tag?: string, path = '/api/public/list') =>
    http.call(path, { headers: tag ? { 'If-None-Match': tag } : {} });

  it('answers 304 without presenting anything while nothing changed', async () => {
    const tag = (await get()).headers.get('etag') ?? '';
    const before = presented;
    const again = await get(tag);
    expect([again.status, await again.text(), presented - before]).toEqual([304, '', 0]);
  });

  it('answers anew when a version moved', async () => {
    const tag = (await get()).headers.get('etag') ?? '';
    version += 1;
    expect((await get(tag)).status).toBe(200);
  });

  it('does not share a tag between filters', async () => {
    const tag = (await get()).headers.get('etag') ?? '';
    expect((await get(tag, '/api/public/list?page=1')).status).toBe(200);
  });
});

describe('an upload', () => {
  const send = (files: Blob[], fields: Record<string, string> = { paper: 'id-card' }, field = 'file') => {
    const form = new FormData();
    Object.entries(fields).forEach(([name, value]) => form.set(name, value));
    files.forEach((file) => form.append(field, file, '照片.png'));
    return http.call('/api/public/photos', { method: 'POST', body: form });
  };

  it('arrives with its fields, its bytes and its own name', async () => {
    expect(await (await send([new Blob(['12345'])])).json()).toEqual(['id-card:照片.png:5']);
  });

  it.each<[string, number, () => Promise<Response>]>([
    ['a file beyond the limit', 413, () => send([new Blob(['12345678901'])])],
    ['more files than allowed', 400, () => send([new Blob(['1']), new Blob(['2']), new Blob(['3'])])],
    ['a file under another name', 400, () => send([new Blob(['1'])], { paper: 'x' }, 'other')],
    ['a field the schema does not name', 422, () => send([new Blob(['1'])], { paper: 'x', role: 'admin' })],
    ['JSON instead of a form', 415, () => http.call('/api/public/photos', change('POST', {}))],
  ])('is refused with %s', async (_case, status, request) => {
    expect((await request()).status).toBe(status);
  });
});
