import { routesOf } from '../../server/routes';
import type { Route } from '../../server/http/route';
import { at } from '../factories/calendar';
import { anApplication } from '../factories/work-item';
import { giveAccounts, startApp, type RunningApp } from '../support/app';
import { startTestDatabase, type TestDatabase } from '../support/database';
import { callEveryRoute, type CallShape, type RouteOutcome, type TestCaller } from '../support/every-route';
import { foundSmallCounty, type SmallCounty } from '../support/small-county';

// Every route of the real program, called by everybody it is not for.
let database: TestDatabase;
let county: SmallCounty;
let app: RunningApp;
let routes: readonly Route[];
let shapes: Record<string, CallShape>;

beforeAll(async () => {
  database = await startTestDatabase();
  county = await foundSmallCounty(database.connection, at('2026-06-04'));
  await giveAccounts(county, Object.values(county.staff));
  app = await startApp(county);
  routes = routesOf(county.deps, {
    isBoundToLoopback: true,
    clock: { isDemo: () => true } as never,
    afterWrite: () => undefined,
    afterClockMove: () => undefined,
    afterPostChange: () => undefined,
    afterCalendarChange: () => undefined,
  });
  const id = 'an-item-that-is-not-yours';
  const item = {
    ...anApplication().item,
    _id: id,
    unit: 'town-unit',
    line: ['town-unit', 'county'],
    assignee: null,
  };
  await county.deps.main.items.insert(item, { answers: {} }, []);
  const action = { actionId: 'a'.repeat(22), seenVersion: 1, action: { type: 'note', words: '试' } };
  const shapesOfOneStore: Record<string, CallShape> = {
    'staff-queue': { params: { queue: 'mine' } },
    'staff-get-item': { params: { id } },
    'staff-act': { params: { id }, body: action },
    'staff-preview-message': { params: { id }, body: { action: action.action } },
    'say-present': { params: { id }, body: { isWriting: false } },
    'staff-reveal-field': { params: { id }, body: { field: 'phone', reason: 'call-applicant' } },
    'resident-get-item': { params: { id } },
    'resident-act': { params: { id }, body: { ...action, action: { type: 'urge' } } },
    'staff-restrict': { params: { id }, body: { ...action, action: { type: 'restrict', words: '试' } } },
  };
  // Both doors of a store have the same routes.
  shapes = Object.fromEntries(
    Object.entries(shapesOfOneStore).flatMap(([name, shape]) => [
      [name, shape],
      [`restricted-${name}`, shape],
    ]),
  );
});
afterAll(async () => {
  await app.close();
  await county.deps.sessions.close();
  await database.stop();
});

const doorRoutes = (door: 'resident' | 'staff') =>
  routes.filter((route) => route.door === door && route.signedIn !== false);

async function cookieOf(door: 'resident' | 'staff', accountId: string): Promise<TestCaller> {
  const { token } = await county.deps.sessions.start(door, accountId);
  return { name: accountId, headers: { Cookie: `zc_${door}=${token}` } };
}

const statuses = (outcomes: readonly RouteOutcome[]) =>
  Object.fromEntries(outcomes.map((each) => [`${each.method} ${each.path}`, each.status]));

test('without a session no route behind a door answers anything but 401', async () => {
  const outcomes = await callEveryRoute(
    app.url,
    [...doorRoutes('resident'), ...doorRoutes('staff')],
    [{ name: 'nobody', headers: {} }],
    shapes,
  );
  expect(outcomes.filter((each) => each.status !== 401)).toEqual([]);
});

test('a session of one door opens nothing of the other', async () => {
  const resident = await county.aPerson();
  const { token } = await county.deps.sessions.start('resident', resident.accountId);
  const asStaff = await callEveryRoute(
    app.url,
    doorRoutes('staff'),
    [{ name: 'resident', headers: { Cookie: `zc_staff=${token}` } }],
    shapes,
  );
  expect(asStaff.filter((each) => each.status !== 401)).toEqual([]);
  const staff = await county.deps.sessions.start('staff', county.staff.town.accountId);
  const asResident = await callEveryRoute(
    app.url,
    doorRoutes('resident'),
    [{ name: 'staff', headers: { Authorization: `Bearer ${staff.token}` } }],
    shapes,
  );
  expect(asResident.filter((each) => each.status !== 401)).toEqual([]);
});

test('what one may not see is 404 on every route that names an item', async () => {
  const stranger = await cookieOf('resident', (await county.aPerson()).accountId);
  const worker = await cookieOf('staff', county.staff.assessor.accountId);
  const naming = ({ name, path }: Route) =>
    path.includes('/items/:id') && !path.endsWith('/typing') && !name.endsWith('leave-item');
  const outcomes = [
    ...(await callEveryRoute(app.url, doorRoutes('resident').filter(naming), [stranger], shapes)),
    ...(await callEveryRoute(app.url, doorRoutes('staff').filter(naming), [worker], shapes)),
  ];
  expect(outcomes.length).toBeGreaterThan(4);
  expect(statuses(outcomes.filter((each) => each.status !== 404))).toEqual({});
});

test('moving the clock is the administrator’s alone', async () => {
  const handler = await cookieOf('staff', county.staff.town.accountId);
  const [outcome] = await callEveryRoute(
    app.url,
    routes.filter((route) => route.method === 'POST' && route.path === '/api/staff/clock'),
    [handler],
    {},
  );
  expect(outcome).toMatchObject({ status: 403, code: 'not-allowed' });
});

test('every route is declared once and documented', async () => {
  const document = (await (await fetch(`${app.url}/api/openapi.json`)).json()) as {
    openapi: string;
    paths: Record<string, Record<string, unknown>>;
  };
  expect(document.openapi).toMatch(/^3\.1/);
  const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  // What is there for named readers only is told to nobody else.
  const declared = routes
    .filter(({ opensTo }) => !opensTo)
    .map((route) => `${route.method} ${route.path.replace(/:(\w+)/g, '{$1}')}`);
  expect(documented.sort()).toEqual(declared.sort());
});
