/**
 * DESIGN §8: the whole program over HTTP, authenticated, 50 connections, 500,000 items; server on one core, mongod and load
 * on the other, against the bare driver placed the same way in the same run (spikes/MONGO.md). Delivery runs beside it.
 * `-- ITEMS` takes another size; `-- --profile` says where the server's time goes, at the cost of some of it.
 */
import { randomBytes } from 'node:crypto';
import { at } from '../factories/calendar';
import { foundSmallCounty } from '../support/small-county';
import { startBenchMongod } from './support/bench-database';
import type { BareQuestion } from './support/bare-driver.script';
import { openConnections, type LoadConnection, type WireRequest } from './support/http-load';
import type { ServerQuestion, ServerReady } from './support/http-server.script';
import { loadManyItems, openManyItems, settleManyItems } from './support/many-items';
import { median, medianOf, partsOf, runAll, runArriving, type Run } from './support/measure';
import { pin, PinnedProcess } from './support/pinned-process';
import { report, say } from './support/report';

const isProfiled = process.argv.includes('--profile');
const [ITEMS = 500_000] = process.argv
  .slice(2)
  .filter((each) => !each.startsWith('--'))
  .map(Number);
const CONNECTIONS = 50;
const REPETITIONS = 3;
const CREATES = 2_000;
/** The busiest hour: the window of a subsidy opens in thirty counties. */
const ARRIVING_A_SECOND = 100;
const ARRIVALS = 1_000;
const LISTS = 4_000;
const SERVER_CORE = 0;
const OTHER_CORE = 1;
const LIST = '/api/staff/queues/mine?limit=20';
const now = at('2026-06-04');

const mongod = await startBenchMongod();
const dbName = await prepareItems();
pin(process.pid, OTHER_CORE);
if (mongod.pid) pin(mongod.pid, OTHER_CORE);

const bare = await PinnedProcess.start('bare-driver.script.ts', SERVER_CORE, [mongod.uri, dbName]);
await bare.ask();
const prepared = CREATES * (REPETITIONS + 1) + ARRIVALS;
say(`preparing ${prepared} applicants …`);
const server = await PinnedProcess.start('http-server.script.ts', SERVER_CORE, [
  mongod.uri,
  dbName,
  String(prepared),
]);
const ready = await server.ask<ServerReady>();

/** A run, and what it cost the server or the bare driver in milliseconds of processor time for each. */
type CostedRun = Run & { cost: number };
type Phase = 'creates' | 'bareInserts' | 'lists' | 'bareFinds' | 'unchanged';
const runs: Record<Phase, CostedRun[]> = {
  creates: [],
  bareInserts: [],
  lists: [],
  bareFinds: [],
  unchanged: [],
};
for (const [place, applicants] of partsOf(ready.applicants.slice(ARRIVALS), REPETITIONS + 1).entries()) {
  const round: Record<Phase, CostedRun> = {
    creates: await profiled('creates', () => load(applicants.map(createOf), 201)),
    bareInserts: await bare.ask<CostedRun>({
      kind: 'insert',
      people: applicants.map(({ person }) => person),
      mark: `r${place}`,
    } satisfies BareQuestion),
    lists: await profiled('lists', () => load(lists(), 200)),
    bareFinds: await bare.ask<CostedRun>({
      kind: 'find',
      count: LISTS,
      now: now.toISOString(),
    } satisfies BareQuestion),
    unchanged: await unchangedLists().then((requests) => profiled('unchanged', () => load(requests, 304))),
  };
  say(place === 0 ? 'warmed up' : `repetition ${place} of ${REPETITIONS}`);
  if (place === 0) continue;
  for (const phase of Object.keys(runs) as Phase[]) runs[phase].push(round[phase]);
}

const arrived = await load(ready.applicants.slice(0, ARRIVALS).map(createOf), 201, arriving);

const rate = (phase: Phase) => medianOf(runs[phase], 'perSecond');
const inWords = (phase: Phase) =>
  `${Math.round(rate(phase))}/s, p50 ${medianOf(runs[phase], 'p50').toFixed(0)} ms, p95 ${medianOf(runs[phase], 'p95').toFixed(0)} ms, ` +
  `processor ${median(runs[phase].map(({ cost }) => cost)).toFixed(2)} ms each`;
