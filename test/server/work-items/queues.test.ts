import { randomBytes } from 'node:crypto';
import { createItemStore, type ItemStore } from '../../../server/stores';
import {
  MARK_FIELDS,
  narrowingFilter,
  queueFilter,
  readCursor,
  ROW_FIELDS,
  writeCursor,
} from '../../../server/work-items/queues';
import type { StoredWorkItem } from '../../../server/work-items/work-items.model';
import { plainDate } from '../../../shared/calendar/plain-date';
import { QueueName } from '../../../shared/work-items/queue-view';
import type { StaffViewer } from '../../../shared/staff/viewer';
import type { OpenRequest, WorkItem } from '../../../shared/work-items/work-item';
import { A_JOB, aStaffViewer } from '../../factories/viewer';
import { at } from '../../factories/calendar';
import { anApplication } from '../../factories/work-item';
import { startTestDatabase, type TestDatabase } from '../../support/database';

// Three offices, six hundred items in every state: enough for a wrong index to show.
const now = at('2026-06-10');
const officer = aStaffViewer('worker-1', { unit: 'unit-1' });
let database: TestDatabase;
let main: ItemStore;
let restricted: ItemStore;

beforeAll(async () => {
  database = await startTestDatabase();
  const key = randomBytes(32);
  main = createItemStore(database.connection, [key], 'main');
  restricted = createItemStore(database.connection, [key], 'restricted');
  await Promise.all(Object.values(database.connection.models).map((model) => model.init()));
  const sample = anApplication().item;
  for (let n = 0; n < 600; n += 1) await main.items.insert(variant(sample, n), { words: `备注 ${n}` }, []);
  const accusation = { ...variant(sample, 1), _id: 'accusation', readers: [] };
  await restricted.items.insert(accusation, { words: '举报' }, []);
});
afterAll(() => database.stop());

/** @param approver member who must answer */
function asked(what: 'extension' | 'stop', approver: string): OpenRequest {
  const request = { entry: 3, by: 'worker-2', approver };
  return what === 'stop'
    ? { what, ...request, kind: 'device-making', until: plainDate('2026-07-01') }
    : { what, ...request, clock: 'promise', amount: 5 };
}

/** One in ten lies with the federation itself. */
function variant(sample: WorkItem, n: number): WorkItem {
  const unit = n % 10 === 7 ? 'county' : `unit-${n % 3}`;
  const isOpen = n % 5 !== 0;
  return {
    ...sample,
    _id: `item-${n}`,
    service: n % 11 === 3 ? 'rare@2' : n % 11 < 6 ? 'rare@1' : sample.service,
    unit,
    line: unit === 'county' ? [unit] : [unit, 'county'],
    requests: n % 13 === 0 ? [asked('extension', `worker-${n % 2}`), asked('stop', 'worker-1')] : [],
    assignee: n % 4 === 0 ? null : { ...sample.assignee!, staffId: `worker-${n % 6}` },
    status: !isOpen ? 'completed' : n % 7 === 0 ? 'awaiting-supplement' : 'open',
    isOpen,
    dueAt: new Date(now.getTime() + ((n * 37) % 600) * 3_600_000 - 200 * 3_600_000),
    wakeAt: isOpen ? new Date(now.getTime() + ((n * 53) % 600) * 3_600_000 - 30 * 3_600_000) : null,
  };
}

const model = () => database.connection.model<StoredWorkItem>('WorkItem:workItems');

async function rowsOf(name: QueueName, limit: number) {
  const { marks } = await main.items.queue(officer, name, now, { limit, cursor: null });
  return main.items.queueRows(officer, name, now, marks);
}

