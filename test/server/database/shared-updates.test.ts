import { isDuplicateKey } from '../../../server/database/mongo-errors';
import { sharedUpdates } from '../../../server/database/shared-updates';
import { startTestDatabase, type TestDatabase } from '../../support/database';

interface Counted {
  _id: string;
  version: number;
  history: { n: number; by: string }[];
}

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

const collection = (name: string) => database.connection.db!.collection<Counted>(name);
const fresh = (ids: readonly string[]) => ids.map((_id) => ({ _id, version: 0, history: [] }));
const next = (_id: string, version: number, by: string) => ({
  filter: { _id, version },
  change: { $set: { version: version + 1 }, $push: { history: { n: version + 1, by } } },
  proof: { _id, history: { $elemMatch: { n: version + 1, by } } },
});

describe('conditional updates that share round trips', () => {
  it('write each change, few round trips for many at once', async () => {
    const target = collection('many');
    const ids = Array.from({ length: 400 }, (_, place) => `d${place}`);
    await target.insertMany(fresh(ids));
    const bulkWrite = jest.spyOn(target, 'bulkWrite');
    const findOne = jest.spyOn(target, 'findOne');
    const { updateIf } = sharedUpdates(target);
    const outcomes = await Promise.all(ids.map((id) => updateIf(next(id, 0, 'me'))));
    expect(outcomes.every(Boolean)).toBe(true);
    expect(bulkWrite.mock.calls.length).toBeLessThan(10);
    expect(findOne).not.toHaveBeenCalled();
    expect(await target.countDocuments({ version: 1 })).toBe(400);
  });

  it('send a single change at once, alone', async () => {
    const target = collection('single');
    await target.insertMany(fresh(['one']));
    const bulkWrite = jest.spyOn(target, 'bulkWrite');
    expect(await sharedUpdates(target).updateIf(next('one', 0, 'me'))).toBe(true);
    expect(bulkWrite).toHaveBeenCalledTimes(1);
  });

  it('tell each whether it was theirs that took effect: of five at one version, one', async () => {
    const target = collection('contended');
    const ids = Array.from({ length: 40 }, (_, place) => `d${place}`);
    await target.insertMany(fresh(ids));
    const { updateIf } = sharedUpdates(target);
    const tries = ids.flatMap((id) => ['a', 'b', 'c', 'd', 'e'].map((by) => ({ id, by })));
    const outcomes = await Promise.all(
      tries.map(async ({ id, by }) => ((await updateIf(next(id, 0, by))) ? [`${id}:${by}`] : [])),
    );
    const stored = await target.find().toArray();
    expect(stored.map(({ history }) => history.length)).toEqual(ids.map(() => 1));
    expect(outcomes.flat().sort()).toEqual(
      stored.map(({ _id, history }) => `${_id}:${history[0]!.by}`).sort(),
    );
  });

  it('say yes to who won even if somebody wrote after them before the answer was read', async () => {
    const target = collection('overtaken');
    await target.insertMany(fresh(['won', 'lost']));
    await target.updateOne({ _id: 'lost' }, { $set: { version: 9 } });
    const real = target.bulkWrite.bind(target);
    jest.spyOn(target, 'bulkWrite').mockImplementationOnce(async (...call) => {
      const result = await real(...call);
      await target.updateOne(
        { _id: 'won' },
        { $set: { version: 2 }, $push: { history: { n: 2, by: 'other' } } },
      );
      return result;
    });
    const { updateIf } = sharedUpdates(target);
    // The first departs alone; the two behind it share a batch in which one loses.
    const outcomes = await Promise.all([updateIf(next('won', 0, 'me')), updateIf(next('lost', 0, 'me'))]);
    expect(outcomes).toEqual([true, false]);
  });

  it('tell everybody in the batch when the database is gone', async () => {
    const target = collection('gone');
    jest.spyOn(target, 'bulkWrite').mockRejectedValue(new Error('no database'));
    const { updateIf } = sharedUpdates(target);
    const outcomes = await Promise.allSettled([updateIf(next('a', 0, 'me')), updateIf(next('b', 0, 'me'))]);
    expect(outcomes.map((each) => each.status)).toEqual(['rejected', 'rejected']);
  });
});

describe('unconditional ones', () => {
  it('an upsert that meets its key fails alone', async () => {
    const target = collection('upserts');
    await target.insertOne({ _id: 'newer', version: 5, history: [] });
    const { update } = sharedUpdates(target);
    const put = (_id: string) =>
      update({ _id, version: { $lt: 3 } }, { $set: { version: 3, history: [] } }, { upsert: true });
    const outcomes = await Promise.allSettled(['a', 'newer', 'b', 'c'].map(put));
    expect(outcomes.map((each) => each.status === 'fulfilled' || isDuplicateKey(each.reason))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(outcomes[1]!.status).toBe('rejected');
    expect(await target.countDocuments({ version: 3 })).toBe(3);
  });

  it('deletions end what they name', async () => {
    const target = collection('deletions');
    await target.insertMany(fresh(['a', 'b']));
    await sharedUpdates(target).delete({ _id: 'a' });
    expect(await target.distinct('_id')).toEqual(['b']);
  });
});
