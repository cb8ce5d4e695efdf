import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { reckonedSpan } from './reckoned-span';
import type { Desk, StoredWorkItem } from './work-items.model';

/** What is kept beside an item for its indexes. */
export function besideOf(item: WorkItem): Pick<StoredWorkItem, 'desk' | 'reckoned'> {
  return { desk: deskOf(item), reckoned: reckonedSpan(item) };
}

function deskOf(item: WorkItem): Desk {
  if (item.status === 'awaiting-supplement') return 'waiting';
  return item.assignee ? 'assigned' : 'unassigned';
}
