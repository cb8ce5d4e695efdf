import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import type { OutboxEntry } from '@zhucantong/shared/work-items/outbox';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { SealedContents } from './item-seals';
import { reckonedSpan } from './reckoned-span';
import type { Desk, StoredWorkItem } from './work-items.model';

/** An item at rest, taken apart again: the item, its sealed contents, and what is still to be delivered. */
export function apart(stored: StoredWorkItem): {
  item: WorkItem;
  sealed: SealedContents;
  outbox: OutboxEntry[];
} {
  const { key, contents, outbox, desk, wakeLease, reckoned, granted, delivery, ...item } = stored;
  return { item, sealed: { key, contents }, outbox };
}

/** What is kept beside an item for its indexes. */
export function besideOf(item: WorkItem): Pick<StoredWorkItem, 'desk' | 'reckoned' | 'granted'> {
  return { desk: deskOf(item), reckoned: reckonedSpan(item), granted: grantedIn(item) };
}

const COME_TO_NOTHING: readonly WorkItem['status'][] = ['refused', 'withdrawn', 'lapsed'];

/** The year of the last approval; none where nothing came of it after all. */
export function grantedIn({ history, status }: Pick<WorkItem, 'history' | 'status'>): number | null {
  const approved = history.findLast(({ action }) => action === 'approve');
  return approved && !COME_TO_NOTHING.includes(status) ? yearOf(localDateOf(approved.recordedAt)) : null;
}

function deskOf(item: WorkItem): Desk {
  if (item.status === 'awaiting-supplement' || item.status === 'on-waiting-list') return 'waiting';
  return item.assignee ? 'assigned' : 'unassigned';
}
