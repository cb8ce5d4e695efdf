import type { QueryFilter } from 'mongoose';
import type { ResidentViewer, StaffViewer, Viewer } from '@zhucantong/shared/staff/viewer';
import type { QueueName } from '@zhucantong/shared/work-items/queue-view';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { StoredWorkItem } from './work-items.model';

/** What a scope looks at. */
export type Scoped = Pick<
  StoredWorkItem,
  'county' | 'line' | 'assignee' | 'acted' | 'for' | 'filedBy' | 'readers' | 'partOf' | 'requests'
>;

/** Who sees what in one store: handed to its repository, so that the code of both stores is the same. */
export interface Sight {
  /** Whether an item may lie in this store at all. */
  keeps(item: Pick<WorkItem, 'readers' | 'status'>): boolean;
  /** What a viewer may read, as a filter; null where they may read nothing. */
  scopeOf(viewer: Viewer): QueryFilter<StoredWorkItem> | null;
  /** The same for an item that has been read already. */
  isInScope(viewer: Viewer, item: Scoped): boolean;
  queueFilter(viewer: StaffViewer, name: QueueName, now: Date): QueryFilter<StoredWorkItem>;
  /** Where a viewer sees to what could not be delivered. */
  tendedBy(viewer: StaffViewer): QueryFilter<StoredWorkItem>;
}

/** What of a store its staff see: as a filter, and of an item that has been read already. */
export interface StaffSight {
  filter(viewer: StaffViewer): QueryFilter<StoredWorkItem>;
  sees(viewer: StaffViewer, item: Scoped): boolean;
}

/** Jobs read all, the public nothing, residents their own; what staff see is the store's own rule. */
export function scopesWith({ filter, sees }: StaffSight): Pick<Sight, 'scopeOf' | 'isInScope'> {
  return {
    scopeOf(viewer) {
      switch (viewer.kind) {
        case 'job':
          return {};
        case 'public':
          return null;
        case 'staff':
          return filter(viewer);
        case 'resident':
          return residentScope(viewer);
      }
    },
    isInScope(viewer, item) {
      switch (viewer.kind) {
        case 'job':
          return true;
        case 'public':
          return false;
        case 'staff':
          return sees(viewer, item);
        case 'resident':
          return isInResidentScope(viewer, item);
      }
    },
  };
}

/**
 * Residents read their own; as a guardian, the ward's; as another agent, what they filed. What one office asked of another is the
 * office's own: they see one matter, its lead. Alike in both stores.
 */
function residentScope(viewer: ResidentViewer): QueryFilter<StoredWorkItem> {
  const wards = viewer.actsFor.filter((each) => each.basis === 'guardian').map((each) => each.personId);
  const others = viewer.actsFor.filter((each) => each.basis !== 'guardian').map((each) => each.personId);
  return {
    partOf: { $exists: false },
    $or: [
      { for: { $in: [viewer.personId, ...wards] } },
      { for: { $in: others }, 'filedBy.account': viewer.accountId },
    ],
  };
}

/** `residentScope` for an item that has been read already. */
function isInResidentScope(viewer: ResidentViewer, item: Scoped): boolean {
  if (item.partOf) return false;
  if (item.for === viewer.personId) return true;
  return viewer.actsFor.some(
    (each) =>
      each.personId === item.for && (each.basis === 'guardian' || item.filedBy.account === viewer.accountId),
  );
}
