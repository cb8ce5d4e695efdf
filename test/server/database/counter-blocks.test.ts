import { createCounterBlocks, type Counter } from '../../../server/database/counter-blocks';
import { startTestDatabase } from '../../support/database';

let database: Awaited<ReturnType<typeof startTestDatabase>>;

beforeAll(async () => {
  database = await startTestDatabase();
}, 60_000);

afterAll(async () => {
  await database.stop();
});

const counters = () => database.connection.db!.collection<Counter>('counters');

test('one process counts from nought without a gap, a hundred for each round trip', async () => {
  const process = createCounterBlocks(counters());
  const given = await Promise.all(Array.from({ length: 250 }, () => process.next('431229', 'gapless')));
  expect(given.sort((a, b) => a - b)).toEqual(Array.from({ length: 250 }, (_, index) => index));
  expect(await counters().findOne({ _id: 'gapless:431229' })).toEqual({
    _id: 'gapless:431229',
    county: '431229',
    next: 300,
  });
});

test('twelve processes starting at once never give a number twice', async () => {
  const processes = Array.from({ length: 12 }, () => createCounterBlocks(counters(), 10));
  const given = await Promise.all(
    processes.flatMap((each) => Array.from({ length: 35 }, () => each.next('431229', 'shared'))),
  );
  expect(new Set(given).size).toBe(12 * 35);
});

test('counties and names count apart', async () => {
  const process = createCounterBlocks(counters());
  expect(await process.next('430223', 'item-number')).toBe(0);
  expect(await process.next('360121', 'item-number')).toBe(0);
  expect(await process.next('430223', 'other')).toBe(0);
});

test('a block that could not be fetched is asked for again', async () => {
  let failures = 1;
  const real = counters();
  const flaky = new Proxy(real, {
    get: (target, name) =>
      name === 'findOneAndUpdate' && failures-- > 0
        ? async () => Promise.reject(new Error('gone'))
        : (Reflect.get(target, name) as unknown),
  });
  const process = createCounterBlocks(flaky);
  await expect(process.next('431229', 'flaky')).rejects.toThrow('gone');
  expect(await process.next('431229', 'flaky')).toBe(0);
});
