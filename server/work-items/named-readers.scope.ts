import type { QueryFilter } from 'mongoose';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { QueueName } from '@zhucantong/shared/work-items/queue-view';
import { dueToday } from './queues';
import { scopesWith, type Sight, type StaffSight } from './sight';
import type { StoredWorkItem } from './work-items.model';

/** In the restricted store staff see only what they are named on (FACTS §4.9, DESIGN idea 6). */
const NAMED: StaffSight = {
  filter: ({ county, staffId }) => ({ county, readers: staffId }),
  sees: ({ county, staffId }, item) => item.county === county && item.readers?.includes(staffId) === true,
};

/** The same queues over what one is named on, each one equality sorted by dueAt. Units are not asked about. */
function queueFilter(viewer: StaffViewer, name: QueueName, now: Date): QueryFilter<StoredWorkItem> {
  const named = { county: viewer.county, readers: viewer.staffId, isOpen: true };
  switch (name) {
    case 'mine':
      return { ...named, 'assignee.staffId': viewer.staffId };
    case 'approvals':
      return { ...named, 'requests.approver': viewer.staffId };
    case 'unit':
    case 'line':
      return named;
    case 'unassigned':
      return { ...named, desk: 'unassigned' };
    case 'waiting':
      return { ...named, desk: 'waiting' };
    case 'today':
      return { ...named, dueAt: dueToday(now) };
    case 'overdue':
      return { ...named, dueAt: { $lte: now } };
  }
}

/** The restricted store: named readers only. An item that names nobody's readers may not lie here; a void one names nobody. */
export const sightByName: Sight = {
  keeps: (item) => item.readers !== undefined || item.status === 'void',
  ...scopesWith(NAMED),
  queueFilter,
  // No administrator need be named for this: whoever is named sees to it.
  tendedBy: NAMED.filter,
};