report({
  bench: 'http',
  about: `the whole program over HTTP, ${CONNECTIONS} connections, ${ITEMS} items / the bare driver placed the same way`,
  figures: {
    MongoDB: mongod.version,
    creates: inWords('creates'),
    [`creates, ${ARRIVING_A_SECOND} arriving a second`]: `p50 ${arrived.p50.toFixed(0)} ms, p95 ${arrived.p95.toFixed(0)} ms, processor ${arrived.cost.toFixed(2)} ms each`,
    'bare inserts of claim and item': inWords('bareInserts'),
    lists: inWords('lists'),
    'bare finds': inWords('bareFinds'),
    'unchanged lists': inWords('unchanged'),
    'Payload 3.90.2 on the same MongoDB (spikes/MONGO.md), creates and lists a second': '106, 115',
  },
  ratios: [
    { name: 'creates / bare inserts', seen: rate('creates') / rate('bareInserts'), atLeast: 1 },
    { name: 'lists / bare finds', seen: rate('lists') / rate('bareFinds'), atLeast: 0.85 },
    { name: 'unchanged lists / bare finds', seen: rate('unchanged') / rate('bareFinds'), atLeast: 3 },
    { name: 'p95 of creates, ms', seen: medianOf(runs.creates, 'p95'), atMost: 60 },
    {
      name: 'p95 of lists / of bare finds',
      seen: medianOf(runs.lists, 'p95') / medianOf(runs.bareFinds, 'p95'),
      atMost: 1.1,
    },
  ],
});
await server.end();
await bare.end();
await mongod.stop();

/** @returns the name of the database that holds the items. */
async function prepareItems(): Promise<string> {
  const connection = await openManyItems(mongod, ITEMS);
  const county = await foundSmallCounty(connection, now);
  say(`${ITEMS} items …`);
  await loadManyItems(connection, ITEMS, randomBytes(32));
  await settleManyItems(connection, county.deps.calendarHistory);
  await county.deps.sessions.close();
  return connection.name;
}

type Pace = (
  requests: readonly WireRequest[],
  send: (request: WireRequest) => Promise<unknown>,
) => Promise<Run>;

function allAtOnce(...[requests, send]: Parameters<Pace>): Promise<Run> {
  return runAll(requests, CONNECTIONS, send);
}

function arriving(...[requests, send]: Parameters<Pace>): Promise<Run> {
  return runArriving(requests, ARRIVING_A_SECOND, send);
}

/** On connections of its own: the server closes what was idle for five seconds, as it was while the bare driver had its turn. */
async function load(
  requests: readonly WireRequest[],
  expected: number,
  pace: Pace = allAtOnce,
): Promise<CostedRun> {
  const connections = await openConnections(ready.port, CONNECTIONS);
  const free: LoadConnection[] = [...connections];
  const before = await processorTime();
  const run = await pace(requests, async (request) => {
    const connection = free.shift();
    if (!connection) throw new Error('more requests under way than connections');
    const { status } = await connection.send(request);
    free.push(connection);
    if (status !== expected) throw new Error(`${request.method} ${request.path} answered ${status}`);
  });
  for (const connection of connections) connection.close();
  return { ...run, cost: ((await processorTime()) - before) / requests.length };
}

async function processorTime(): Promise<number> {
  const [used] = await server.ask<string[]>({ kind: 'processor-time' } satisfies ServerQuestion);
  return Number(used);
}

async function profiled(phase: Phase, work: () => Promise<CostedRun>): Promise<CostedRun> {
  if (!isProfiled) return work();
  await server.ask({ kind: 'start-profile' } satisfies ServerQuestion);
  const run = await work();
  const lines = await server.ask<string[]>({
    kind: 'end-profile',
    name: `http-${phase}`,
  } satisfies ServerQuestion);
  say([`${phase}: ${Math.round(run.perSecond)}/s`, ...lines].join('\n'));
  return run;
}

function createOf({ token, body }: ServerReady['applicants'][number]): WireRequest {
  return {
    method: 'POST',
    path: '/api/resident/items',
    headers: {
      Authorization: `Bearer ${token}`,
      'X-Client': 'weapp',
      'Content-Type': 'application/json',
      Accept: 'application/json',
    },
    body,
  };
}

function listOf(cookie: string, etag?: string): WireRequest {
  return {
    method: 'GET',
    path: LIST,
    headers: { Cookie: cookie, Accept: 'application/json', ...(etag ? { 'If-None-Match': etag } : {}) },
  };
}

function lists(): WireRequest[] {
  return Array.from({ length: LISTS }, (_, n) => listOf(ready.staffCookies[n % ready.staffCookies.length]!));
}

async function unchangedLists(): Promise<WireRequest[]> {
  const tags: (string | undefined)[] = [];
  const [connection] = await openConnections(ready.port, 1);
  for (const cookie of ready.staffCookies) tags.push((await connection!.send(listOf(cookie))).etag);
  connection!.close();
  return Array.from({ length: LISTS }, (_, n) => {
    const who = n % ready.staffCookies.length;
    return listOf(ready.staffCookies[who]!, tags[who]);
  });
}
