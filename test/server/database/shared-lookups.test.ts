import { sharedLookups } from '../../../server/database/shared-lookups';
import { startTestDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

const collection = (name: string) => database.connection.db!.collection<{ _id: string; n: number }>(name);

describe('look-ups that share round trips', () => {
  it('find each what they named, few round trips for many at once, also the same one twice', async () => {
    const target = collection('many');
    await target.insertMany(Array.from({ length: 300 }, (_, n) => ({ _id: `d${n}`, n })));
    const find = jest.spyOn(target, 'find');
    const lookups = sharedLookups(target);
    const wanted = [...Array.from({ length: 300 }, (_, n) => n), 7, 7];
    const found = await Promise.all(wanted.map((n) => lookups.find(`d${n}`)));
    expect(found.map((document) => document?.n)).toEqual(wanted);
    expect(find.mock.calls.length).toBeLessThan(10);
  });

  it('answer null for what does not exist', async () => {
    const target = collection('absent');
    await target.insertOne({ _id: 'there', n: 1 });
    const { find } = sharedLookups(target);
    expect(await Promise.all(['there', 'absent', 'there'].map(find))).toEqual([
      { _id: 'there', n: 1 },
      null,
      { _id: 'there', n: 1 },
    ]);
  });

  it('read after they were asked: what was written before the call is seen', async () => {
    const target = collection('after');
    const { find } = sharedLookups(target);
    const earlier = [find('x'), find('x'), find('x')];
    await target.insertOne({ _id: 'x', n: 1 });
    expect(await find('x')).toEqual({ _id: 'x', n: 1 });
    await Promise.all(earlier);
  });
});
