import type { Filter } from 'mongodb';
import type { Model, QueryFilter } from 'mongoose';
import { DomainError } from '@zhucantong/shared/errors';
import type { JobViewer, ResidentViewer, StaffViewer, Viewer } from '@zhucantong/shared/staff/viewer';
import type { QueueName } from '@zhucantong/shared/work-items/queue-view';
import type {
  EntryContents,
  HistoryEntry,
  OutboxEntry,
  WorkItem,
} from '@zhucantong/shared/work-items/work-item';
import { isDuplicateKey } from '../database/mongo-errors';
import { knownVersions } from '../database/known-versions';
import { nativeCollection } from '../database/native-collection';
import { sharedInserts } from '../database/shared-inserts';
import type { LookupPool } from '../database/shared-lookups';
import { sharedPages } from '../database/shared-pages';
import { sharedUpdates } from '../database/shared-updates';
import type { Sealer } from '../database/sealed';
import { createItemSeals, type SealedContents } from './item-seals';
import {
  afterCursor,
  queueFilter,
  MARK_FIELDS,
  ROW_FIELDS,
  type QueueCursor,
  type QueueItem,
} from './queues';
import type { Desk, StoredWorkItem } from './work-items.model';
import { isInScope, scopeOf } from './work-items.scope';

/** An item with its sealed contents still closed. */
export interface LoadedItem {
  item: WorkItem;
  /** Opens every entry's contents. @throws SealBroken */
  open(): Map<number, EntryContents>;
  sealed: SealedContents;
}

/** An item's place in a queue and the version in which it stands there. */
export type QueueMark = Pick<QueueItem, '_id' | 'version' | 'dueAt'>;

/** One page of a queue by its marks: all that is needed to say whether it has changed. */
export interface QueueSlice {
  marks: QueueMark[];
  next: QueueCursor | null;
}

/** The one way to items of one store; made once for each store, and a use case is handed exactly one (DESIGN idea 6). */
export interface WorkItemsRepository {
  find(viewer: Viewer, id: string): Promise<LoadedItem | null>;
  /** @throws DomainError not-found, also for what the viewer may not see. */
  get(viewer: Viewer, id: string): Promise<LoadedItem>;
  /** @returns the item as it stands now, or null when the id is taken already. */
  insert(
    item: WorkItem,
    contents: EntryContents | null,
    outbox: readonly OutboxEntry[],
  ): Promise<LoadedItem | null>;
  /** One write of one document, only if nobody wrote since. @returns the item as written, or null when the version moved. */
  save(
    before: LoadedItem,
    after: WorkItem,
    contents: EntryContents | null,
    outbox: readonly OutboxEntry[],
  ): Promise<LoadedItem | null>;
  listForResident(viewer: ResidentViewer, personId?: string): Promise<LoadedItem[]>;
  queue(
    viewer: StaffViewer,
    name: QueueName,
    now: Date,
    limit: number,
    cursor: QueueCursor | null,
  ): Promise<QueueSlice>;
  /** The rows of these marks, in their order; one that has left the queue meanwhile is left out. */
  queueRows(
    viewer: StaffViewer,
    name: QueueName,
    now: Date,
    marks: readonly QueueMark[],
  ): Promise<QueueItem[]>;
  /** Counts stop at 99. */
  count(viewer: StaffViewer, name: QueueName, now: Date, dueBefore?: Date): Promise<number>;
  findRowsByIds(viewer: StaffViewer, ids: readonly string[]): Promise<QueueItem[]>;
  findByNumber(viewer: JobViewer, county: string, number: string): Promise<LoadedItem | null>;
  dueForWake(viewer: JobViewer, now: Date, limit: number): Promise<string[]>;
  withOutbox(viewer: JobViewer, limit: number): Promise<Waiting[]>;
  /** Ends the delivery of these entries; the version does not move. */
  pull(viewer: JobViewer, id: string, keys: readonly string[]): Promise<void>;
  /** Whether an item still has to be given this file. */
  owesFile(viewer: JobViewer, fileId: string): Promise<boolean>;
  countStuck(viewer: JobViewer, since: Date): Promise<number>;
  /** Completed items of a service since an instant, and how many kept their promise; of one county or of all. */
  countPromises(
    viewer: JobViewer,
    service: string,
    county: string | null,
    since: Date,
  ): Promise<{ total: number; kept: number }>;
}

