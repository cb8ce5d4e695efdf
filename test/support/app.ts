import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../server/app';
import type { DemoClock } from '../../server/demo-world/demo-clock';
import type { FrontEnd } from '../../server/http/serve-static';
import { deliverAll } from '../../server/jobs/deliver-all';
import type { StaffViewer } from '../../shared/staff/viewer';
import { aStaffAccount } from '../factories/staff-account';
import {
  apiClient,
  sessionHeaders,
  signedInClient,
  type ApiClient,
  type Door,
  type SignedInClient,
} from './api-client';
import { generousLimits } from './generous-limits';
import type { SmallCounty } from './small-county';

export interface RunningApp {
  url: string;
  as(door: Door, accountId: string): Promise<SignedInClient>;
  anybody: ApiClient;
  close(): Promise<void>;
}

/** What a test may have beside the plain server: built clients, and what a write and a new calendar start. */
export interface AppParts {
  frontEnds?: readonly FrontEnd[];
  /** Absent: what the write owes is delivered at once, beside whatever else is being delivered. */
  afterWrite?(): void;
  afterCalendarChange?(): void;
}

/** The same app as in production, over a small county, on a free port of this machine. */
export async function startApp(
  county: SmallCounty,
  { frontEnds = [], afterWrite, afterCalendarChange = () => undefined }: AppParts = {},
): Promise<RunningApp> {
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
    frontEnds,
    version: 'test',
    isReady: () => true,
    isBoundToLoopback: true,
    clock,
    limits: generousLimits(),
    afterWrite: afterWrite ?? (() => void deliverAll(county.deps).catch(() => undefined)),
    afterClockMove: () => undefined,
    afterPostChange: () => undefined,
    afterCalendarChange,
  });
  const server: Server = createServer(app.callback());
  // A connection that the client is about to use again is not closed meanwhile, also where the machine is slow.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    async as(door, accountId) {
      const { token } = await county.deps.sessions.start(door, accountId);
      return signedInClient(url, door, sessionHeaders(url, door, token));
    },
    anybody: apiClient(url, {}),
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** Gives test staff viewers real accounts, so that they can stand before the staff door. */
export async function giveAccounts(county: SmallCounty, viewers: readonly StaffViewer[]): Promise<void> {
  for (const viewer of viewers) {
    await county.deps.staffAccounts.insert(aStaffAccount(viewer, county.now()));
  }
}
