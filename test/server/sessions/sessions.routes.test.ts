import type { Me } from '@zhucantong/shared/residents/me-view';
import type { StaffMe } from '@zhucantong/shared/staff/staff-me-view';
import { createOneTimeCodes } from '../../../server/sessions/one-time-codes';
import { createPasswords, hashPassword } from '../../../server/sessions/passwords';
import { sessionRoutes, type SessionRoutesDeps } from '../../../server/sessions/sessions.routes';
import { createSignInThrottle } from '../../../server/sessions/sign-in-throttle';
import { change, startHttp, testSessions, type TestServer } from '../../support/http';

const county = { code: '431229', name: '靖州苗族侗族自治县' };
const staffMe: StaffMe = {
  staffId: '',
  name: '杨某',
  title: '',
  phone: '',
  unitName: '',
  county,
  roles: [],
  mayMoveDemoClock: false,
};
const residentMe: Me = {
  personId: '',
  county: { ...county, shortName: '靖州', phone: '', window: null },
  people: [],
  contact: { channels: ['phone'], neverCall: false, needsSpokenText: false },
  withoutVoice: false,
  typeScale: 1,
  helper: null,
};

let http: TestServer;
let deps: SessionRoutesDeps;
beforeAll(async () => {
  const passwordHash = await hashPassword('right horse');
  deps = {
    sessions: testSessions(),
    staffAccounts: {
      findByUsername: async (name) =>
        name === 'yang' ? { accountId: 'staff-yang', staffId: 'yang', passwordHash, disabled: false } : null,
    },
    residentAccounts: { findDemoAccount: async () => ({ accountId: 'resident-li' }) },
    passwords: await createPasswords(),
    oneTimeCodes: createOneTimeCodes(),
    throttle: createSignInThrottle(),
    systemNow: () => new Date(),
    isDemo: () => true,
    describeStaff: async ({ staffId }) => ({ ...staffMe, staffId }),
    describeResident: async ({ personId }) => ({ ...residentMe, personId }),
    isBoundToLoopback: true,
  };
  http = await startHttp(sessionRoutes(deps), { sessions: deps.sessions });
});
afterAll(() => http.close());

const signIn = (headers: Record<string, string> = {}) =>
  http.call('/api/staff/session', change('POST', { username: 'yang', password: 'right horse' }, headers));
const cookieIn = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';

describe('the staff door', () => {
  it('puts the token into an HttpOnly cookie of its own path and nowhere else', async () => {
    const response = await signIn();
    expect(await response.json()).toEqual({
      needsOneTimeCode: false,
      me: { ...staffMe, staffId: 'staff-yang' },
    });
    expect(response.headers.get('set-cookie')).toMatch(
      /^zc_staff=[\w-]{43}; path=\/api\/staff; samesite=lax; httponly$/i,
    );
    expect(http.logText()).not.toContain(cookieIn(response).split('=')[1]);
    expect(http.logText()).not.toContain('right horse');
  });

  it('says who is signed in, until signing out', async () => {
    const headers = { cookie: cookieIn(await signIn()) };
    expect(await (await http.call('/api/staff/session', { headers })).json()).toMatchObject({
      staffId: 'staff-yang',
    });
    const out = await http.call('/api/staff/session', {
      method: 'DELETE',
      headers: { ...headers, 'X-Zhucantong': '1' },
    });
    expect([out.status, out.headers.get('set-cookie')]).toEqual([
      204,
      expect.stringMatching(/^zc_staff=;.*1970/),
    ]);
    expect((await http.call('/api/staff/session', { headers })).status).toBe(401);
  });

  it('ends the sessions in other browsers with sign-out everywhere', async () => {
    const [here, there] = [cookieIn(await signIn()), cookieIn(await signIn())];
    await http.call('/api/staff/sessions', {
      method: 'DELETE',
      headers: { cookie: here, 'X-Zhucantong': '1' },
    });
    expect((await http.call('/api/staff/session', { headers: { cookie: there } })).status).toBe(401);
  });

  it('cannot be used to sign a visitor in from a foreign page', async () => {
    expect((await signIn({ Origin: 'https://evil.example' })).status).toBe(403);
  });

  it('marks the cookie Secure behind a trusted proxy that ends TLS', async () => {
    const proxied = await startHttp(sessionRoutes(deps), { sessions: testSessions(), trustProxy: true });
    const response = await proxied.call(
      '/api/staff/session',
      change('POST', { username: 'yang', password: 'right horse' }, { 'X-Forwarded-Proto': 'https' }),
    );
    expect(response.headers.get('set-cookie')).toMatch(/; secure; httponly/i);
    await proxied.close();
  });
});

describe('the resident door', () => {
  it('gives a browser a cookie and no token', async () => {
    const response = await http.call('/api/resident/session/local', change('POST', { key: 'li' }));
    expect(await response.json()).toMatchObject({ token: null, me: { personId: 'resident-li' } });
    expect(response.headers.get('set-cookie')).toMatch(
      /^zc_resident=[\w-]{43}; path=\/api\/resident; expires=.*; samesite=lax; httponly$/i,
    );
  });

  it('gives the mini-program a token and no cookie', async () => {
    const response = await http.call('/api/resident/session/local', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Client': 'weapp' },
      body: JSON.stringify({ key: 'li' }),
    });
    const { token } = (await response.json()) as { token: string };
    expect(response.headers.get('set-cookie')).toBeNull();
    const who = await http.call('/api/resident/session', { headers: { Authorization: `Bearer ${token}` } });
    expect(await who.json()).toMatchObject({ personId: 'resident-li' });
  });

  it('refuses the demo sign-in through a proxy', async () => {
    const response = await http.call(
      '/api/resident/session/local',
      change('POST', { key: 'li' }, { 'X-Forwarded-For': '203.0.113.7' }),
    );
    expect(response.status).toBe(403);
  });
});
