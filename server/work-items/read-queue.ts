import { dayAndWeekday } from '@zhucantong/shared/calendar/day-words';
import { addDays, endOfLocalDay, localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import {
  QueueName,
  type DueWithin,
  type QueueCounts,
  type QueuePage,
  type QueueRow,
} from '@zhucantong/shared/work-items/queue-view';
import type { StaffContext } from './present/present-context';
import { presentQueueRow } from './present/queue-row';
import { readCursor, writeCursor, type Narrowing, type QueueItem } from './queues';
import { presentContext } from './view-work-item';
import type { WorkItemDeps } from './work-items.deps';
import type { QueueSlice } from './queue.repository';

/** A part of a queue. */
interface PartOfQueue {
  queue: QueueName;
  /** Code of a service. */
  service?: string | undefined;
  /** Due up to the end of today, or of the sixth day after. */
  due?: DueWithin | undefined;
}

export interface QueueQuestion extends PartOfQueue {
  limit: number;
  cursor?: string | undefined;
}

export interface ReadQueueDeps extends Pick<WorkItemDeps, 'items'> {
  /** Every published version of a service. */
  versionsOf(code: string): readonly string[];
}

/** Which items stand on a page of a queue and in which version: what tells a client, for little, that its page is still true. */
export function readQueue(
  deps: ReadQueueDeps,
  viewer: StaffViewer,
  { queue, limit, cursor, ...part }: QueueQuestion,
  now: Date,
): Promise<QueueSlice> {
  const narrowed = narrowingOf(deps, part, now);
  return deps.items.queue(viewer, queue, now, { limit, cursor: readCursor(cursor), narrowed });
}

/** How many items a part of a queue holds, to 99. */
export function countPart(
  deps: ReadQueueDeps,
  viewer: StaffViewer,
  { queue, ...part }: PartOfQueue,
  now: Date,
): Promise<number> {
  return deps.items.count(viewer, queue, now, narrowingOf(deps, part, now));
}

function narrowingOf(
  { versionsOf }: Pick<ReadQueueDeps, 'versionsOf'>,
  { service, due }: Omit<PartOfQueue, 'queue'>,
  now: Date,
): Narrowing {
  const lastDay = due && addDays(localDateOf(now), DAYS_WITHIN[due]);
  return {
    ...(service ? { services: versionsOf(service) } : {}),
    ...(lastDay ? { dueBefore: endOfLocalDay(lastDay) } : {}),
  };
}

const DAYS_WITHIN: Readonly<Record<DueWithin, number>> = { today: 0, week: 6 };

/** How many items each queue holds, to 99. */
export async function countQueues(
  deps: Pick<WorkItemDeps, 'items'>,
  viewer: StaffViewer,
  now: Date,
): Promise<QueueCounts> {
  const endOfToday = endOfLocalDay(localDateOf(now));
  const [mineOverdue, mineDue, ...each] = await Promise.all([
    deps.items.count(viewer, 'mine', now, { dueBefore: now }),
    deps.items.count(viewer, 'mine', now, { dueBefore: endOfToday }),
    ...QueueName.options.map((name) => deps.items.count(viewer, name, now)),
  ]);
  const counts = Object.fromEntries(QueueName.options.map((name, place) => [name, each[place]!]));
  return { ...(counts as Record<QueueName, number>), mineOverdue, mineToday: mineDue - mineOverdue };
}

/** The page itself; its rows are read without opening anything sealed. */
export async function presentQueue(
  deps: WorkItemDeps,
  viewer: StaffViewer,
  queue: QueueName,
  slice: QueueSlice,
  now: Date,
): Promise<QueuePage> {
  const today = localDateOf(now);
  return {
    queue,
    rows: await presentRows(deps, viewer, await deps.items.queueRows(viewer, queue, now, slice.marks), now),
    next: slice.next ? writeCursor(slice.next) : null,
    today: dayAndWeekday(today, yearOf(today)),
  };
}

export async function presentRows(
  deps: WorkItemDeps,
  viewer: StaffViewer,
  rows: readonly QueueItem[],
  now: Date,
): Promise<QueueRow[]> {
  const contexts = new Map<string, StaffContext>();
  for (const { county, service } of rows) {
    const key = `${county}/${service}`;
    if (!contexts.has(key))
      contexts.set(key, { ...(await presentContext(deps, county, service, now)), viewer });
  }
  return rows.map((row) => presentQueueRow(row, contexts.get(`${row.county}/${row.service}`)!));
}
