import { change, problemIn, startHttp, type TestServer } from '../../support/http';
import { thingsRoutes } from '../../support/things-routes';

let http: TestServer;
beforeAll(async () => {
  http = await startHttp(thingsRoutes);
});
afterAll(() => http.close());

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
    expect((await problemIn(response)).errors).toEqual([
      { field: 'name', message: '请填写这一项。' },
      { field: 'on', message: '请填日期，如 2026-11-23。' },
      { field: 'kind', message: '请从给出的选项里选。' },
      { field: 'count', message: '不能大于 3。' },
    ]);
  });

  it('may hold no field that the schema does not name (mass assignment)', async () => {
    const response = await add({ name: 'ab', role: 'administrator' });
    expect(response.status).toBe(422);
    expect((await problemIn(response)).errors).toEqual([{ field: 'role', message: '没有这一项，请去掉。' }]);
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
      expect([response.status, (await problemIn(response)).code]).toEqual([422, 'invalid-input']);
    },
  );

  it('over 256 KB is refused', async () => {
    const response = await add({ name: 'x'.repeat(257 * 1024) });
    expect([response.status, (await problemIn(response)).code]).toEqual([413, 'too-large']);
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
    expect([response.status, (await problemIn(response)).code]).toEqual([415, 'unsupported-type']);
  });

  it('that is missing is told like an empty form', async () => {
    const response = await http.call('/api/public/things', { method: 'POST' });
    expect([response.status, (await problemIn(response)).errors?.[0]?.field]).toEqual([422, 'body']);
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

  it.each(['/api', '/api/', '/api/nothing', '/api/Public/list', '/api/public/list/'])(
    'answers %s with the 404 problem',
    async (path) => {
      const response = await http.call(path);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
    },
  );

  it.each(['/api/staff/nothing', '/api/resident/nothing'])(
    'behind a door it asks who is there before it says that %s is not',
    async (path) => {
      const { status, headers } = await http.call(path);
      expect([status, headers.get('content-type')]).toEqual([401, 'application/problem+json; charset=utf-8']);
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
