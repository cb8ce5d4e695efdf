import type { AnyBulkWriteOperation, Collection } from 'mongodb';
import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import type { Migration } from '../migrations';

/** An item as far as this step reads it, in the shape of its day: a migration is never changed after its release. */
interface Item {
  _id: string;
  version: number;
  status: string;
  granted?: number | null;
  history: { action: string; recordedAt: Date }[];
}

const AT_ONCE = 500;
const COME_TO_NOTHING = ['refused', 'withdrawn', 'lapsed'];

/** Items say in which year they were decided in favour, or what counts a year for its target would count only from now on. */
export const yearsOfApproval: Migration = {
  number: 2,
  name: '在办件记下批准的年份',
  async run(db) {
    for (const name of ['workItems', 'restrictedItems']) await markAll(db.collection<Item>(name));
  },
};

/** By id, so that each is looked at once; killed and begun again, what has its year is passed over. */
async function markAll(items: Collection<Item>): Promise<void> {
  for (let after = ''; ;) {
    const found = await items
      .find(
        { _id: { $gt: after }, granted: { $exists: false } },
        { projection: { version: 1, status: 1, 'history.action': 1, 'history.recordedAt': 1 } },
      )
      .sort({ _id: 1 })
      .limit(AT_ONCE)
      .toArray();
    if (found.length === 0) return;
    await items.bulkWrite(found.map(marking), { ordered: false });
    after = found.at(-1)!._id;
  }
}

/** What moved meanwhile was written by a server of this release and has its year. */
function marking({ _id, version, status, history }: Item): AnyBulkWriteOperation<Item> {
  const approved = history.findLast(({ action }) => action === 'approve');
  const granted =
    approved && !COME_TO_NOTHING.includes(status) ? yearOf(localDateOf(approved.recordedAt)) : null;
  return {
    updateOne: { filter: { _id, version, granted: { $exists: false } }, update: { $set: { granted } } },
  };
}
