import { Schema } from 'mongoose';
import { createLookupPool, type LookupPool } from '../../../server/database/shared-lookups';
import { startTestDatabase, type TestDatabase } from '../../support/database';

interface Numbered {
  _id: string;
  n: number;
}

let database: TestDatabase;
let pool: LookupPool;
beforeAll(async () => {
  database = await startTestDatabase();
});
beforeEach(() => {
  pool = createLookupPool(database.connection);
});
afterAll(() => database.stop());

function collection(name: string) {
  const schema = new Schema<Numbered>({ _id: String, n: Number }, { collection: name, versionKey: false });
  return database.connection.model<Numbered>(name, schema);
}
const numbered = (from: number, to: number): Numbered[] =>
  Array.from({ length: to - from }, (_, place) => ({ _id: `d${from + place}`, n: from + place }));

describe('look-ups that share round trips', () => {
  it('find each what they named, few round trips for many at once, also the same one twice', async () => {
    const many = collection('many');
    await many.insertMany(numbered(0, 300));
    const wanted = [...Array.from({ length: 300 }, (_, n) => n), 7, 7];
    const lookups = pool.in(many);
    const found = await Promise.all(wanted.map((n) => lookups.find(`d${n}`)));
    expect(found.map((document) => document?.n)).toEqual(wanted);
  });

  it('answer null for what does not exist', async () => {
    const some = collection('some');
    await some.insertMany([{ _id: 'there', n: 1 }]);
    const { find } = pool.in(some);
    expect(await Promise.all(['there', 'absent', 'there'].map(find))).toEqual([
      { _id: 'there', n: 1 },
      null,
      { _id: 'there', n: 1 },
    ]);
  });

  it('share one also across collections, each document from its own', async () => {
    const [left, right] = [collection('left'), collection('right')];
    await left.insertMany(numbered(0, 3));
    await right.insertMany(numbered(10, 13));
    const [a, b] = [pool.in(left), pool.in(right)];
    const asked = () => Promise.all([a.find('d1'), b.find('d11'), a.find('d12'), b.find('d2'), a.find('d0')]);
    expect((await asked()).map((document) => document?.n ?? null)).toEqual([1, 11, null, null, 0]);
  });

  it('are not confused where two collections hold the same id', async () => {
    const [left, right] = [collection('here'), collection('there')];
    await left.insertMany([{ _id: 'same', n: 1 }]);
    await right.insertMany([{ _id: 'same', n: 2 }]);
    const [a, b] = [pool.in(left), pool.in(right)];
    const found = await Promise.all([a.find('same'), b.find('same'), b.find('same')]);
    expect(found.map((document) => document?.n)).toEqual([1, 2, 2]);
  });

  it('read after they were asked: what was written before the call is seen', async () => {
    const late = collection('late');
    const { find } = pool.in(late);
    const earlier = [find('x'), find('x'), find('x')];
    await late.insertMany([{ _id: 'x', n: 1 }]);
    expect(await find('x')).toEqual({ _id: 'x', n: 1 });
    await Promise.all(earlier);
  });

  it('one of each kind made in one go is one round trip', async () => {
    const [left, right] = [collection('one-left'), collection('one-right')];
    const [a, b] = [pool.in(left), pool.in(right)];
    const aggregates: string[] = [];
    const db = database.connection.db!;
    const real = db.collection.bind(db);
    jest.spyOn(db, 'collection').mockImplementation(((name: string) => {
      aggregates.push(name);
      return real(name);
    }) as typeof db.collection);
    await Promise.all([a.find('x'), b.find('y'), a.find('z')]);
    jest.restoreAllMocks();
    expect(aggregates).toEqual(['one-left']);
  });
});
