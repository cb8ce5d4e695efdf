import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EJSON } from 'bson';
import { migrate } from '../../../server/database/migrations';
import { reckonedSpansAndNarrowedQueues as migration } from '../../../server/database/migrations/0001-reckoned-spans-and-narrowed-queues';
import { reckonedSpan } from '../../../server/work-items/reckoned-span';
import { workItemsModel, type StoredWorkItem } from '../../../server/work-items/work-items.model';
import { messagesModel } from '../../../server/messages/messages.model';
import { startTestDatabase, type TestDatabase } from '../../support/database';
import { ROOT } from '../../support/root';

/** What the release before left in a small county: test/fixtures/databases says how it was made. */
interface Kept {
  name: string;
  indexes: { name: string; key: Record<string, 1 | -1>; v?: number; partialFilterExpression?: object }[];
  documents: { _id: string }[];
}
const KEPT = EJSON.parse(
  readFileSync(join(ROOT, 'test/fixtures/databases/before-0001.json'), 'utf8'),
) as Kept[];

let database: TestDatabase;
const db = () => database.connection.getClient().db(database.connection.name);
const items = () => db().collection<StoredWorkItem>('workItems');
const silent = () => undefined;

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  await database.connection.dropDatabase();
  for (const { name, indexes, documents } of KEPT) {
    const collection = db().collection<{ _id: string }>(name);
    if (documents.length > 0) await collection.insertMany(documents);
    for (const { key, name: index, partialFilterExpression } of indexes.filter(
      (each) => each.name !== '_id_',
    ))
      await collection.createIndex(key, {
        name: index,
        ...(partialFilterExpression ? { partialFilterExpression } : {}),
      });
  }
});

const namesOf = async (name: string) =>
  (await db().collection(name).indexes()).map((index) => index.name).sort();

async function expectPresent(): Promise<void> {
  const stored = await items().find().toArray();
  const open = stored.filter(({ isOpen }) => isOpen);
  expect(open.map(({ reckoned }) => reckoned)).toEqual(open.map((item) => reckonedSpan(item)));
  for (const name of ['workItems', 'messages']) {
    const model =
      name === 'workItems'
        ? workItemsModel(database.connection, name)
        : messagesModel(database.connection, name);
    await model.createIndexes();
    const declared = model.schema.indexes().map(([key]) =>
      Object.entries(key)
        .map(([field, direction]) => `${field}_${String(direction)}`)
        .join('_'),
    );
    expect(await namesOf(name)).toEqual(['_id_', ...declared].sort());
    database.connection.deleteModel(model.modelName);
  }
}

it('the fixture is of the shape before: open items of every kind without a span, indexes that no model declares', async () => {
  const stored = await items().find().toArray();
  expect(stored.filter((item) => 'reckoned' in item)).toEqual([]);
  expect(stored.map(({ isOpen }) => isOpen).sort()).toEqual([false, true, true, true]);
  expect(await namesOf('workItems')).toContain('county_1_line_1_dueAt_1__id_1');
});

it('open items get their span and nothing else of them changes; only indexes that models declare are left', async () => {
  const before = await items().find().sort({ _id: 1 }).toArray();
  await migrate(db(), [migration], 'one', silent);
  await expectPresent();
  const after = await items()
    .find({}, { projection: { reckoned: 0 } })
    .sort({ _id: 1 })
    .toArray();
  expect(after).toEqual(before);
});

it('killed after some of the indexes, it goes on where it was, and again is harmless', async () => {
  const killed = Object.create(db()) as ReturnType<typeof db>;
  killed.collection = ((name: string) => {
    const collection = db().collection(name);
    let drops = 0;
    return Object.assign(Object.create(collection), {
      bulkWrite: (writes: object[]) => collection.bulkWrite(writes.slice(0, 1) as never),
      dropIndex: (index: string) =>
        drops++ < 3 ? collection.dropIndex(index) : Promise.reject(new Error('killed')),
    }) as never;
  }) as never;
  await migration.run(killed, []).catch(() => undefined);
  await migrate(db(), [migration], 'next', silent);
  await expectPresent();
  await migration.run(db(), []);
  await expectPresent();
});

it('an item that an older server saves meanwhile is read again', async () => {
  const { _id } = (await items().findOne({ isOpen: true }))!;
  let isFirst = true;
  const busy = Object.create(db()) as ReturnType<typeof db>;
  busy.collection = ((name: string) => {
    const collection = db().collection(name);
    if (name !== 'workItems') return collection;
    return Object.assign(Object.create(collection), {
      async bulkWrite(writes: never) {
        if (isFirst) await items().updateOne({ _id }, { $inc: { version: 1 } });
        isFirst = false;
        return collection.bulkWrite(writes);
      },
    }) as never;
  }) as never;
  await migration.run(busy, []);
  expect(isFirst).toBe(false);
  await expectPresent();
});

it('a database without anything is left without anything', async () => {
  await database.connection.dropDatabase();
  await migration.run(db(), []);
  expect(await db().listCollections().toArray()).toEqual([]);
});
