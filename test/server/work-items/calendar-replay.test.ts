import type { StoredMessage } from '../../../server/messages/messages.model';
import { touchedFilter } from '../../../server/work-items/touched-items.repository';
import type { StoredWorkItem } from '../../../server/work-items/work-items.model';
import { A_JOB } from '../../factories/viewer';
import { startTestDatabase, type TestDatabase } from '../../support/database';
import { foldDifferences } from '../../support/fold/fold-differences';
import { COUNTY, SERVICES, TODAY } from '../../support/replay/population';
import { marksOf, playReplay, type Replayed } from '../../support/replay/play-replay';

// 2027 published over 2,000 items; 100,000 with `npm run bench -- replay`.
let database: TestDatabase;
let played: Replayed;

beforeAll(async () => {
  database = await startTestDatabase();
  played = await playReplay(database.connection, database.uri, 2_000);
}, 180_000);
afterAll(() => database.stop());

const items = () => database.connection.collection<StoredWorkItem>('workItems');

test('the report equals the reckoning by a table of days, line by line', () => {
  const { expected, reported, createdUnder } = played;
  expect(expected.size).toBeGreaterThan(800);
  expect(reported.get(createdUnder.oldEdition)?.length).toBeGreaterThan(0);
  const others = new Map([...reported].filter(([id]) => id !== createdUnder.oldEdition));
  expect(new Map([...others].sort())).toEqual(new Map([...expected].sort()));
});

test('promises in working days and in calendar days are among what moved', async () => {
  const promises = [...played.expected.values()].flat().filter((line) => line.includes(' 承诺 '));
  for (const service of SERVICES.keys()) {
    const numbers = new Set(await items().distinct('number', { service }));
    const moved = promises.filter((line) => numbers.has(line.slice(0, '靖 0000000'.length)));
    expect([service, moved.length > 20]).toEqual([service, true]);
  }
});

test('it was killed half-way, went on in two processes, and did nothing twice', () => {
  const { touched, whenKilled, reckoned } = played;
  expect(whenKilled).toBeGreaterThan(0);
  expect(whenKilled).toBeLessThan(touched.size);
  expect([...touched].filter((id) => reckoned.get(id) !== 1)).toEqual([]);
  expect([...reckoned.values()].filter((entries) => entries > 1)).toEqual([]);
});

test('an item created under the new edition is not touched, one that came in with the old edition is', async () => {
  const { createdUnder, calendars } = played;
  const [fresh, old] = await Promise.all(
    [createdUnder.newEdition, createdUnder.oldEdition].map((_id) => items().findOne({ _id })),
  );
  expect(fresh!.history.map(({ action }) => action)).toEqual(['submit']);
  expect(old!.history.map(({ action }) => action)).toEqual(['submit', 'reckon-again']);
  expect(old!.history.map(({ calendarEdition }) => calendarEdition)).toEqual(
    calendars.map(({ edition }) => edition),
  );
});

test('what a worker saved meanwhile is there, and dates moved by the calendar’s entry only', async () => {
  expect(played.saves.length).toBeGreaterThan(20);
  for (const { id, actionId } of played.saves) {
    const { history } = (await items().findOne({ _id: id }))!;
    expect(history.filter((entry) => entry.actionId === actionId)).toHaveLength(1);
    const editions = history.map(({ calendarEdition }) => calendarEdition);
    expect([...editions].sort()).toEqual(editions);
  }
});

test('ended clocks, days first told, promised limits and red marks are what they were; nobody is marked again', async () => {
  expect(played.sweptAfter).toBe(0);
  let red = 0;
  let paused = 0;
  for await (const item of items().find({ _id: { $regex: /^replay-/ } })) {
    expect([item._id, marksOf(item)]).toEqual([item._id, played.marksBefore.get(item._id)]);
    if (item.isOpen && item.clocks.some(({ overdueAt }) => overdueAt)) red += 1;
    if (item.status === 'awaiting-supplement') paused += 1;
  }
  expect(red).toBeGreaterThan(100);
  expect(paused).toBeGreaterThan(20);
});

test('every item is the fold of its history, each entry with the calendar that it names', async () => {
  const calendarOf = (edition: string) => played.calendars.find((each) => each.edition === edition)!;
  for await (const item of items().find({}).limit(600))
    expect(
      foldDifferences(item, { definition: SERVICES.get(item.service)!, calendarOf, now: TODAY }),
    ).toEqual([]);
});

test('whose promised day moved is told so, once, with both days', async () => {
  const told = await database.connection
    .collection<StoredMessage>('messages')
    .find({ template: 'promise-moved' })
    .toArray();
  const promised = [...played.reported].filter(([, lines]) => lines.some((line) => line.includes(' 承诺 ')));
  expect(new Set(told.map(({ item }) => item))).toEqual(new Set(promised.map(([id]) => id)));
  expect(told).toHaveLength(promised.length);
  expect(told[0]!.params).toMatchObject({
    wasOn: expect.stringContaining('月'),
    promisedOn: expect.stringContaining('月'),
  });
});

test('finding what is touched examines what it returns, and nothing once all are reckoned', async () => {
  const model = database.connection.model<StoredWorkItem>('WorkItem:workItems');
  const [before, after] = played.calendars;
  const examined = async (edition: string, first: string) => {
    const plan = (await model
      .find(touchedFilter({ county: COUNTY, edition }, { first, last: '2027-12-31' } as never), { _id: 1 })
      .sort({ 'reckoned.upTo': 1 })
      .explain('executionStats')) as unknown as {
      executionStats: { nReturned: number; totalDocsExamined: number; totalKeysExamined: number };
    };
    return plan.executionStats;
  };
  const done = await examined(before.edition, '2027-01-01');
  expect(done).toMatchObject({ nReturned: 0, totalDocsExamined: 0 });
  const some = await examined(after.edition, '2027-02-20');
  expect(some.nReturned).toBeGreaterThan(10);
  expect(some.totalDocsExamined).toBe(some.nReturned);
  expect(some.totalKeysExamined).toBeLessThanOrEqual(some.nReturned + 1);
});

test('which editions are in use is told by as many look-ups as there are editions', async () => {
  const found = [];
  let at = await played.items.nextEditionInUse(A_JOB, null);
  for (; at; at = await played.items.nextEditionInUse(A_JOB, at)) found.push(at);
  const known = played.calendars.map(({ edition }) => ({ county: COUNTY, edition }));
  expect(known).toEqual(expect.arrayContaining(found));
  expect(found).toContainEqual(known[1]);
});
