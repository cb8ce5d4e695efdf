import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { openConnection } from '../../../server/database/connection';
import { deliverAll } from '../../../server/jobs/deliver-all';
import { REPLAY, serverJobs } from '../../../server/jobs/server-jobs';
import { publishYear } from '../../../server/time-limits/publish-year';
import { saveYearDraft } from '../../../server/time-limits/save-year-draft';
import { actOnWorkItem } from '../../../server/work-items/act-on-work-item';
import { submitWorkItem } from '../../../server/work-items/submit-work-item';
import { sweepDueItems } from '../../../server/work-items/sweep-due-items';
import type { StoredMovedDates } from '../../../server/work-items/moved-dates.model';
import type { StoredWorkItem } from '../../../server/work-items/work-items.model';
import type { Calendar } from '../../../shared/calendar/working-days';
import { createRandom } from '../../../server/demo-world/seeded-random';
import { aStaffViewer } from '../../factories/viewer';
import { SOURCE_2027, TABLE_2027 } from '../../factories/year-2027';
import { makeApplicants } from '../../benchmarks/support/applicants';
import { clientId } from '../client-id';
import { ROOT } from '../root';
import { foundSmallCounty } from '../small-county';
import { expectedReport, lineOf, type Line } from './expected-report';
import { COUNTY, loadPopulation, TODAY } from './population';

const ADMINISTRATOR = aStaffViewer('head', { unit: 'section', roles: ['administrator'] });
const WORKER = aStaffViewer('shi-yumei', { unit: 'town', accountId: 'account-shi-yumei' });

/** What a replay left behind, to be compared with what should be. */
export interface Replayed {
  calendars: [before: Calendar, after: Calendar];
  expected: Map<string, Line[]>;
  reported: Map<string, Line[]>;
  /** Items that must have, and those that have, exactly one entry of the replay. */
  touched: Set<string>;
  reckoned: Map<string, number>;
  /** Already reckoned when the process was killed. */
  whenKilled: number;
  /** Notes that a worker wrote while it ran: item and words’ entry. */
  saves: { id: string; actionId: string }[];
  createdUnder: { newEdition: string; oldEdition: string };
  /** Actions that the sweep recorded right after it. */
  sweptAfter: number;
  seconds: number;
  items: Deps['main']['items'];
  /** Items as they lay there before it. */
  marksBefore: Map<string, string>;
}

/**
 * Publishes 2027 over so many items through the use cases: a process of its own replays and is killed half-way, a worker goes
 * on saving through a process that still holds the old calendar, two processes resume at once.
 */
export async function playReplay(
  connection: Connection,
  uri: string,
  count: number,
  say: (line: string) => void = () => undefined,
): Promise<Replayed> {
  const key = Buffer.alloc(32, 7);
  const county = await foundSmallCounty(connection, TODAY, { masterKey: key });
  const { deps } = county;
  const before = await deps.calendars.get(COUNTY);
  await loadPopulation(connection, key, before, count);
  const items = connection.collection<StoredWorkItem>('workItems');
  const applicants = await makeApplicants(county, 2);
  const second = await openConnection(uri);
  const stale = await county.secondProcess(second);
  await stale.calendars.get(COUNTY);
  say(`${await items.countDocuments({ isOpen: true })} open items`);

  const startedAt = performance.now();
  await publish(deps, say);
  const after = await deps.calendars.get(COUNTY);
  const data = (await deps.calendarParts.find(COUNTY))!;
  const { lines: expected, touched } = await expectedReport(connection, data);
  const marksBefore = new Map<string, string>();
  for await (const { _id, clocks } of items.find({}, { projection: { clocks: 1 } }))
    marksBefore.set(_id, marksOf({ clocks }));

  const created = await submitWorkItem(deps.workItems, applicants[0]!.viewer, applicants[0]!.submission, {
    now: TODAY,
    channel: 'h5',
  });
  const createdOld = await submitWorkItem(
    { ...stale.workItems, calendar: () => Promise.resolve(before) },
    applicants[1]!.viewer,
    applicants[1]!.submission,
    { now: TODAY, channel: 'h5' },
  );

  const isReckoned = { isOpen: true, county: COUNTY, 'reckoned.edition': after.edition };
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'test/support/replay/replay-process.script.ts')],
    {
      cwd: ROOT,
      env: { ...process.env, URI: uri, KEY: key.toString('hex') },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const ended = new Promise((done) => child.once('exit', done));
  const saves: Replayed['saves'] = [];
  const writing = new AbortController();
  const worker = keepWriting(stale.workItems, [...touched], saves, writing.signal);
  while (child.exitCode === null && (await items.countDocuments(isReckoned)) < touched.size * 0.3)
    await pause(10);
  child.kill('SIGKILL');
  await ended;
  const whenKilled = await items.countDocuments(isReckoned);
  say(`killed when ${whenKilled} were reckoned, ${seconds(startedAt)} s after the publication`);

  const replays = [deps, stale].map((each) => serverJobs(each).find(({ name }) => name === REPLAY)!);
  await Promise.all(replays.map((job) => job.run()));
  say(`resumed and delivered ${seconds(startedAt)} s after the publication`);
  writing.abort();
  await worker;
  // Whoever was saved with the old calendar at the very last is the next run's.
  await replays[0]!.run();
  const sweptAfter = await sweepDueItems(deps.workItems, {
    ...{ now: TODAY, systemNow: () => new Date(), name: 'after the replay' },
    onFailure: (_, error) => {
      throw error;
    },
  });
  await deliverAll(deps);
  await stale.sessions.close();
  await second.close();
  return {
    calendars: [before, after],
    items: deps.main.items,
    ...{ expected, touched, whenKilled, saves, sweptAfter, marksBefore },
    reported: await reportOf(connection, after.edition),
    reckoned: await entriesOf(connection, after.edition),
    createdUnder: { newEdition: created.loaded.item._id, oldEdition: createdOld.loaded.item._id },
    seconds: seconds(startedAt),
  };
}

