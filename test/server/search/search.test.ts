import { formatItemNumber } from '../../../server/database/item-number';
import { createKeyring } from '../../../server/database/keyring';
import { searchEntriesModel } from '../../../server/search/search-entries.model';
import {
  searchEntriesRepository,
  type SearchEntriesRepository,
} from '../../../server/search/search-entries.repository';
import { searchPieces } from '../../../server/search/search-pieces';
import { writeSearchEntry } from '../../../server/search/write-search-entry';
import type { WorkItem } from '../../../shared/work-items/work-item';
import { aResident, anIdentityNumber } from '../../factories/resident';
import { anApplication } from '../../factories/work-item';
import { startTestDatabase, type TestDatabase } from '../../support/database';
import { together } from '../../support/together';

const keyring = createKeyring(Buffer.alloc(32, 7), 'main');
const identity = anIdentityNumber('19580312', 4);
const person = aResident('wu-degui', {
  profile: {
    ...aResident().profile,
    name: '吴德贵',
    identityNumber: identity,
    phone: '13800006027',
    certificate: { ...aResident().profile.certificate!, number: `${identity}42` },
  },
}).build();
const base = anApplication().item;
const number = formatItemNumber('靖', 4_839_175);
const item: WorkItem = { ...base, number };

let database: TestDatabase;
let entries: SearchEntriesRepository;

beforeAll(async () => {
  database = await startTestDatabase();
  entries = searchEntriesRepository(searchEntriesModel(database.connection));
});
afterAll(() => database.stop());
beforeEach(() => database.connection.dropDatabase());

const write = (over: Partial<WorkItem> = {}, whose = person) =>
  writeSearchEntry(
    {
      entries,
      keyring,
      residents: { get: async () => whose },
      callerOf: async () => null,
    },
    { ...item, ...over },
  );
const find = (typed: string, county = '431229') =>
  together(entries.candidates(county, searchPieces(keyring, typed)));

describe('search', () => {
  it.each([
    ['its number', number],
    ['its number without space and dash', number.replace(/[ -]/g, '')],
    ['its digits alone', number.slice(2)],
    ['the whole name', '吴德贵'],
    ['two characters of the name', '德贵'],
    ['the identity number', identity],
    ['the identity number in small letters', identity.toLowerCase()],
    ['the certificate number', `${identity}42`],
    ['the last four digits of the telephone', '6027'],
  ])('finds an item by %s', async (_what, typed) => {
    await write();
    expect(await find(typed)).toEqual(['item-1']);
  });

  it.each([
    ['another name', '吴小梅'],
    ['characters in another order', '贵德'],
    ['other last digits', '6028'],
    ['punctuation only', '。，'],
    ['part of an identity number', identity.slice(0, 10)],
  ])('does not find it by %s', async (_what, typed) => {
    await write();
    expect(await find(typed)).toEqual([]);
  });

  it('finds nothing of another county', async () => {
    await write();
    expect(await find('吴德贵', '510704')).toEqual([]);
  });

  it('keeps nothing by which a person could be named', async () => {
    await write();
    const stored = JSON.stringify(await database.connection.db!.collection('searchEntries').find().toArray());
    for (const personal of ['吴', '德贵', identity, '6027']) expect(stored).not.toContain(personal);
  });

  it('is replaced by a newer version only, in whatever order effects arrive', async () => {
    const renamed = aResident('wu-degui').named('吴新名').build();
    await write({ version: 5 }, renamed);
    await write({ version: 2 });
    expect(await find('吴新名')).toEqual(['item-1']);
    expect(await find('吴德贵')).toEqual([]);
  });

  it('stands once although it is written at the same moment many times', async () => {
    await Promise.all(Array.from({ length: 8 }, (_each, n) => write({ version: n + 1 })));
    const stored = await database.connection.db!.collection('searchEntries').find().toArray();
    expect(stored).toMatchObject([{ _id: 'item-1', version: 8 }]);
  });
});
