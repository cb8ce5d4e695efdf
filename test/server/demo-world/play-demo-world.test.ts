import { ensureDemoWorld } from '../../../server/demo-world/ensure-demo-world';
import { describeSignIns } from '../../../server/demo-world/describe-sign-ins';
import { staffSignIns } from '../../../server/demo-world/offices/sign-ins';
import { loadViewer } from '../../../server/residents/load-viewer';
import { endOfLocalDay, plainDate } from '../../../shared/calendar/plain-date';
import type { StaffViewer } from '../../../shared/staff/viewer';
import type { WorkItem } from '../../../shared/work-items/work-item';
import { foldDifferences, onlyEdition } from '../../support/fold/fold-differences';
import { startTestDatabase, type TestDatabase } from '../../support/database';
import { wireDemoServer, type DemoServer } from '../../support/demo-dependencies';

// Monday, 11:20 in China.
const now = new Date('2026-11-23T03:20:00Z');
const from = new Date('2026-08-23T16:00:00Z');
let database: TestDatabase;
let server: DemoServer;
let items: WorkItem[];

/** Played with one interruption, as when somebody presses Ctrl-C during the first start. */
beforeAll(async () => {
  database = await startTestDatabase();
  server = await wireDemoServer(database, () => now);
  const interrupted = ensureDemoWorld(server.deps, (line) => {
    if (line.includes('办件 100')) throw new Error('killed');
  });
  await expect(interrupted).rejects.toThrow('killed');
  await new Promise((done) => setTimeout(done, 1_000));
  await ensureDemoWorld(server.deps, () => undefined);
  items = (await database.connection.db!.collection('workItems').find().toArray()) as unknown as WorkItem[];
}, 240_000);
afterAll(async () => {
  await server.stop();
  await database.stop();
});

const count = (collection: string, filter = {}) =>
  database.connection.db!.collection(collection).countDocuments(filter);
const entries = () => items.flatMap((item) => item.history);