const seconds = (startedAt: number): number => Math.round((performance.now() - startedAt) / 100) / 10;

type Deps = Awaited<ReturnType<typeof foundSmallCounty>>['deps'];

async function publish(deps: Deps, say: (line: string) => void): Promise<void> {
  const describePublisher = () => Promise.resolve({ staffId: 'head', name: '股长', county: COUNTY });
  const parts = {
    drafts: deps.yearDrafts,
    calendars: deps.calendarParts,
    countyCalendars: deps.calendars,
    describePublisher,
  };
  await saveYearDraft(
    parts,
    ADMINISTRATOR,
    2027,
    { revision: 0, source: SOURCE_2027, table: TABLE_2027 },
    TODAY,
  );
  await publishYear(parts, ADMINISTRATOR, 2027, { revision: 1, warningsSeen: false, reason: '' }, TODAY);
  say('2027 is published');
}

/** A worker who writes notes on items in hand, one after the other, without looking at any calendar. */
async function keepWriting(
  workItems: Deps['workItems'],
  ids: readonly string[],
  saves: Replayed['saves'],
  signal: AbortSignal,
): Promise<void> {
  const random = createRandom('worker');
  while (!signal.aborted) {
    const id = random.pick(ids);
    const { item } = await workItems.items.get({ kind: 'job', name: 'look' }, id);
    if (item.assignee?.staffId !== WORKER.staffId) continue;
    const actionId = clientId();
    await actOnWorkItem(
      workItems,
      WORKER,
      id,
      { actionId, seenVersion: item.version, action: { type: 'note', words: '催过厂家' }, channel: 'admin' },
      TODAY,
    );
    saves.push({ id, actionId });
    await pause(5);
  }
}

/** What must not change whatever is reckoned: ended clocks, first days, red marks, limits. */
export function marksOf({ clocks }: Pick<StoredWorkItem, 'clocks'>): string {
  return JSON.stringify(
    clocks.map(({ code, endedAt, firstDueOn, overdueAt, limit, dueOn }) => [
      ...[code, endedAt, firstDueOn, overdueAt, limit],
      endedAt ? dueOn : null,
    ]),
  );
}

async function reportOf(connection: Connection, edition: string): Promise<Map<string, Line[]>> {
  const reported = new Map<string, Line[]>();
  const all = connection.collection<StoredMovedDates>('movedDates').find({ edition, hasMoved: true });
  for await (const { item, number, moved } of all)
    reported.set(item, [
      ...(reported.get(item) ?? []),
      ...moved.map(({ title, from, to }) => lineOf(number, title, from, to)),
    ]);
  return reported;
}

async function entriesOf(connection: Connection, edition: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const all = connection
    .collection<StoredWorkItem>('workItems')
    .find(
      { 'history.action': 'reckon-again' },
      { projection: { 'history.action': 1, 'history.calendarEdition': 1 } },
    );
  for await (const { _id, history } of all)
    counts.set(
      _id,
      history.filter(
        ({ action, calendarEdition }) => action === 'reckon-again' && calendarEdition === edition,
      ).length,
    );
  return counts;
}
