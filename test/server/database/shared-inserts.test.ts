import { isDuplicateKey } from '../../../server/database/mongo-errors';
import { sharedInserts } from '../../../server/database/shared-inserts';
import { startTestDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

const collection = (name: string) => database.connection.db!.collection<{ _id: string; n: number }>(name);

describe('shared inserts', () => {
  it('write every document, few round trips for many at once', async () => {
    const target = collection('many');
    const insertMany = jest.spyOn(target, 'insertMany');
    const { insert } = sharedInserts(target as never);
    await Promise.all(Array.from({ length: 400 }, (_, n) => insert({ _id: `d${n}`, n } as never)));
    expect(await target.countDocuments()).toBe(400);
    expect(insertMany.mock.calls.length).toBeLessThan(10);
  });

  it('let each document stand or fall alone', async () => {
    const target = collection('alone');
    await target.insertOne({ _id: 'taken', n: 0 });
    const { insert } = sharedInserts(target as never);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => insert({ _id: n % 5 === 0 ? 'taken' : `free${n}`, n } as never)),
    );
    const failed = outcomes.flatMap((each, n) =>
      each.status === 'rejected' ? [[n, isDuplicateKey(each.reason)]] : [],
    );
    expect(failed).toEqual([
      [0, true],
      [5, true],
      [10, true],
      [15, true],
    ]);
    expect(await target.countDocuments()).toBe(17);
  });

  it('send a single document at once, alone', async () => {
    const target = collection('single');
    const insertMany = jest.spyOn(target, 'insertMany');
    await sharedInserts(target as never).insert({ _id: 'one', n: 1 } as never);
    expect(insertMany).toHaveBeenCalledTimes(1);
  });

  it('tell everybody in the batch when the database is gone', async () => {
    const target = collection('gone');
    jest.spyOn(target, 'insertMany').mockRejectedValue(new Error('no database'));
    const { insert } = sharedInserts(target as never);
    const outcomes = await Promise.allSettled([
      insert({ _id: 'a', n: 1 } as never),
      insert({ _id: 'b', n: 2 } as never),
    ]);
    expect(outcomes.map((each) => each.status)).toEqual(['rejected', 'rejected']);
  });
});
