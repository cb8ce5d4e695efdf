import { MongoBulkWriteError, MongoClient, MongoServerError } from 'mongodb';
import { classifyMongoError, errorsByPosition, isDuplicateKey } from '../../../server/database/mongo-errors';
import { freePort } from '../../../server/database/mongod-process';
import { cuttableLine } from '../../support/cuttable-line';
import { startTestDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

const caught = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(() => undefined).catch((error: unknown) => error);
const claims = () => database.connection.collection<{ _id: string }>('claims');

it('a second document with the same key is a duplicate, told by field and without the value', async () => {
  await claims().insertOne({ _id: 'taken' });
  const error = await caught(claims().insertOne({ _id: 'taken' }));
  expect(isDuplicateKey(error)).toBe(true);
  expect(classifyMongoError(error)).toEqual({ kind: 'duplicate-key', fields: ['_id'] });
});

it('in a shared insert each position has its own failure', async () => {
  await claims().insertOne({ _id: 'b' });
  const error = await caught(
    claims().insertMany([{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }, { _id: 'a' }], { ordered: false }),
  );
  expect(error).toBeInstanceOf(MongoBulkWriteError);
  const errors = errorsByPosition(error as MongoBulkWriteError, 4);
  expect([...errors.keys()]).toEqual([1, 3]);
  expect(isDuplicateKey(errors.get(1))).toBe(true);
  expect(String(errors.get(1))).not.toContain('"b"');
});

it('one that failed beside a duplicate is told by its own failure, not by the first of the batch', async () => {
  const { connection } = database;
  await connection.db!.createCollection('checked', { validator: { size: { $gt: 0 } } });
  const checked = connection.collection<{ _id: string; size: number }>('checked');
  await checked.insertOne({ _id: 'taken', size: 1 });
  const batch = [
    { _id: 'taken', size: 1 },
    { _id: 'refused', size: 0 },
  ];
  const error = await caught(checked.insertMany(batch, { ordered: false }));
  const errors = errorsByPosition(error as MongoBulkWriteError, batch.length);
  expect([...errors.values()].map((each) => classifyMongoError(each).kind)).toEqual([
    'duplicate-key',
    'other',
  ]);
});

it('a full disk that the storage engine met is told in words', () => {
  const words = 'WiredTigerRecordStore::insertRecord :: caused by :: 28: No space left on device';
  expect(classifyMongoError(new MongoServerError({ message: words, code: 8 }))).toEqual({
    kind: 'disk-full',
  });
  expect(classifyMongoError(new MongoServerError({ message: 'x', code: 8 }))).toEqual({ kind: 'other' });
});

it('a database that does not answer is unavailable for the moment', async () => {
  const client = new MongoClient(`mongodb://127.0.0.1:${await freePort()}`, {
    serverSelectionTimeoutMS: 200,
  });
  const error = await caught(client.db('x').collection('y').findOne());
  await client.close();
  expect(classifyMongoError(error)).toEqual({ kind: 'unavailable' });
});

it('where the line is lost, every position of a shared write failed', async () => {
  const line = await cuttableLine(Number(new URL(database.uri).port));
  const client = new MongoClient(`mongodb://127.0.0.1:${line.port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 300,
  });
  const lost = client.db('lost').collection('documents');
  await lost.findOne();
  line.cut();
  const error = await caught(lost.insertMany([{}, {}, {}], { ordered: false }));
  await client.close();
  await line.close();
  expect(error).toBeInstanceOf(MongoBulkWriteError);
  expect(classifyMongoError(error)).toEqual({ kind: 'unavailable' });
  const errors = errorsByPosition(error as MongoBulkWriteError, 3);
  expect([...errors.keys()]).toEqual([0, 1, 2]);
  expect([...errors.values()].map((each) => classifyMongoError(each).kind)).toEqual(
    Array(3).fill('unavailable'),
  );
});

it('a socket that broke while the driver wrote is unavailable', () => {
  const error = Object.assign(new Error('This socket has been ended by the other party'), { code: 'EPIPE' });
  expect(classifyMongoError(error)).toEqual({ kind: 'unavailable' });
});

it.each([
  [10_107, 'unavailable'],
  [11_600, 'unavailable'],
  [14_031, 'disk-full'],
  [43, 'unavailable'],
  [134, 'unavailable'],
  [365, 'unavailable'],
  [112, 'conflict'],
  [251, 'conflict'],
  [121, 'other'],
])('code %i is %s', (code, kind) => {
  expect(classifyMongoError(new MongoServerError({ message: 'x', code }))).toEqual({ kind });
});

it('an error of ours stays what it is', () => {
  const error = new Error('mine');
  expect(classifyMongoError(error)).toEqual({ kind: 'other' });
});
