import type { Model } from 'mongoose';
import { sightByName } from '../../../server/work-items/named-readers.scope';
import { workItemsModel, type StoredWorkItem } from '../../../server/work-items/work-items.model';
import type { Viewer } from '../../../shared/staff/viewer';
import { A_JOB, aResidentViewer, aStaffViewer } from '../../factories/viewer';
import { anApplication } from '../../factories/work-item';
import { startTestDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase;
let model: Model<StoredWorkItem>;
beforeAll(async () => {
  database = await startTestDatabase();
  model = workItemsModel(database.connection, 'restrictedItems');
});
afterAll(() => database.stop());

const sample = anApplication().item;
const named = (readers: string[], over: object = {}) => ({ ...sample, readers, ...over });
const items = [
  named(['reader'], { _id: 'held', assignee: { ...sample.assignee!, staffId: 'reader' } }),
  named([], { _id: 'nobody’s', assignee: null }),
  named(['other'], { _id: 'acted-before', acted: [{ staffId: 'reader', step: 'first-check' }] }),
  named(['reader'], { _id: 'elsewhere', county: '511403' }),
];

const viewers: [string, Viewer, string[]][] = [
  ['a named reader', aStaffViewer('reader'), ['held']],
  [
    'who acted before it moved, now head of its line',
    aStaffViewer('head', { unit: sample.unit, roles: ['leader'] }),
    [],
  ],
  ['the person', aResidentViewer(sample.for), ['acted-before', 'elsewhere', 'held', 'nobody’s']],
  ['a stranger', aResidentViewer('stranger'), []],
  ['a job', A_JOB, ['acted-before', 'elsewhere', 'held', 'nobody’s']],
];

test.each(viewers)('%s sees by query and in memory the same', async (_who, viewer, seen) => {
  await model.deleteMany({});
  await database.connection.collection('restrictedItems').insertMany(items as never[]);
  const found = await model.find(sightByName.scopeOf(viewer)!, { _id: 1 }).lean<{ _id: string }[]>();
  expect(found.map(({ _id }) => _id).sort()).toEqual(seen);
  const inMemory = items.filter((item) => sightByName.isInScope(viewer, item as unknown as StoredWorkItem));
  expect(inMemory.map(({ _id }) => _id).sort()).toEqual(seen);
});

test('the public sees nothing, and what names no readers may not lie there', () => {
  expect(sightByName.scopeOf({ kind: 'public', address: '127.0.0.1' })).toBeNull();
  expect(sightByName.keeps(sample)).toBe(false);
});
