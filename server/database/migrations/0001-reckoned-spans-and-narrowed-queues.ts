import { MongoServerError, type AnyBulkWriteOperation, type Collection, type Db } from 'mongodb';
import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { Migration } from '../migrations';

/** An open item as far as this step reads it, in the shape of its day: a migration is never changed after its release. */
interface OpenItem {
  _id: string;
  version: number;
  clocks: { startedAt: Date; dueOn: string; endedAt: Date | null }[];
  stops: { from: Date; to: Date | null; expectedEndOn: string }[];
  history: { calendarEdition: string }[];
}

const ITEMS = ['workItems', 'restrictedItems'];

/** No model declares them any more; each was replaced by one that also ends with what is asked for now. */
const LEFT_BEHIND: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ITEMS.map((name) => [
      name,
      [
        'county_1_assignee.staffId_1_dueAt_1__id_1',
        'county_1_line_1_dueAt_1__id_1',
        'county_1_line_1_desk_1_dueAt_1__id_1',
        'county_1_readers_1_dueAt_1__id_1',
        'county_1_readers_1_desk_1_dueAt_1__id_1',
        'outbox.at_1',
        'county_1_for_1_isOpen_-1_dueAt_1',
        'county_1_caseId_1',
      ],
    ]),
  ),
  messages: ['county_1_to_1_at_-1__id_-1'],
  restrictedMessages: ['county_1_to_1_at_-1__id_-1'],
};

const AT_ONCE = 500;
const NAMESPACE_NOT_FOUND = 26;
const INDEX_NOT_FOUND = 27;

/**
 * Open items say with which edition they were reckoned and on which days they rest, or the replay of a calendar would never
 * find them; indexes that nothing asks for any more cost no more writes.
 */
export const reckonedSpansAndNarrowedQueues: Migration = {
  number: 1,
  name: '在办件记下所依据的工作日历，去掉不再用的索引',
  async run(db) {
    for (const name of ITEMS) await reckonAll(db.collection<OpenItem>(name));
    for (const [name, indexes] of Object.entries(LEFT_BEHIND))
      for (const index of indexes) await dropIndex(db, name, index);
  },
};

/** Only what lacks it is looked at, so a run that was killed goes on where it was; a version that moved is read again. */
async function reckonAll(items: Collection<OpenItem>): Promise<void> {
  const lacking = { isOpen: true, reckoned: { $exists: false } };
  for (;;) {
    const found = await items
      .find(lacking, { projection: { version: 1, clocks: 1, stops: 1, 'history.calendarEdition': 1 } })
      .limit(AT_ONCE)
      .toArray();
    if (found.length === 0) return;
    await items.bulkWrite(found.map(reckoning), { ordered: false });
  }
}

function reckoning(item: OpenItem): AnyBulkWriteOperation<OpenItem> {
  const { _id, version } = item;
  return {
    updateOne: {
      filter: { _id, version, isOpen: true, reckoned: { $exists: false } },
      update: { $set: { reckoned: spanOf(item) } },
    },
  };
}

function spanOf({ clocks, stops, history }: OpenItem) {
  const running = clocks.filter(({ endedAt }) => !endedAt);
  if (running.length === 0) return null;
  const open = stops.filter(({ to }) => !to);
  const starts = [...running.map(({ startedAt }) => startedAt), ...open.map(({ from }) => from)];
  const ends = [...running.map(({ dueOn }) => dueOn), ...open.map(({ expectedEndOn }) => expectedEndOn)];
  return {
    edition: history.at(-1)!.calendarEdition,
    from: localDateOf(new Date(Math.min(...starts.map(Number)))),
    upTo: ends.reduce((latest, day) => (day > latest ? day : latest)),
  };
}

async function dropIndex(db: Db, collection: string, index: string): Promise<void> {
  try {
    await db.collection(collection).dropIndex(index);
  } catch (error) {
    const isGone =
      error instanceof MongoServerError &&
      (error.code === NAMESPACE_NOT_FOUND || error.code === INDEX_NOT_FOUND);
    if (!isGone) throw error;
  }
}
