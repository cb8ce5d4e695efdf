import * as z from 'zod/mini';
import { defineRoute, type Door } from '../../../server/http/route';
import { callEveryRoute, describeOutcomes, type TestCaller } from '../../support/every-route';
import { startHttp, type TestServer } from '../../support/http';

const doors: Door[] = ['public', 'resident', 'staff'];
const routes = doors.flatMap((door) => [
  defineRoute(
    {
      method: 'GET',
      path: `/api/${door}/a/:id`,
      door,
      name: `${door}-get`,
      permission: 'a.read',
      summary: 'A.',
      params: z.strictObject({ id: z.string() }),
      response: z.string(),
    },
    async ({ params }) => params.id,
  ),
  defineRoute(
    {
      method: 'POST',
      path: `/api/${door}/a`,
      door,
      name: `${door}-add`,
      permission: 'a.add',
      summary: 'A.',
      body: z.strictObject({ n: z.number() }),
      response: { empty: true },
    },
    async () => undefined,
  ),
]);

let http: TestServer;
beforeAll(async () => {
  http = await startHttp(routes, { permits: (_viewer, permission) => permission === 'a.read' });
});
afterAll(() => http.close());

it('every route as every caller: only its own door opens, and only for what is permitted', async () => {
  const callers: TestCaller[] = [
    { name: 'nobody', headers: {} },
    { name: 'resident', headers: { cookie: await http.cookieOf('resident') } },
    { name: 'staff', headers: { cookie: await http.cookieOf('staff') } },
  ];
  const shapes = Object.fromEntries(doors.map((door) => [`${door}-add`, { body: { n: 1 } }]));
  expect(describeOutcomes(await callEveryRoute(http.url, routes, callers, shapes))).toEqual([
    'public-get × nobody → 200',
    'public-get × resident → 200',
    'public-get × staff → 200',
    'public-add × nobody → 204',
    'public-add × resident → 204',
    'public-add × staff → 204',
    'resident-get × nobody → 401 not-signed-in',
    'resident-get × resident → 200',
    'resident-get × staff → 401 not-signed-in',
    'resident-add × nobody → 401 not-signed-in',
    'resident-add × resident → 403 not-allowed',
    'resident-add × staff → 401 not-signed-in',
    'staff-get × nobody → 401 not-signed-in',
    'staff-get × resident → 401 not-signed-in',
    'staff-get × staff → 200',
    'staff-add × nobody → 401 not-signed-in',
    'staff-add × resident → 401 not-signed-in',
    'staff-add × staff → 403 not-allowed',
  ]);
});
