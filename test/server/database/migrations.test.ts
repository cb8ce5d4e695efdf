import { migrate, type Migration } from '../../../server/database/migrations';
import { MIGRATIONS } from '../../../server/database/migrations/index';
import { startTestDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());
beforeEach(() => database.connection.dropDatabase());

const db = () => database.connection.getClient().db(database.connection.name);
const silent = () => undefined;

function recording(...numbers: number[]): { migrations: Migration[]; ran: number[] } {
  const ran: number[] = [];
  const migrations = numbers.map((number) => ({
    number,
    name: `step ${number}`,
    run: async () => void ran.push(number),
  }));
  return { migrations, ran };
}

it('runs in the order of their numbers, once, and tells what it does', async () => {
  const { migrations, ran } = recording(2, 1, 10);
  const said: string[] = [];
  await migrate(db(), migrations, 'one', (line) => said.push(line));
  await migrate(db(), migrations, 'one', (line) => said.push(line));
  expect(ran).toEqual([1, 2, 10]);
  expect(said).toHaveLength(3);
});

it('runs only what this database has not seen', async () => {
  await migrate(db(), recording(1).migrations, 'one', silent);
  const { migrations, ran } = recording(1, 2);
  await migrate(db(), migrations, 'one', silent);
  expect(ran).toEqual([2]);
});

it('two processes at the same moment: one does the work, the other waits for it', async () => {
  const { migrations, ran } = recording(1, 2, 3);
  await Promise.all(['one', 'two', 'three'].map((owner) => migrate(db(), migrations, owner, silent)));
  expect(ran).toEqual([1, 2, 3]);
});

it('a step that fails is not recorded, and the next start runs it again', async () => {
  const failing: Migration = { number: 1, name: 'fails', run: () => Promise.reject(new Error('cut')) };
  await expect(migrate(db(), [failing], 'one', silent)).rejects.toThrow('cut');
  const { migrations, ran } = recording(1);
  await migrate(db(), migrations, 'two', silent);
  expect(ran).toEqual([1]);
});

it('a process that died in the middle loses its lease', async () => {
  await db()
    .collection<{ _id: string; owner: string; until: Date }>('migrations')
    .insertOne({ _id: 'lease', owner: 'dead', until: new Date(Date.now() - 1_000) });
  const { migrations, ran } = recording(1);
  await migrate(db(), migrations, 'alive', silent);
  expect(ran).toEqual([1]);
});

it('two migrations with one number are refused before anything runs', async () => {
  const { migrations, ran } = recording(1, 1);
  await expect(migrate(db(), migrations, 'one', silent)).rejects.toThrow('share a number');
  expect(ran).toEqual([]);
});

it('the released migrations are numbered from one without a gap', () => {
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});
