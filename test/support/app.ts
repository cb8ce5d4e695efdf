import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../server/app';
import type { DemoClock } from '../../server/demo-world/demo-clock';
import { deliverAll } from '../../server/jobs/deliver-all';
import type { StaffViewer } from '../../shared/staff/viewer';
import { generousLimits } from './generous-limits';
import type { SmallCounty } from './small-county';

/** Answers of the API as a client sees them. */
export interface Answer {
  status: number;
  body: unknown;
  etag: string | null;
}

/** A signed-in client of one door; the whole program behind it is real. */
export interface Client {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Answer>;
  upload(path: string, file: Buffer, fields: Record<string, string>): Promise<Answer>;
}

export interface RunningApp {
  url: string;
  as(door: 'resident' | 'staff', accountId: string): Promise<Client>;
  anybody: Client;
  close(): Promise<void>;
}

/** The same app as in production, over a small county, on a free port of this machine. */
export async function startApp(county: SmallCounty): Promise<RunningApp> {
  const clock: DemoClock = {
    now: county.now,
    isDemo: () => true,
    state: () => ({
      isDemo: true,
      now: county.now().toISOString(),
      today: county.now().toISOString().slice(0, 10),
      movedByDays: 0,
    }),
  } as DemoClock;
  const app = createApp(county.deps, {
    frontEnds: [],
    version: 'test',
    isReady: () => true,
    isBoundToLoopback: true,
    clock,
    limits: generousLimits(),
    afterWrite: () => void deliverAll(county.deps).catch(() => undefined),
    afterClockMove: () => undefined,
  });
  const server: Server = createServer(app.callback());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    async as(door, accountId) {
      const { token } = await county.deps.sessions.start(door, accountId);
      return clientOf(url, { Cookie: `zc_${door}=${token}` });
    },
    anybody: clientOf(url, {}),
    close: () => new Promise((done) => server.close(() => done())),
  };
}

function clientOf(url: string, credentials: Record<string, string>): Client {
  const headers = { ...credentials, 'X-Zhucantong': '1', Origin: url };
  const answer = async (response: Response): Promise<Answer> => {
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body: isJson && text ? (JSON.parse(text) as unknown) : text,
      etag: response.headers.get('etag'),
    };
  };
  return {
    get: async (path, more = {}) =>
      answer(await fetch(`${url}${path}`, { headers: { ...headers, ...more } })),
    send: async (method, path, body) =>
      answer(
        await fetch(`${url}${path}`, {
          method,
          headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
    async upload(path, file, fields) {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.set('file', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }), 'photo.jpg');
      return answer(await fetch(`${url}${path}`, { method: 'POST', headers, body: form }));
    },
  };
}

/** Gives test staff viewers real accounts, so that they can stand before the staff door. */
export async function giveAccounts(county: SmallCounty, viewers: readonly StaffViewer[]): Promise<void> {
  for (const viewer of viewers) {
    await county.deps.staffAccounts.insert({
      accountId: viewer.accountId,
      county: viewer.county,
      staffId: viewer.staffId,
      username: `zc-${viewer.staffId}`.toLowerCase(),
      disabled: false,
      demoLabel: null,
      passwordHash: 'unused',
      totpSecret: null,
      createdAt: county.now(),
    });
  }
}
