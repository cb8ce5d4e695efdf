import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EJSON } from 'bson';
import { createKeyring } from '../../../server/database/keyring';
import { migrate } from '../../../server/database/migrations';
import { certificatesSayWhenAssessed as migration } from '../../../server/database/migrations/0003-certificates-say-when-assessed';
import { createSealer } from '../../../server/database/sealed';
import { residentSeal, type StoredResident } from '../../../server/residents/resident-seal';
import { startTestDatabase, type TestDatabase } from '../../support/database';
import { ROOT } from '../../support/root';

/** What the release before left: dump-assessed-people.script.ts says how it was made. */
const KEPT = EJSON.parse(readFileSync(join(ROOT, 'test/fixtures/databases/before-0003.json'), 'utf8')) as {
  name: string;
  documents: { _id: string }[];
}[];
const MASTER_KEYS = [Buffer.alloc(32, 2)];
const keyring = createKeyring(MASTER_KEYS, 'main');
const seal = residentSeal(createSealer(keyring), keyring);

let database: TestDatabase;
const db = () => database.connection.getClient().db(database.connection.name);
const people = () => db().collection<StoredResident>('people');
const silent = () => undefined;

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  await database.connection.dropDatabase();
  for (const { name, documents } of KEPT) await db().collection<{ _id: string }>(name).insertMany(documents);
});

const profiles = async () =>
  (await people().find().toArray()).map((stored) => seal.open(stored)).map(({ profile }) => profile);
/** Per name: the suffix and day of assessment of every certificate, the one that counts last. */
async function days(): Promise<Record<string, (string | undefined)[][]>> {
  return Object.fromEntries(
    (await profiles()).map(({ name, certificate, formerCertificates = [] }) => [
      name,
      [...formerCertificates, ...(certificate ? [certificate] : [])].map(({ number, assessedOn }) => [
        number.slice(18),
        assessedOn,
      ]),
    ]),
  );
}
const AFTER = {
  龙建英: [
    ['43', '2026-03-10'],
    ['43B1', '2026-03-10'],
  ],
  吴德贵: [
    ['42', undefined],
    ['42B1', undefined],
  ],
  向远山: [
    ['42', undefined],
    ['71', '2026-03-10'],
  ],
  杨秀兰: [['42', undefined]],
  石小英: [],
};

it('what was assessed here says the day, through a reissue too; what came from paper is not guessed', async () => {
  const before = await profiles();
  expect(JSON.stringify(before)).not.toContain('assessedOn');
  await migrate(db(), [migration], 'one', silent, MASTER_KEYS);
  expect(await days()).toEqual(AFTER);
  const without = JSON.parse(
    JSON.stringify(await profiles(), (key, value: unknown) => (key === 'assessedOn' ? undefined : value)),
  ) as unknown;
  expect(without).toEqual(before);
});

it('run again, or after a kill in the middle, it changes what is left and nothing twice', async () => {
  let left = 1;
  const killed = Object.create(db()) as ReturnType<typeof db>;
  killed.collection = ((name: string) => {
    const collection = db().collection(name);
    if (name !== 'people') return collection;
    return Object.assign(Object.create(collection), {
      updateOne: (...args: Parameters<typeof collection.updateOne>) =>
        left-- > 0 ? collection.updateOne(...args) : Promise.reject(new Error('killed')),
    }) as never;
  }) as never;
  await expect(migration.run(killed, MASTER_KEYS)).rejects.toThrow('killed');
  await migration.run(db(), MASTER_KEYS);
  expect(await days()).toEqual(AFTER);
  const versions = async () => (await people().find().toArray()).map(({ version }) => version);
  const once = await versions();
  await migration.run(db(), MASTER_KEYS);
  expect(await versions()).toEqual(once);
});

it('a person whom an older server saves meanwhile is read again', async () => {
  let isFirst = true;
  const busy = Object.create(db()) as ReturnType<typeof db>;
  busy.collection = ((name: string) => {
    const collection = db().collection(name);
    if (name !== 'people') return collection;
    return Object.assign(Object.create(collection), {
      async updateOne(filter: { _id: string }, update: object) {
        if (isFirst) await people().updateOne({ _id: filter._id }, { $inc: { version: 1 } });
        isFirst = false;
        return collection.updateOne(filter as never, update);
      },
    }) as never;
  }) as never;
  await migration.run(busy, MASTER_KEYS);
  expect(isFirst).toBe(false);
  expect(await days()).toEqual(AFTER);
});

it('a database without people needs no key', async () => {
  await database.connection.dropDatabase();
  await migration.run(db(), []);
  expect(await db().listCollections().toArray()).toEqual([]);
});
