/**
 * The server of the `http` benchmark: the real app with its real jobs over a database full of items. Told over IPC how many
 * applicants to prepare; answers with its port, what the load must send, and who it is.
 */
import { createServer } from 'node:http';
import type { Session } from 'node:inspector/promises';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../../server/app';
import { openConnection } from '../../../server/database/connection';
import { createRateLimits, RATE_BUDGETS, type RateBudgets } from '../../../server/http/rate-limits';
import { startJobs } from '../../../server/jobs/job-runner';
import { DELIVERY, serverJobs } from '../../../server/jobs/server-jobs';
import { at } from '../../factories/calendar';
import { giveAccounts } from '../../support/app';
import { foundSmallCounty } from '../../support/small-county';
import type { DemoClock } from '../../../server/demo-world/demo-clock';
import { makeApplicants } from './applicants';
import { BENCH_STAFF } from './many-items';
import { processorTime } from './measure';
import { endProfile, startProfile } from './profile';

/** What the load needs to know of the server. */
export interface ServerReady {
  port: number;
  staffCookies: string[];
  applicants: { token: string; body: string; person: string }[];
}

/** Answered with lines: none, the busiest functions, the milliseconds of processor time used so far. */
export type ServerQuestion =
  { kind: 'start-profile' } | { kind: 'end-profile'; name: string } | { kind: 'processor-time' };

const [uri, dbName, applicantCount] = process.argv.slice(2);
const now = at('2026-06-04');
const connection = await openConnection(uri!, { dbName: dbName! });
const county = await foundSmallCounty(connection, now);
const { deps } = county;
const staff = Object.values(county.staff).filter(({ staffId }) => BENCH_STAFF.includes(staffId));
await giveAccounts(county, staff);
const jobs = await startJobs(
  connection,
  serverJobs(deps),
  (job, error) => process.stderr.write(`${job}: ${String(error)}\n`),
  () => new Date(),
);
const app = createApp(deps, {
  frontEnds: [],
  version: 'bench',
  isReady: () => true,
  isBoundToLoopback: true,
  clock: { now: county.now, isDemo: () => false } as DemoClock,
  limits: createRateLimits({
    account: unlimited(RATE_BUDGETS.account),
    address: unlimited(RATE_BUDGETS.address),
  }),
  afterWrite: () => jobs.nudge(DELIVERY),
  afterClockMove: () => undefined,
  afterPostChange: () => undefined,
  afterCalendarChange: () => undefined,
});
const server = createServer(app.callback());
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

const applicants = await makeApplicants(county, Number(applicantCount));
const ready: ServerReady = {
  port: (server.address() as AddressInfo).port,
  staffCookies: await Promise.all(
    staff.map(async ({ accountId }) => `zc_staff=${(await deps.sessions.start('staff', accountId)).token}`),
  ),
  applicants: await Promise.all(
    applicants.map(async ({ viewer, submission }) => ({
      token: (await deps.sessions.start('resident', viewer.accountId)).token,
      body: JSON.stringify(submission),
      person: viewer.personId,
    })),
  ),
};
process.send!(ready);
let profile: Session | undefined;
process.on('message', (question: ServerQuestion) => {
  void answer(question).then((lines) => process.send!(lines));
});
process.once('disconnect', () => process.exit(0));

/** Every request is really counted, and none is refused: the load is what fifty people's phones would be. */
function unlimited(budgets: RateBudgets['account']): RateBudgets['account'] {
  const entries = Object.entries(budgets).map(([name, budget]) => [name, { ...budget, points: 10_000_000 }]);
  return Object.fromEntries(entries) as RateBudgets['account'];
}

async function answer(question: ServerQuestion): Promise<string[]> {
  switch (question.kind) {
    case 'start-profile':
      profile = await startProfile();
      return [];
    case 'end-profile':
      return endProfile(profile!, question.name);
    case 'processor-time':
      return [String(processorTime())];
  }
}
