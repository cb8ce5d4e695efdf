import type { Connection } from 'mongoose';
import { BSON } from 'mongodb';

/** Collections of the open store that name an item while it is open. When it is restricted, it leaves each. */
export const NAMES_ITEMS = [
  'claims',
  'drafts',
  'files',
  'messages',
  'movedDates',
  'presences',
  'searchEntries',
  'successions',
  'workItems',
];

/** What may still name an item that was restricted, and why. */
const MAY_NAME: Record<string, string> = {
  accessLog: 'who looked while it was open: ids only, sealed in a chain, read by no route',
  accessSeals: 'seals of that log: ids of its entries',
  fileTickets: 'a minute of looking at a photo: ids only, and the photo is gone',
  accounts: 'the person who signs in, alike in both stores',
  people: 'the person, alike in both stores',
  relations: 'who acts for whom, alike in both stores',
  sessions: 'who is signed in, alike in both stores',
};

/** Everything else there is. An item that is restricted is never named here, open or not. */
const NAMES_NO_ITEM = [
  ...['absences', 'areas', 'posts', 'staff', 'units'],
  ...['calendarDrafts', 'calendars', 'serviceSettings', 'serviceVersions'],
  ...['approvedProposals', 'proposalDesks', 'signInCodes', 'viewShelves'],
  ...['counters', 'files.chunks', 'files.files', 'quotaLedgers'],
];

/** Collections of which nobody has said yet whether they may name an item: say it above, and take them along where they do. */
export async function unsaidCollections(database: Connection): Promise<string[]> {
  const said = [...NAMES_ITEMS, ...Object.keys(MAY_NAME), ...NAMES_NO_ITEM];
  return (await namesOf(database)).filter((name) => !isRestricted(name) && !said.includes(name));
}

/**
 * Collections of the open store that still hold one of these texts, in any field: nothing may be left of an item that is
 * restricted.
 */
export async function tracesInMain(
  database: Connection,
  texts: readonly string[],
  personId = '',
): Promise<string[]> {
  const found: string[] = [];
  for (const name of await namesOf(database)) {
    if (isRestricted(name) || name in MAY_NAME) continue;
    for (const document of await database.db!.collection(name).find().toArray()) {
      // The claim on an identity number is the registered person's own, not an item's.
      if (name === 'claims' && document['holder'] === personId) continue;
      const bytes = Buffer.from(BSON.serialize(document));
      found.push(
        ...[...texts, ...(personId ? [personId] : [])]
          .filter((text) => bytes.includes(text))
          .map((text) => `${name}: ${text}`),
      );
    }
  }
  return found;
}

const isRestricted = (name: string) => name.startsWith('restricted');

async function namesOf(database: Connection): Promise<string[]> {
  const collections = await database.db!.listCollections({}, { nameOnly: true }).toArray();
  return collections.map(({ name }) => name).sort();
}