/** An item with something to deliver. */
export type Waiting = Pick<
  StoredWorkItem,
  '_id' | 'county' | 'number' | 'version' | 'service' | 'for' | 'filedBy' | 'outbox'
>;

const COUNT_LIMIT = 100;
/** Of a few kilobytes each: what the desks of a county look at all day. */
const ROWS_KEPT = 3_000;
/** An absent value stays absent: the driver would write null. */
const AS_STORED = { ignoreUndefined: true } as const;

export function workItemsRepository(
  model: Model<StoredWorkItem>,
  sealer: Sealer,
  pool: LookupPool,
): WorkItemsRepository {
  const collection = model.collection.name;
  const seals = createItemSeals(sealer, collection);
  const items = nativeCollection(model);
  const inserts = sharedInserts(items, AS_STORED);
  const lookups = pool.in(model);
  const pages = sharedPages(items);
  const knownRows = knownVersions<QueueItem>(ROWS_KEPT);
  const saves = sharedUpdates(items, AS_STORED);
  // Apart from the saves: beside unconditional updates the count of a batch would say nothing about a save.
  const pulls = sharedUpdates(items);

  async function findOne(viewer: Viewer, filter: QueryFilter<StoredWorkItem>): Promise<LoadedItem | null> {
    const scope = scopeOf(viewer);
    if (!scope) return null;
    const stored = await model.findOne({ $and: [filter, scope] }).lean<StoredWorkItem>();
    return stored && load(stored);
  }

  async function find(viewer: Viewer, id: string): Promise<LoadedItem | null> {
    const stored = await lookups.find(id);
    return stored && isInScope(viewer, stored) ? load(stored) : null;
  }

  function load(stored: StoredWorkItem): LoadedItem {
    const { key, contents, outbox: _outbox, desk: _desk, ...item } = stored;
    return loaded(item, { key, contents });
  }

  function loaded(item: WorkItem, sealed: SealedContents): LoadedItem {
    return { item, sealed, open: () => seals.open(item._id, sealed) };
  }

  /** The rows of these items as far as they stand in the queue; a version once read is not read again. */
  async function readRows(
    viewer: StaffViewer,
    name: QueueName,
    now: Date,
    marks: readonly QueueMark[],
  ): Promise<Map<string, QueueItem>> {
    const rows = new Map<string, QueueItem>();
    const unknown: string[] = [];
    for (const mark of marks) {
      const row = knownRows.find(mark);
      if (row) rows.set(mark._id, row);
      else unknown.push(mark._id);
    }
    if (unknown.length === 0) return rows;
    const filter = { _id: { $in: unknown }, ...queueFilter(viewer, name, now) } as Filter<StoredWorkItem>;
    const found = (await items
      .find(filter, { projection: ROW_FIELDS })
      .hint({ _id: 1 })
      .toArray()) as unknown as QueueItem[];
    knownRows.keep(found);
    for (const row of found) rows.set(row._id, row);
    return rows;
  }

  return {
    find,
    async get(viewer, id) {
      const found = await find(viewer, id);
      if (!found) throw new DomainError('not-found');
      return found;
    },
    async insert(item, contents, outbox) {
      const sealed = seals.first(item._id, contents);
      try {
        await inserts.insert({ desk: deskOf(item), outbox: [...outbox], ...sealed, ...item });
        // What was sealed a moment ago is known: the receipt need not open it.
        const entries = contents ? [[1, contents] as const] : [];
        return { item, sealed, open: () => new Map(entries) };
      } catch (error) {
        if (isDuplicateKey(error)) return null;
        throw error;
      }
    },
    async save(before, after, contents, outbox) {
      const { history, ...state } = after;
      const entry = history.at(-1)!;
      const added = contents
        ? { [entry.n]: seals.add(after._id, before.sealed, entry.n, contents) }
        : undefined;
      const { _id, ...set } = {
        ...state,
        ...(added ? { [`contents.${entry.n}`]: added[entry.n] } : {}),
        desk: deskOf(after),
      };
      const isSaved = await saves.updateIf({
        filter: { _id, version: before.item.version },
        change: { $set: set, $push: { history: entry, outbox: { $each: [...outbox] } } },
        proof: { _id, history: { $elemMatch: entryIdentity(entry) } },
      });
      if (!isSaved) return null;
      const { key, contents: earlier } = before.sealed;
      return loaded(after, { key, contents: { ...earlier, ...added } });
    },
    async listForResident(viewer, personId) {
      const people = personId
        ? [personId]
        : [viewer.personId, ...viewer.actsFor.map((each) => each.personId)];
      const stored = await model
        .find({ $and: [{ county: viewer.county, for: { $in: people } }, scopeOf(viewer)!] })
        .sort({ isOpen: -1, dueAt: 1 })
        .limit(COUNT_LIMIT)
        .lean<StoredWorkItem[]>();
      return stored.map(load);
    },
    async queue(viewer, name, now, limit, cursor) {
      const filter = { ...queueFilter(viewer, name, now), ...afterCursor(cursor) } as Filter<StoredWorkItem>;
      const sort = { dueAt: 1, _id: 1 } as const;
      const marks = await pages.read<QueueMark>({ filter, sort, limit: limit + 1, projection: MARK_FIELDS });
      const last = marks[limit - 1];
      return {
        marks: marks.slice(0, limit),
        next: marks.length > limit && last ? { dueAt: last.dueAt, id: last._id } : null,
      };
    },
    async queueRows(viewer, name, now, marks) {
      const rows = await readRows(viewer, name, now, marks);
      return marks.flatMap(({ _id }) => rows.get(_id) ?? []);
    },
    count: (viewer, name, now, dueBefore) =>
      model
        .countDocuments({
          ...queueFilter(viewer, name, now),
          ...(dueBefore ? { dueAt: { $lte: dueBefore } } : {}),
        })
        .limit(COUNT_LIMIT),
    findRowsByIds: (viewer, ids) =>
      model.find({ $and: [{ _id: { $in: [...ids] } }, scopeOf(viewer)!] }, ROW_FIELDS).lean<QueueItem[]>(),
    findByNumber: (viewer, county, number) => findOne(viewer, { county, number }),
    async dueForWake(_viewer, now, limit) {
      const due = await model
        .find({ isOpen: true, wakeAt: { $lte: now } }, { _id: 1 })
        .sort({ wakeAt: 1 })
        .limit(limit)
        .lean<{ _id: string }[]>();
      return due.map(({ _id }) => _id);
    },
    withOutbox: (_viewer, limit) =>
      model
        .find(
          { 'outbox.0': { $exists: true } },
          { county: 1, number: 1, version: 1, service: 1, for: 1, filedBy: 1, outbox: 1 },
        )
        .sort({ 'outbox.at': 1 })
        .limit(limit)
        .lean<Waiting[]>(),
    async pull(_viewer, id, keys) {
      await pulls.update({ _id: id }, { $pull: { outbox: { key: { $in: [...keys] } } } });
    },
    owesFile: async (_viewer, fileId) =>
      (await model
        .findOne({ 'outbox.0': { $exists: true }, 'outbox.files': fileId }, { _id: 1 })
        .sort({ 'outbox.at': 1 })
        .lean()) !== null,
    countStuck: (_viewer, since) =>
      model
        .countDocuments({ 'outbox.0': { $exists: true }, 'outbox.at': { $lte: since } })
        .limit(COUNT_LIMIT),
    async countPromises(_viewer, service, county, since) {
      const completed = {
        ...(county ? { county } : {}),
        status: 'completed' as const,
        service: { $regex: `^${service}@` },
        dueAt: { $gte: since },
      };
      const isKept = { $elemMatch: { nature: 'promised' as const, overdueAt: null } };
      const [total, kept] = await Promise.all([
        model.countDocuments(completed),
        model.countDocuments({ ...completed, clocks: isKept }),
      ]);
      return { total, kept };
    },
  };
}

/** What tells an entry from every other of its item: two that met at one number differ in actor or action id. */
function entryIdentity({ n, actionId, by }: HistoryEntry) {
  return { n, actionId, 'by.id': by.id };
}

function deskOf(item: WorkItem): Desk {
  if (item.status === 'awaiting-supplement') return 'waiting';
  return item.assignee ? 'assigned' : 'unassigned';
}