describe('every queue is one equality in one index', () => {
  test.each(QueueName.options)('%s examines no more than it returns', async (name) => {
    const plan = (await model()
      .find(queueFilter(officer, name, now), ROW_FIELDS)
      .sort({ dueAt: 1, _id: 1 })
      .limit(20)
      .explain('executionStats')) as unknown as {
      executionStats: { nReturned: number; totalDocsExamined: number; totalKeysExamined: number };
    };
    const { nReturned, totalDocsExamined, totalKeysExamined } = plan.executionStats;
    expect(nReturned).toBeGreaterThan(3);
    expect(totalDocsExamined).toBe(nReturned);
    expect(totalKeysExamined).toBeLessThanOrEqual(nReturned + 1);
  });
  test.each(QueueName.options)('%s narrowed to a service examines no other item', async (name) => {
    const narrowed = {
      services: ['rare@1', 'rare@2'],
      dueBefore: new Date(now.getTime() + 300 * 3_600_000),
    };
    const part = { limit: 20, cursor: null, narrowed };
    const { marks } = await main.items.queue({ ...officer }, name, now, part);
    const whole = await main.items.queue(officer, name, now, { limit: 1_000, cursor: null });
    const rows = await main.items.queueRows(officer, name, now, whole.marks);
    const wanted = rows.filter(
      ({ service, dueAt }) => service.startsWith('rare@') && dueAt <= narrowed.dueBefore,
    );
    expect(marks.map(({ _id }) => _id)).toEqual(wanted.slice(0, 20).map(({ _id }) => _id));
    const { executionStats } = (await model()
      .find({ ...queueFilter(officer, name, now), ...narrowingFilter(narrowed) }, MARK_FIELDS)
      .sort({ dueAt: 1, _id: 1 })
      .limit(20)
      .explain('executionStats')) as unknown as {
      executionStats: { nReturned: number; totalDocsExamined: number };
    };
    expect(executionStats.nReturned).toBeGreaterThan(0);
    expect(executionStats.totalDocsExamined).toBe(executionStats.nReturned);
  });
  test('what waits for an answer of one’s own stands there once, wherever it lies, and of nobody else’s', async () => {
    const { marks } = await main.items.queue(officer, 'approvals', now, { limit: 1_000, cursor: null });
    const expected = Array.from({ length: 600 }, (_, n) => n).filter((n) => n % 13 === 0 && n % 5 !== 0);
    expect(marks.map(({ _id }) => _id).sort()).toEqual(expected.map((n) => `item-${n}`).sort());
    const other = aStaffViewer('worker-0', { unit: 'unit-1' });
    const theirs = await main.items.queue(other, 'approvals', now, { limit: 1_000, cursor: null });
    expect(theirs.marks).toHaveLength(expected.filter((n) => n % 2 === 0).length);
  });
  test.each([
    ['somebody of a section', officer],
    ['the leader of all', { ...officer, unit: 'county' }],
  ])('%s reads the own unit alone, what lies below only along the line', async (_who, viewer) => {
    const unitsIn = async (name: QueueName) => {
      const { marks } = await main.items.queue(viewer, name, now, { limit: 1_000, cursor: null });
      return new Set((await main.items.queueRows(viewer, name, now, marks)).map(({ unit }) => unit));
    };
    expect([...(await unitsIn('unit'))]).toEqual([viewer.unit]);
    const below = viewer.unit === 'county' ? ['county', 'unit-0', 'unit-1', 'unit-2'] : [viewer.unit];
    expect([...(await unitsIn('line'))].sort()).toEqual(below);
  });
  test('due today is what is not overdue and ends with the day; overdue is the rest up to now', async () => {
    const dueOf = async (name: QueueName) => {
      const { marks } = await main.items.queue(officer, name, now, { limit: 1_000, cursor: null });
      return marks.map(({ dueAt }) => dueAt);
    };
    const all = await dueOf('line');
    const midnight = at('2026-06-11', '00:00');
    expect(await dueOf('today')).toEqual(all.filter((dueAt) => dueAt > now && dueAt <= midnight));
    expect(await dueOf('overdue')).toEqual(all.filter((dueAt) => dueAt <= now));
    expect((await dueOf('today')).length).toBeGreaterThan(3);
  });
  test('the sweep looks only at what is due', async () => {
    const lease = { by: 'a sweep', from: now, until: new Date(now.getTime() + 30_000) };
    const { mine: due } = await main.items.leaseDue(A_JOB, now, 1_000, lease);
    const plan = (await model()
      .find({ isOpen: true, wakeAt: { $lte: now } })
      .sort({ wakeAt: 1 })
      .explain('executionStats')) as unknown as {
      executionStats: { totalDocsExamined: number };
    };
    expect(due.length).toBeGreaterThan(3);
    expect(plan.executionStats.totalDocsExamined).toBe(due.length);
  });
});

