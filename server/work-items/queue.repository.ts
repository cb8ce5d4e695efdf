import type { Filter } from 'mongodb';
import type { Model } from 'mongoose';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { QueueName } from '@zhucantong/shared/work-items/queue-view';
import { knownVersions } from '../database/known-versions';
import { nativeCollection } from '../database/native-collection';
import { sharedPages } from '../database/shared-pages';
import {
  afterCursor,
  MARK_FIELDS,
  narrowingFilter,
  ROW_FIELDS,
  type Narrowing,
  type QueueCursor,
  type QueueItem,
} from './queues';
import type { StoredWorkItem } from './work-items.model';
import type { Sight } from './sight';

/** An item's place in a queue and the version in which it stands there. */
export type QueueMark = Pick<QueueItem, '_id' | 'version' | 'dueAt'>;

/** One page of a queue by its marks: all that is needed to say whether it has changed. */
export interface QueueSlice {
  marks: QueueMark[];
  next: QueueCursor | null;
}

/** Which part of a queue. */
export interface QueuePart {
  limit: number;
  cursor: QueueCursor | null;
  narrowed?: Narrowing;
}

/** Items as staff see them in lists: projected, with nothing sealed. */
export interface QueueRepository {
  queue(viewer: StaffViewer, name: QueueName, now: Date, part: QueuePart): Promise<QueueSlice>;
  /** The rows of these marks, in their order; one that has left the queue meanwhile is left out. */
  queueRows(
    viewer: StaffViewer,
    name: QueueName,
    now: Date,
    marks: readonly QueueMark[],
  ): Promise<QueueItem[]>;
  /** Counts stop at 99. */
  count(viewer: StaffViewer, name: QueueName, now: Date, narrowed?: Narrowing): Promise<number>;
  findRowsByIds(viewer: StaffViewer, ids: readonly string[]): Promise<QueueItem[]>;
  /** What these people hold as B of these posts, the first due first. */
  standInRows(county: string, standIns: readonly string[], posts: readonly string[]): Promise<QueueItem[]>;
  /** How many open items of somebody, or filed by them, this member of staff has in hand; counting stops at 99. */
  countHeldOf(county: string, staffId: string, personId: string): Promise<number>;
  /** Whether there is any item, open or closed, that this viewer sees. */
  seesAny(viewer: StaffViewer): Promise<boolean>;
}

const COUNT_LIMIT = 100;
/** Of a few kilobytes each: what the desks of a county look at all day. */
const ROWS_KEPT = 3_000;

export function queueRepository(
  model: Model<StoredWorkItem>,
  { scopeOf, queueFilter }: Sight,
): QueueRepository {
  const items = nativeCollection(model);
  const pages = sharedPages(items);
  const knownRows = knownVersions<QueueItem>(ROWS_KEPT);

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
    async queue(viewer, name, now, { limit, cursor, narrowed = {} }) {
      const filter = {
        ...queueFilter(viewer, name, now),
        ...afterCursor(cursor),
        ...narrowingFilter(narrowed),
      } as Filter<StoredWorkItem>;
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
    count: (viewer, name, now, narrowed = {}) =>
      model
        .countDocuments({ ...queueFilter(viewer, name, now), ...narrowingFilter(narrowed) })
        .limit(COUNT_LIMIT),
    findRowsByIds: (viewer, ids) =>
      model.find({ $and: [{ _id: { $in: [...ids] } }, scopeOf(viewer)!] }, ROW_FIELDS).lean<QueueItem[]>(),
    standInRows: (county, standIns, posts) =>
      model
        .find(
          {
            ...{ county, 'assignee.staffId': { $in: [...standIns] }, isOpen: true },
            ...{ 'assignee.acting': 'B', 'assignee.post': { $in: [...posts] } },
          },
          ROW_FIELDS,
        )
        .sort({ dueAt: 1, _id: 1 })
        .limit(COUNT_LIMIT)
        .lean<QueueItem[]>(),
    countHeldOf: (county, staffId, personId) =>
      model
        .countDocuments({
          ...{ county, 'assignee.staffId': staffId, isOpen: true },
          $or: [{ for: personId }, { 'filedBy.person': personId }],
        })
        .limit(COUNT_LIMIT),
    seesAny: async (viewer) => (await model.exists(scopeOf(viewer)!)) !== null,
  };
}
