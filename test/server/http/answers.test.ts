import { problemIn, startHttp, type TestServer } from '../../support/http';
import { list, thingsRoutes } from '../../support/things-routes';

let http: TestServer;
beforeAll(async () => {
  http = await startHttp(thingsRoutes);
});
afterAll(() => http.close());

describe('an answer', () => {
  it('comes from the most specific route, wherever it was declared', async () => {
    expect((await http.call('/api/public/things/latest')).status).toBe(200);
  });

  it('holds nothing but what its schema names', async () => {
    expect(await (await http.call('/api/public/things/latest')).text()).toBe('{"name":"latest"}');
  });

  it('that misses its schema is a 500 that tells nothing, logged by path and never by value', async () => {
    const response = await http.call('/api/public/broken');
    const problem = await problemIn(response);
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
    const before = list.presented;
    const again = await get(tag);
    expect([again.status, await again.text(), list.presented - before]).toEqual([304, '', 0]);
  });

  it('answers anew when a version moved', async () => {
    const tag = (await get()).headers.get('etag') ?? '';
    list.version += 1;
    expect((await get(tag)).status).toBe(200);
  });

  it('does not share a tag between filters', async () => {
    const tag = (await get()).headers.get('etag') ?? '';
    expect((await get(tag, '/api/public/list?page=1')).status).toBe(200);
  });
});
