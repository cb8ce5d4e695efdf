import * as z from 'zod/mini';
import { describeError } from '../../../server/http/logger';
import { defineRoute } from '../../../server/http/route';
import { change, startHttp, type TestServer } from '../../support/http';

const routes = [
  defineRoute(
    {
      method: 'POST',
      path: '/api/staff/people/:id',
      door: 'staff',
      name: 'save-person',
      permission: 'people.write',
      audit: 'person-saved',
      summary: 'Save.',
      params: z.strictObject({ id: z.string() }),
      query: z.strictObject({ phone: z.optional(z.string()) }),
      body: z.strictObject({ name: z.string() }),
      response: z.strictObject({ ok: z.boolean() }),
    },
    async ({ body }) => {
      if (body.name === '出错') throw new Error(`cannot save "${body.name}" of 13800138000 李四`);
      return { ok: true };
    },
  ),
];

let http: TestServer;
beforeAll(async () => {
  http = await startHttp(routes, {
    gauges: [
      { name: 'zhucantong_outbox_stuck', help: 'Effects that are stuck.', read: () => 3 },
      { name: 'zhucantong_queue_open', help: 'Open items.', read: () => Promise.reject(new Error('away')) },
    ],
  });
});
afterAll(() => http.close());

const save = async (name: string) =>
  http.call(
    '/api/staff/people/person-seven?phone=13800138000',
    change('POST', { name }, { cookie: await http.cookieOf('staff') }),
  );

describe('the log', () => {
  it('has one line for each request, by route pattern, with id and milliseconds', async () => {
    const response = await save('张三');
    const id = response.headers.get('x-request-id');
    expect(http.logLines().filter((line) => line.requestId === id)).toEqual([
      {
        level: 30,
        time: expect.any(Number),
        requestId: id,
        method: 'POST',
        route: '/api/staff/people/:id',
        status: 200,
        ms: expect.any(Number),
        msg: 'request',
      },
    ]);
  });

  it('never holds cookies, tokens, bodies, queries, path values or what an error quotes', async () => {
    const cookie = await http.cookieOf('staff');
    await http.call(
      '/api/staff/people/person-seven?phone=13800138000',
      change('POST', { name: '出错' }, { cookie, Authorization: '' }),
    );
    await http.call('/api/resident/x', { headers: { Authorization: 'Bearer secret-token' } });
    expect(http.logText()).not.toMatch(/张三|李四|出错|13800138000|person-seven|secret-token/);
    expect(http.logText()).not.toContain(cookie.split('=')[1]);
    expect(http.logText()).toContain('cannot save');
  });

  it('redacts what a careless caller hands it', () => {
    const described = describeError(
      Object.assign(new Error('dup key: { phone: "13800138000" }'), { code: 11000 }),
    );
    expect(JSON.stringify(described)).not.toContain('13800138000');
    expect(described.code).toBe(11000);
  });

  it('takes over no request id from outside', async () => {
    const response = await http.call('/healthz', { headers: { 'X-Request-Id': 'forged' } });
    expect(response.headers.get('x-request-id')).toMatch(/^[2-9A-HJ-NP-Z]{10}$/);
  });
});

describe('the access log', () => {
  it('is written with event, account and path ids before the answer', async () => {
    await save('张三');
    expect(http.accesses.at(-1)).toEqual({
      event: 'person-saved',
      door: 'staff',
      accountId: 'staff-1',
      county: '431229',
      params: { id: 'person-seven' },
      requestId: expect.any(String),
      at: new Date('2026-11-23T01:30:00Z'),
    });
  });

  it('holds the answer back when it cannot be written', async () => {
    const failing = await startHttp(routes, { recordAccess: () => Promise.reject(new Error('full')) });
    const cookie = await failing.cookieOf('staff');
    const response = await failing.call('/api/staff/people/person-seven', change('POST', { name: 'a' }, { cookie }));
    expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining('true')]);
    await failing.close();
  });
});

describe('probes', () => {
  it('say that the process lives', async () => {
    expect(await (await http.call('/healthz')).json()).toEqual({ status: 'alive' });
  });

  it('say whether it can serve, and what is missing', async () => {
    expect((await http.call('/readyz')).status).toBe(200);
    for (const missing of [
      async () => ['migrations'],
      () => Promise.reject(new Error('away')),
      () => new Promise<string[]>(() => undefined),
    ]) {
      const waiting = await startHttp([], { missing });
      const response = await waiting.call('/readyz');
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
      await waiting.close();
    }
  });

  it('show metrics to this machine: durations by route pattern and the given gauges', async () => {
    await save('张三');
    const text = await (await http.call('/metrics')).text();
    expect(text).toContain(
      'zhucantong_http_request_seconds_count{method="POST",route="/api/staff/people/:id",status="200"}',
    );
    expect(text).toContain('zhucantong_outbox_stuck 3');
    expect(text).toContain('zhucantong_queue_open Nan');
  });

  it('hide metrics from a caller behind a proxy, unless it has the token', async () => {
    const proxied = { 'X-Forwarded-For': '203.0.113.9' };
    expect((await http.call('/metrics', { headers: proxied })).status).toBe(404);
    const guarded = await startHttp([], { metricsToken: 'm-token' });
    const statusWith = async (token: string) =>
      (await guarded.call('/metrics', { headers: { ...proxied, Authorization: `Bearer ${token}` } })).status;
    expect([await statusWith('m-token'), await statusWith('m-tokem')]).toEqual([200, 404]);
    await guarded.close();
  });
});
