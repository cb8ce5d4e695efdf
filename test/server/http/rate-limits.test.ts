import * as z from 'zod/mini';
import {
  createRateLimits,
  RATE_BUDGETS,
  type Budget,
  type RateBudgets,
} from '../../../server/http/rate-limits';
import { defineRoute, type RateLimit } from '../../../server/http/route';
import { change, startHttp } from '../../support/http';

const routes = [
  defineRoute(
    {
      method: 'POST',
      path: '/api/staff/things',
      door: 'staff',
      name: 'add-thing',
      permission: 'things.add',
      summary: 'Add.',
      rateLimit: 'submit',
      body: z.strictObject({ name: z.string() }),
      response: { empty: true },
    },
    async () => undefined,
  ),
  defineRoute(
    {
      method: 'GET',
      path: '/api/public/x',
      door: 'public',
      name: 'get-x',
      permission: 'x.read',
      summary: 'X.',
      response: z.string(),
    },
    async () => 'x',
  ),
];

function budgets(by: 'account' | 'address', limit: RateLimit, budget: Budget): RateBudgets {
  return { ...RATE_BUDGETS, [by]: { ...RATE_BUDGETS[by], [limit]: budget } };
}

async function server(by: 'account' | 'address', limit: RateLimit, points: number) {
  return startHttp(routes, { limits: createRateLimits(budgets(by, limit, { points, seconds: 60 })) });
}

describe('rate limits', () => {
  it('refuse the third submit of an account that has two, and let another account go on', async () => {
    const http = await server('account', 'submit', 2);
    const cookie = await http.cookieOf('staff', 'staff-1');
    const add = async (who: string, body: unknown = { name: 'a' }) =>
      (await http.call('/api/staff/things', change('POST', body, { cookie: who }))).status;
    expect(await add(cookie, { wrong: 1 })).toBe(422);
    expect([await add(cookie), await add(cookie), await add(cookie)]).toEqual([204, 204, 429]);
    expect(await add(await http.cookieOf('staff', 'staff-2'))).toBe(204);
    await http.close();
  });

  it('say in whole seconds when to come back', async () => {
    const http = await server('address', 'general', 1);
    await http.call('/api/public/x');
    const refused = await http.call('/api/public/x');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(await refused.json()).toMatchObject({
      code: 'too-many-attempts',
      detail: expect.stringContaining('过一会儿'),
    });
    await http.close();
  });

  it('do not count pages and probes', async () => {
    const http = await server('address', 'general', 1);
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await http.call('/healthz')).status);
    expect(statuses).toEqual([200, 200, 200]);
    await http.close();
  });
});
