import { dayAndWeekday } from '@zhucantong/shared/calendar/day-words';
import { endOfLocalDay, localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { QueueCounts, QueueName, QueuePage, QueueRow } from '@zhucantong/shared/work-items/queue-view';
import { presentQueueRow } from './present/queue-row';
import { readCursor, writeCursor, type QueueItem } from './queues';
import { presentContext } from './view-work-item';
import type { WorkItemDeps } from './work-items.deps';
import type { QueueSlice } from './work-items.repository';

export interface QueueReading {
  slice: QueueSlice;
  counts: QueueCounts;
}

/** One page of a queue with the counts of all; rows are read without opening anything sealed. */
export async function readQueue(
  deps: Pick<WorkItemDeps, 'items'>,
  viewer: StaffViewer,
  { queue, limit, cursor }: { queue: QueueName; limit: number; cursor?: string | undefined },
  now: Date,
): Promise<QueueReading> {
  const endOfToday = endOfLocalDay(localDateOf(now));
  const [slice, mine, unit, unassigned, waiting, overdue, mineOverdue, mineDue] = await Promise.all([
    deps.items.queue(viewer, queue, now, limit, readCursor(cursor)),
    deps.items.count(viewer, 'mine', now),
    deps.items.count(viewer, 'unit', now),
    deps.items.count(viewer, 'unassigned', now),
    deps.items.count(viewer, 'waiting', now),
    deps.items.count(viewer, 'overdue', now),
    deps.items.count(viewer, 'mine', now, now),
    deps.items.count(viewer, 'mine', now, endOfToday),
  ]);
  return {
    slice,
    counts: { mine, unit, unassigned, waiting, overdue, mineOverdue, mineToday: mineDue - mineOverdue },
  };
}

export async function presentQueue(
  deps: WorkItemDeps,
  viewer: StaffViewer,
  queue: QueueName,
  { slice, counts }: QueueReading,
  now: Date,
): Promise<QueuePage> {
  const today = localDateOf(now);
  return {
    queue,
    rows: await presentRows(deps, viewer, slice.rows, now),
    next: slice.next ? writeCursor(slice.next) : null,
    counts,
    today: dayAndWeekday(today, yearOf(today)),
  };
}

export function presentRows(
  deps: WorkItemDeps,
  viewer: StaffViewer,
  rows: readonly QueueItem[],
  now: Date,
): Promise<QueueRow[]> {
  return Promise.all(
    rows.map(async (row) =>
      presentQueueRow(row, { ...(await presentContext(deps, row.county, row.service, now)), viewer }),
    ),
  );
}
