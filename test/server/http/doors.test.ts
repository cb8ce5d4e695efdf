import * as z from 'zod/mini';
import { defineRoute } from '../../../server/http/route';
import { change, startHttp, type TestServer } from '../../support/http';

const Who = z.strictObject({ kind: z.string(), id: z.string() });
const facts = { permission: 'things.use', summary: 'A thing.', response: Who } as const;

const routes = [
  defineRoute(
    { ...facts, method: 'GET', path: '/api/public/who', door: 'public', name: 'public-who' },
    async ({ viewer }) => ({
      kind: viewer.kind,
      id: viewer.address,
    }),
  ),
  ...(['staff', 'resident'] as const).flatMap((door) => [
    defineRoute(
      { ...facts, method: 'GET', path: `/api/${door}/who`, door, name: `${door}-who` },
      async ({ viewer }) => ({
        kind: viewer.kind,
        id: viewer.accountId,
      }),
    ),
    defineRoute(
      {
        ...facts,
        method: 'POST',
        path: `/api/${door}/things`,
        door,
        name: `${door}-add`,
        body: z.strictObject({ name: z.string() }),
      },
      async ({ viewer }) => ({ kind: viewer.kind, id: viewer.accountId }),
    ),
  ]),
];

let http: TestServer;
beforeAll(async () => {
  http = await startHttp(routes, {
    permits: (viewer) => !('accountId' in viewer) || !viewer.accountId.endsWith('-idle'),
  });
});
afterAll(() => http.close());

async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { code: string }).code;
}

describe('the three doors', () => {
  it('lets everybody through the public door', async () => {
    const response = await http.call('/api/public/who');
    expect([response.status, await response.json()]).toEqual([
      200,
      { kind: 'public', id: expect.any(String) },
    ]);
  });

  it('asks for a session on the other two', async () => {
    for (const door of ['staff', 'resident']) {
      const response = await http.call(`/api/${door}/who`);
      expect([response.status, await codeOf(response)]).toEqual([401, 'not-signed-in']);
    }
  });

  it('keeps a resident and a worker signed in side by side in one browser', async () => {
    const cookie = `${await http.cookieOf('staff')}; ${await http.cookieOf('resident')}`;
    expect(await (await http.call('/api/staff/who', { headers: { cookie } })).json()).toEqual({
      kind: 'staff',
      id: 'staff-1',
    });
    expect(await (await http.call('/api/resident/who', { headers: { cookie } })).json()).toEqual({
      kind: 'resident',
      id: 'resident-1',
    });
  });

  it.each([
    ['staff', 'resident'],
    ['resident', 'staff'],
  ] as const)('never opens with a %s session the %s door', async (own, other) => {
    const token = (await http.cookieOf(own)).split('=')[1];
    const response = await http.call(`/api/${other}/who`, { headers: { cookie: `zc_${other}=${token}` } });
    expect(response.status).toBe(401);
  });

  it('takes a token at the resident door and not at the staff door', async () => {
    const bearer = async (door: 'staff' | 'resident') =>
      `Bearer ${(await http.cookieOf(door)).split('=')[1]}`;
    const resident = await http.call('/api/resident/who', {
      headers: { Authorization: await bearer('resident') },
    });
    const staff = await http.call('/api/staff/who', { headers: { Authorization: await bearer('staff') } });
    expect([resident.status, staff.status]).toEqual([200, 401]);
  });

  it('refuses a request with both a cookie and a token', async () => {
    const cookie = await http.cookieOf('resident');
    const response = await http.call('/api/resident/who', {
      headers: { cookie, Authorization: `Bearer ${cookie.split('=')[1]}` },
    });
    expect([response.status, await codeOf(response)]).toEqual([400, 'two-credentials']);
  });

  it('leaves cookies alone where a session has ended: a late answer would sign out who signed in meanwhile', async () => {
    const response = await http.call('/api/staff/who', { headers: { cookie: 'zc_staff=unknown' } });
    expect([response.status, response.headers.get('set-cookie')]).toEqual([401, null]);
  });

  it('answers 403 before anything is loaded when the role may not use the permission at all', async () => {
    const response = await http.call('/api/staff/who', {
      headers: { cookie: await http.cookieOf('staff', 'staff-idle') },
    });
    expect([response.status, await codeOf(response)]).toEqual([403, 'not-allowed']);
  });
});

describe('a change with a cookie', () => {
  const add = async (headers: Record<string, string>) =>
    http.call(
      '/api/staff/things',
      change('POST', { name: 'x' }, { cookie: await http.cookieOf('staff'), ...headers }),
    );

  it('passes with the header from the same origin', async () => {
    const response = await add({ Origin: http.url, 'Sec-Fetch-Site': 'same-origin' });
    expect(response.status).toBe(200);
  });

  it.each([
    ['the header is missing', { 'X-Zhucantong': '' }],
    ['the origin is another', { Origin: 'https://evil.example' }],
    ['the origin is opaque', { Origin: 'null' }],
    ['the port of the origin is another', { Origin: 'http://127.0.0.1:1' }],
    ['the browser says cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['the browser says same-site only', { 'Sec-Fetch-Site': 'same-site' }],
  ])('is refused when %s', async (_case, headers) => {
    const response = await add(headers);
    expect([response.status, await codeOf(response)]).toEqual([403, 'cross-site-request']);
  });

  it('is not asked of a token, which no browser adds by itself', async () => {
    const token = (await http.cookieOf('resident')).split('=')[1];
    const response = await http.call('/api/resident/things', {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: '{"name":"x"}',
    });
    expect(response.status).toBe(200);
  });

  it('is refused as a plain form, which a foreign page could post', async () => {
    const response = await http.call('/api/staff/things', {
      method: 'POST',
      headers: { cookie: await http.cookieOf('staff'), 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'name=x',
    });
    expect(response.status).toBe(403);
  });
});