describe('the played world', () => {
  it('is whole and played once, although it was interrupted', async () => {
    expect(await count('people')).toBe(2000);
    expect(await count('relations', { status: 'confirmed' })).toBe(60);
    expect(items.length).toBeGreaterThanOrEqual(250);
    expect(new Set(items.map((item) => item.number)).size).toBe(items.length);
    expect(await count('workItems', { 'outbox.0': { $exists: true } })).toBe(0);
    expect(await server.deps.clock.marks.read()).toMatchObject({
      state: 'played',
      clockOffsetMs: 0,
      playedUpTo: now,
    });
    const said: string[] = [];
    await ensureDemoWorld(server.deps, (line) => said.push(line));
    expect(said).toEqual([]);
  });

  it('equals, item by item, the fold of its history', async () => {
    const { workItems } = server.deps;
    for (const item of items) {
      const differences = foldDifferences(item, {
        definition: workItems.definition(item.service),
        calendarOf: onlyEdition(await workItems.calendar(item.county)),
        now,
      });
      expect(differences).toEqual([]);
    }
  });

  it('has items in every state', () => {
    const statuses = new Set(items.map((item) => item.status));
    expect([...statuses].sort()).toEqual([
      'awaiting-confirmation',
      'awaiting-supplement',
      'completed',
      'lapsed',
      'on-waiting-list',
      'open',
      'refused',
      'withdrawn',
    ]);
    const openSteps = new Set(items.filter((item) => item.status === 'open').map((item) => item.step));
    expect([...openSteps].sort()).toEqual([
      'acceptance',
      'approval',
      'assessment',
      'build',
      'first-check',
      'hand-over',
    ]);
    const done = new Set(entries().map((entry) => entry.action));
    for (const action of [
      'deem-accepted',
      'mark-overdue',
      'remind',
      'lapse',
      'reopen',
      'supplement',
      'urge',
      'report-not-received',
      'give-new-day',
      'assign',
    ] as const) {
      expect(done).toContain(action);
    }
  });

  it('happened in the last thirteen weeks, in order, nothing of it in the future', () => {
    for (const item of items) {
      const times = item.history.map((entry) => entry.recordedAt.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times[0]).toBeGreaterThanOrEqual(from.getTime());
      expect(times.at(-1)).toBeLessThanOrEqual(now.getTime());
      expect(item.wakeAt === null || item.wakeAt > now).toBe(true);
    }
  });

  it('is worked in every county, by agents too, and by B-holders while A is away', () => {
    for (const county of ['431229', '511403', '510704', '360121', '430223']) {
      expect(items.filter((item) => item.county === county).length).toBeGreaterThan(30);
    }
    expect(items.filter((item) => item.filedBy.person !== item.for).length).toBeGreaterThan(20);
    expect(items.some((item) => item.isOpen && item.assignee?.acting === 'B')).toBe(true);
    expect(items.filter((item) => item.isOpen && !item.assignee)).toEqual([]);
  });

  it('leaves staff only the messages of the last days unread', async () => {
    const unread = await database.connection
      .db!.collection('messages')
      .find({ to: /^staff:/, readAt: null })
      .toArray();
    const friday = new Date('2026-11-19T16:00:00Z');
    expect(unread.length).toBeGreaterThan(0);
    expect(unread.filter(({ at }) => at < friday)).toEqual([]);
  });

  it('lets nobody approve what they checked, accepted or assessed', () => {
    for (const item of items) {
      const handsOf = (step: string) =>
        item.acted.filter((act) => act.step === step).map((act) => act.staffId);
      const approvals = item.history
        .filter((entry) => entry.action === 'approve')
        .map((entry) => entry.by.memberId);
      for (const hand of approvals)
        expect(['first-check', 'acceptance', 'assessment'].flatMap(handsOf)).not.toContain(hand);
    }
  });

  it('gives every item its photo, sealed and held by it', async () => {
    expect(await count('files', { 'heldBy.0': { $exists: true } })).toBeGreaterThanOrEqual(items.length);
    expect(await count('files', { 'heldBy.0': { $exists: false } })).toBe(0);
  });
});

describe('every printed name opens a queue', () => {
  const signIns = staffSignIns('431229101211-01');

  test.each(signIns.map((signIn) => [signIn.username]))(
    '%s: something overdue, something stopped, something due today',
    async (username) => {
      const account = (await server.deps.staffAccounts.findByUsername(username))!;
      const viewer = (await loadViewer(server.deps, 'staff', account.accountId, now)) as StaffViewer;
      const { items } = server.deps.main;
      const { marks } = await items.queue(viewer, 'mine', now, { limit: 100, cursor: null });
      const rows = await items.queueRows(viewer, 'mine', now, marks);
      const running = rows.filter((row) => row.status !== 'awaiting-supplement');
      expect(running.some((row) => row.dueAt <= now)).toBe(true);
      expect(
        running.some((row) => row.dueAt.getTime() === endOfLocalDay(plainDate('2026-11-23')).getTime()),
      ).toBe(true);
      expect(rows.length).toBeGreaterThan(running.length);
    },
  );

  it('and no name is printed twice or without its label', async () => {
    const lines = await describeSignIns(server.deps);
    expect(lines.filter((line) => line.startsWith('  JZ-'))).toHaveLength(5);
    expect(new Set(lines.filter(Boolean)).size).toBe(lines.filter(Boolean).length);
    expect(lines.some((line) => line.includes('吴小梅：替父亲吴德贵办事'))).toBe(true);
  });
});

it('is not played into a database that holds something else', async () => {
  const other = await startTestDatabase();
  const real = await wireDemoServer(other, () => now);
  await other.connection.db!.collection('accounts').insertOne({ door: 'staff' });
  await ensureDemoWorld(real.deps, () => undefined);
  expect(await real.deps.clock.marks.read()).toBeNull();
  expect(await other.connection.db!.collection('people').countDocuments()).toBe(0);
  await real.stop();
  await other.stop();
});
