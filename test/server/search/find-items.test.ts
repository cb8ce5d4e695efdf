import { createKeyring } from '../../../server/database/keyring';
import { findItems } from '../../../server/search/find-items';
import { searchEntriesModel, type SearchEntry } from '../../../server/search/search-entries.model';
import { searchEntriesRepository } from '../../../server/search/search-entries.repository';
import { entryPieces } from '../../../server/search/search-pieces';
import { aStaffViewer } from '../../factories/viewer';
import { startTestDatabase, type TestDatabase } from '../../support/database';

const keyring = createKeyring(Buffer.alloc(32, 7), 'main');
const viewer = aStaffViewer('town');

let database: TestDatabase;
let model: ReturnType<typeof searchEntriesModel>;

beforeAll(async () => {
  database = await startTestDatabase();
  model = searchEntriesModel(database.connection);
});
afterAll(() => database.stop());
beforeEach(() => database.connection.dropDatabase());

/** So many items of people with one name, of which the viewer sees some. */
async function searching(count: number, isVisible: (n: number) => boolean) {
  const pieces = entryPieces(keyring, '', { name: '张建国', phone: null });
  await model.insertMany(
    Array.from({ length: count }, (_, n): SearchEntry => ({
      _id: `item-${n}`,
      county: viewer.county,
      version: 1,
      pieces,
    })),
  );
  let lookedAt = 0;
  const found = await findItems(
    {
      entries: searchEntriesRepository(model),
      keyring,
      visible: async (_viewer, ids) => {
        lookedAt += ids.length;
        return ids.filter((id) => isVisible(Number(id.slice('item-'.length))));
      },
    },
    viewer,
    '张建国',
  );
  return { found, lookedAt };
}

describe('a name that is common in the county', () => {
  it('finds the few of one village behind many others', async () => {
    const { found } = await searching(1_000, (n) => n >= 997);
    expect(found.rows.toSorted()).toEqual(['item-997', 'item-998', 'item-999']);
    expect(found.isAll).toBe(true);
  });

  it('lists no more than a person reads, and says that there are more', async () => {
    const { found, lookedAt } = await searching(1_000, () => true);
    expect(found.rows).toHaveLength(50);
    expect(found.isAll).toBe(false);
    expect(lookedAt).toBeLessThan(1_000);
  });

  it('lists just as many without saying so when these are all', async () => {
    expect((await searching(50, () => true)).found).toMatchObject({ isAll: true, rows: { length: 50 } });
  });

  it('occupies the database for so many only, and says that it did not look at all', async () => {
    const { found, lookedAt } = await searching(4_300, (n) => n === 4_299);
    expect(found).toEqual({ rows: [], isAll: false });
    expect(lookedAt).toBe(4_000);
  });
});
