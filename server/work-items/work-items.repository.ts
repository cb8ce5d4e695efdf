import type { ClientSession } from 'mongodb';
import type { Model, QueryFilter } from 'mongoose';
import { DomainError } from '@zhucantong/shared/errors';
import type { JobViewer, ResidentViewer, Viewer } from '@zhucantong/shared/staff/viewer';
import type { OutboxEntry } from '@zhucantong/shared/work-items/outbox';
import type { HistoryEntry, WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { EntryContents } from '@zhucantong/shared/work-items/entry-contents';
import { isDuplicateKey } from '../database/mongo-errors';
import { nativeCollection } from '../database/native-collection';
import { sharedInserts } from '../database/shared-inserts';
import type { LookupPool } from '../database/shared-lookups';
import { sharedUpdates } from '../database/shared-updates';
import type { Sealer } from '../database/sealed';
import { itemJobsRepository, type ItemJobsRepository } from './item-jobs.repository';
import { createItemSeals, type SealedContents } from './item-seals';
import { queueRepository, type QueueRepository } from './queue.repository';
import { apart, besideOf } from './kept-beside';
import type { Sight } from './sight';
import { touchedItemsRepository, type TouchedItemsRepository } from './touched-items.repository';
import { noticesRepository, type NoticesRepository } from './notices.repository';
import { undeliveredRepository, type UndeliveredRepository } from './undelivered.repository';
import type { StoredWorkItem } from './work-items.model';

/** An item with its sealed contents still closed. */
export interface LoadedItem {
  item: WorkItem;
  /** Opens every entry's contents. @throws SealBroken */
  open(): Map<number, EntryContents>;
  sealed: SealedContents;
}

/** What tells whether a card of a list is still what it was. */
export type ItemMark = Pick<WorkItem, '_id' | 'version' | 'caseId' | 'leg' | 'status' | 'county' | 'service'>;

/** The one way to items of one store; made once for each store, and a use case is handed exactly one (DESIGN idea 6). */
export interface WorkItemsRepository
  extends
    QueueRepository,
    ItemJobsRepository,
    TouchedItemsRepository,
    UndeliveredRepository,
    NoticesRepository {
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
  /** The same inside a transaction, where something else must be true with it. */
  saveIn(
    session: ClientSession,
    ...saved: Parameters<WorkItemsRepository['save']>
  ): Promise<LoadedItem | null>;
  listForResident(viewer: ResidentViewer, personId?: string): Promise<LoadedItem[]>;
  /** The same list by ids and versions only: what says whether it has changed. */
  marksForResident(viewer: ResidentViewer, personId?: string): Promise<ItemMark[]>;
  /** The matter of a number; never another office's part of it. */
  findByNumber(viewer: JobViewer, county: string, number: string): Promise<LoadedItem | null>;
}

/** More than one person and those they act for ever have. */
const LIST_LIMIT = 100;
/** An absent value stays absent: the driver would write null. */
const AS_STORED = { ignoreUndefined: true } as const;

export function workItemsRepository(
  model: Model<StoredWorkItem>,
  sealer: Sealer,
  pool: LookupPool,
  sight: Sight,
): WorkItemsRepository {
  const { scopeOf, isInScope } = sight;
  const collection = model.collection.name;
  const seals = createItemSeals(sealer, collection);
  const items = nativeCollection(model);
  const inserts = sharedInserts(items, AS_STORED);
  const lookups = pool.in(model);
  const saves = sharedUpdates(items, AS_STORED);

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

  function ofResident(viewer: ResidentViewer, personId: string | undefined) {
    const own = [viewer.personId, ...viewer.actsFor.map((each) => each.personId)];
    const people = personId ? [personId] : own;
    return model
      .find({ $and: [{ for: { $in: people } }, scopeOf(viewer)!] })
      .sort({ isOpen: -1, dueAt: 1 })
      .limit(LIST_LIMIT);
  }

  /** An item of named readers never reaches the open store, whatever asked for it. */
  function requireKept(item: WorkItem): void {
    if (!sight.keeps(item)) throw new Error(`${collection} keeps no such item`);
  }

  function load(stored: StoredWorkItem): LoadedItem {
    const { item, sealed } = apart(stored);
    return loaded(item, sealed);
  }

  function loaded(item: WorkItem, sealed: SealedContents): LoadedItem {
    return { item, sealed, open: () => seals.open(item._id, sealed) };
  }

  /** The one write that takes an item from one entry to the next, and the item as it is then. */
  function writeOf(...[before, after, contents, outbox]: Parameters<WorkItemsRepository['save']>) {
    requireKept(after);
    const { history, ...state } = after;
    const entry = history.at(-1)!;
    const added = contents
      ? { [entry.n]: seals.add(after._id, before.sealed, entry.n, contents) }
      : undefined;
    const { _id, ...set } = {
      ...state,
      ...(added ? { [`contents.${entry.n}`]: added[entry.n] } : {}),
      ...besideOf(after),
    };
    const write = {
      filter: { _id, version: before.item.version },
      change: {
        $set: set,
        $push: { history: entry, outbox: { $each: [...outbox] } },
        ...unset([
          ...Object.keys(before.item).filter((part) => !(part in after)),
          // What waits after a failure need not hold up what is new.
          ...(outbox.length > 0 ? ['delivery.nextAt'] : []),
        ]),
      },
      proof: { _id, history: { $elemMatch: entryIdentity(entry) } },
    };
    const { key, contents: earlier } = before.sealed;
    return { write, result: loaded(after, { key, contents: { ...earlier, ...added } }) };
  }

  return {
    ...queueRepository(model, sight),
    ...itemJobsRepository(model),
    ...touchedItemsRepository(model),
    ...undeliveredRepository(model, sight),
    ...noticesRepository(model),
    find,
    async get(viewer, id) {
      const found = await find(viewer, id);
      if (!found) throw new DomainError('not-found');
      return found;
    },
    async insert(item, contents, outbox) {
      requireKept(item);
      const sealed = seals.first(item._id, contents);
      try {
        await inserts.insert({ ...besideOf(item), outbox: [...outbox], ...sealed, ...item });
        // What was sealed a moment ago is known: the receipt need not open it.
        const entries = contents ? [[1, contents] as const] : [];
        return { item, sealed, open: () => new Map(entries) };
      } catch (error) {
        if (isDuplicateKey(error)) return null;
        throw error;
      }
    },
    async save(...saved) {
      const { write, result } = writeOf(...saved);
      return (await saves.updateIf(write)) ? result : null;
    },
    async saveIn(session, ...saved) {
      const { write, result } = writeOf(...saved);
      const { matchedCount } = await items.updateOne(write.filter, write.change, { ...AS_STORED, session });
      return matchedCount === 1 ? result : null;
    },
    listForResident: async (viewer, personId) =>
      (await ofResident(viewer, personId).lean<StoredWorkItem[]>()).map(load),
    marksForResident: (viewer, personId) =>
      ofResident(viewer, personId)
        .select({ version: 1, caseId: 1, leg: 1, status: 1, county: 1, service: 1 })
        .lean<ItemMark[]>(),
    findByNumber: (viewer, county, number) => findOne(viewer, { county, number, partOf: { $exists: false } }),
  };
}

/** What tells an entry from every other of its item: two that met at one number differ in actor or action id. */
function entryIdentity({ n, actionId, by }: HistoryEntry) {
  return { n, actionId, 'by.id': by.id };
}

/** Parts that an item no longer has, as the database is told of them. */
function unset(parts: readonly string[]): { $unset?: Record<string, ''> } {
  return parts.length > 0 ? { $unset: Object.fromEntries(parts.map((part) => [part, ''])) } : {};
}
