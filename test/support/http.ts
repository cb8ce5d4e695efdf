import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { createHttpApp, type HttpAppDeps } from '../../server/http/http-app';
import { createLogger } from '../../server/http/logger';
import type { AccessEntry } from '../../server/http/route';
import { createRateLimits } from '../../server/http/rate-limits';
import type { Route } from '../../server/http/route';
import type { LoadViewer } from '../../server/sessions/sign-in-accounts';
import { createSessions, type Sessions } from '../../server/sessions/sessions';
import { aResidentViewer, aStaffViewer } from '../factories/viewer';
import { memorySessions } from './memory-sessions';

/** Accounts `staff-…` and `resident-…` exist; any other does not. */
export const loadTestViewer: LoadViewer = async (door, accountId) => {
  if (!accountId.startsWith(`${door}-`)) return null;
  return door === 'staff'
    ? aStaffViewer(accountId, { accountId })
    : aResidentViewer(accountId, { accountId });
};

/** Sessions in memory, for tests that are about HTTP. */
export function testSessions(systemNow: () => Date = () => new Date()): Sessions {
  return createSessions({
    repository: memorySessions(),
    loadViewer: loadTestViewer,
    systemNow,
    newToken: () => randomBytes(32).toString('base64url'),
  });
}

export interface TestServer {
  url: string;
  server: Server;
  sessions: Sessions;
  /** Every log line so far, parsed. */
  logLines(): Record<string, unknown>[];
  /** The log as it was written. */
  logText(): string;
  accesses: AccessEntry[];
  call(path: string, init?: RequestInit): Promise<Response>;
  /** A Cookie header of a new session. */
  cookieOf(door: 'staff' | 'resident', accountId?: string): Promise<string>;
  close(): Promise<void>;
}

/** A real server on a free port of 127.0.0.1 with the given routes. */
export async function startHttp(
  routes: readonly Route[],
  changes: Partial<HttpAppDeps> = {},
): Promise<TestServer> {
  const chunks: string[] = [];
  const log = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  const accesses: AccessEntry[] = [];
  const sessions = changes.sessions ?? testSessions();
  const app = createHttpApp({
    routes,
    sessions,
    limits: createRateLimits(),
    permits: () => true,
    recordAccess: async (entry) => void accesses.push(entry),
    now: () => new Date('2026-11-23T01:30:00Z'),
    frontEnds: [],
    gauges: [],
    logger: createLogger('info', log),
    version: '0.0.0',
    trustProxy: false,
    missing: async () => [],
    ...changes,
  });
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const logText = () => chunks.join('');
  return {
    url,
    server,
    sessions,
    accesses,
    logText,
    logLines: () =>
      logText()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    call: (path, init) => fetch(`${url}${path}`, init),
    async cookieOf(door, accountId = `${door}-1`) {
      const { token } = await sessions.start(door, accountId);
      return `zc_${door}=${token}`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await sessions.close();
    },
  };
}

/** A change as the browser's own program sends it. */
export function change(method: string, body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method,
    headers: { 'Content-Type': 'application/json', 'X-Zhucantong': '1', ...headers },
    body: JSON.stringify(body),
  };
}

/** An answer that says what went wrong (RFC 9457), as far as the tests read it. */
export interface ProblemBody {
  code: string;
  requestId: string;
  errors?: { field: string; message: string }[];
}

export const problemIn = async (response: Response) => (await response.json()) as ProblemBody;
