import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EJSON } from 'bson';
import { migrate } from '../../../server/database/migrations';
import { MIGRATIONS } from '../../../server/database/migrations/index';
import { yearsOfApproval } from '../../../server/database/migrations/0002-years-of-approval';
import { grantedIn } from '../../../server/work-items/kept-beside';
import type { StoredWorkItem } from '../../../server/work-items/work-items.model';
import { anApplication } from '../../factories/work-item';
import { startTestDatabase, type TestDatabase } from '../../support/database';
import { ROOT } from '../../support/root';

interface Kept {
  name: string;
  documents: { _id: string }[];
}
const KEPT = EJSON.parse(
  readFileSync(join(ROOT, 'test/fixtures/databases/before-0001.json'), 'utf8'),
) as Kept[];

let database: TestDatabase;
const db = () => database.connection.getClient().db(database.connection.name);
const items = () => db().collection<StoredWorkItem>('workItems');
const silent = () => undefined;
const approved = () => anApplication({ on: '2025-12-22' }).checked().accepted().assessed();
const STORIES = {
  'in-2025': approved().approved('2025-12-31').item,
  'in-2026': approved().approved('2026-01-04').handedOver().confirmed().item,
  withdrawn: approved().approved('2026-01-04').withdrawn().item,
  open: approved().item,
};

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  await database.connection.dropDatabase();
  for (const { name, documents } of KEPT)
    if (documents.length > 0) await db().collection<{ _id: string }>(name).insertMany(documents);
  await items().insertMany(
    Object.entries(STORIES).map(([_id, item]) => ({ ...structuredClone(item), _id }) as StoredWorkItem),
  );
});

const years = async () =>
  Object.fromEntries((await items().find().toArray()).map(({ _id, granted }) => [_id, granted]));

it('every item says in which year it was approved, as a server of this release would say it, and nothing else changes', async () => {
  const before = await items().find().sort({ _id: 1 }).toArray();
  expect(before.some((item) => 'granted' in item)).toBe(false);
  await migrate(db(), [yearsOfApproval], 'one', silent);
  expect(await years()).toMatchObject({ 'in-2025': 2025, 'in-2026': 2026, withdrawn: null, open: null });
  const after = await items().find().sort({ _id: 1 }).toArray();
  expect(after.map(({ granted }) => granted)).toEqual(after.map((item) => grantedIn(item)));
  expect(after.map(({ granted: _year, ...item }) => item)).toEqual(before);
});

it('what a server wrote meanwhile keeps its year; again is harmless', async () => {
  await items().updateOne({ _id: 'open' }, { $set: { granted: 2030 } });
  await yearsOfApproval.run(db(), []);
  await yearsOfApproval.run(db(), []);
  expect(await years()).toMatchObject({ open: 2030, 'in-2026': 2026 });
});

it('is among those that run at the start', async () => {
  expect(MIGRATIONS.map(({ number }) => number)).toContain(2);
});
