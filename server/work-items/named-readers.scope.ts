import type { QueryFilter } from 'mongoose';
import type { StaffViewer, Viewer } from '@zhucantong/shared/staff/viewer';
import type { QueueName } from '@zhucantong/shared/work-items/queue-view';
import { isInResidentScope, residentScope, type Scoped, type Sight } from './sight';
import type { StoredWorkItem } from './work-items.model';

/** What a viewer may read in the restricted store: staff only what they are named on (FACTS §4.9, DESIGN idea 6). */
function scopeOf(viewer: Viewer): QueryFilter<StoredWorkItem> | null {
  switch (viewer.kind) {
    case 'job':
      return {};
    case 'public':
      return null;
    case 'staff':
      return { county: viewer.county, readers: viewer.staffId };
    case 'resident':
      return residentScope(viewer);
  }
}

function isInScope(viewer: Viewer, item: Scoped): boolean {
  switch (viewer.kind) {
    case 'job':
      return true;
    case 'public':
      return false;
    case 'staff':
      return item.county === viewer.county && item.readers?.includes(viewer.staffId) === true;
    case 'resident':
      return isInResidentScope(viewer, item);
  }
}

/** The same queues over what one is named on, each one equality sorted by dueAt. */
function queueFilter(viewer: StaffViewer, name: QueueName, now: Date): QueryFilter<StoredWorkItem> {
  const named = { county: viewer.county, readers: viewer.staffId, isOpen: true };
  switch (name) {
    case 'mine':
      return { ...named, 'assignee.staffId': viewer.staffId };
    case 'unit':
      return named;
    case 'unassigned':
      return { ...named, desk: 'unassigned' };
    case 'waiting':
      return { ...named, desk: 'waiting' };
    case 'overdue':
      return { ...named, dueAt: { $lte: now } };
  }
}

/** The restricted store: named readers only. An item that names nobody's readers may not lie here; a void one names nobody. */
export const sightByName: Sight = {
  keeps: (item) => item.readers !== undefined || item.status === 'void',
  scopeOf,
  isInScope,
  queueFilter,
};