describe('pages', () => {
  test('follow each other without a gap or a double, by due date', async () => {
    const seen: string[] = [];
    let cursor = null;
    do {
      const page: Awaited<ReturnType<typeof main.items.queue>> = await main.items.queue(
        officer,
        'line',
        now,
        { limit: 17, cursor },
      );
      seen.push(...page.marks.map((mark) => mark._id));
      cursor = page.next && readCursor(writeCursor(page.next));
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    const whole = await main.items.queue(officer, 'line', now, { limit: 1_000, cursor: null });
    expect(seen).toEqual(whole.marks.map((mark) => mark._id));
  });
  test('asked for at once by several people are each their own', async () => {
    const questions = [
      [officer, 'line', 17],
      [{ ...officer, unit: 'county' }, 'line', 9],
      [officer, 'mine', 5],
      [officer, 'overdue', 3],
    ] as const;
    const alone = [];
    for (const [viewer, name, limit] of questions)
      alone.push(await main.items.queue(viewer, name, now, { limit, cursor: null }));
    const together = await Promise.all(
      questions.map(([viewer, name, limit]) => main.items.queue(viewer, name, now, { limit, cursor: null })),
    );
    expect(together).toEqual(alone);
  });
  test('rows hold what tells how urgent they are and nothing sealed', async () => {
    for (const row of await rowsOf('line', 5)) {
      expect(row.clocks.length).toBeGreaterThan(0);
      expect(row).not.toHaveProperty('contents');
      expect(row).not.toHaveProperty('history');
    }
  });
  test('rows stand in the order of their marks, each in its newest version', async () => {
    const { marks } = await main.items.queue(officer, 'line', now, { limit: 4, cursor: null });
    const before = await main.items.queueRows(officer, 'line', now, marks);
    const [first, second] = before;
    await model().updateOne({ _id: first!._id }, { $inc: { version: 1 }, $set: { subject: 'changed' } });
    // Marks that were read before the change: what is known of that version may still be shown.
    expect(await main.items.queueRows(officer, 'line', now, marks)).toEqual(before);
    const again = await main.items.queue(officer, 'line', now, { limit: 4, cursor: null });
    const rows = await main.items.queueRows(officer, 'line', now, again.marks);
    expect(rows.map((row) => row.subject)).toEqual(['changed', ...before.slice(1).map((row) => row.subject)]);
    expect(rows[1]).toEqual(second);
  });
  test('a row that has left the queue since it was marked is left out', async () => {
    const { marks } = await main.items.queue(officer, 'line', now, { limit: 4, cursor: null });
    const [first, ...others] = marks;
    await model().updateOne({ _id: first!._id }, { $inc: { version: 1 }, $set: { line: ['elsewhere'] } });
    const moved = [{ ...first!, version: first!.version + 1 }, ...others];
    const rows = await main.items.queueRows(officer, 'line', now, moved);
    expect(rows.map((row) => row._id)).toEqual(others.map((mark) => mark._id));
  });
  test('counts stop at 100 and are not those of the page', async () => {
    const leader: StaffViewer = { ...officer, unit: 'county' };
    expect(await main.items.count(leader, 'line', now)).toBe(100);
    expect((await main.items.queue(leader, 'line', now, { limit: 20, cursor: null })).marks).toHaveLength(20);
  });
  test('a cursor that is not ours is no cursor', () => {
    expect(readCursor('nonsense')).toBeNull();
    expect(readCursor(undefined)).toBeNull();
  });
});

describe('two stores from one code', () => {
  test('nothing of the restricted store is met through the main one', async () => {
    expect(await main.items.find(A_JOB, 'accusation')).toBeNull();
    expect(await restricted.items.find(A_JOB, 'accusation')).not.toBeNull();
    expect(await main.items.findRowsByIds({ ...officer, unit: 'county' }, ['accusation'])).toEqual([]);
  });
  test('a value of one store does not open with the key of the other', async () => {
    const stored = await database.connection
      .collection('restrictedItems')
      .findOne({ _id: 'accusation' as never });
    await database.connection.collection('workItems').insertOne({ ...stored, _id: 'moved-by-hand' } as never);
    const moved = await main.items.find(A_JOB, 'moved-by-hand');
    expect(() => moved!.open()).toThrow('seal-broken');
  });
});
