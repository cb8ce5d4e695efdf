import type { QueryFilter } from 'mongoose';
import type { Viewer } from '@zhucantong/shared/staff/viewer';
import { queueFilter } from './queues';
import { isInResidentScope, residentScope, type Scoped, type Sight } from './sight';
import type { StoredWorkItem } from './work-items.model';

/**
 * What a viewer may read in the open store, as a filter. Staff: items in their unit's line, in their hands, or on which they
 * acted. Unseen answers like nonexistent (DESIGN idea 6).
 */
export function scopeOf(viewer: Viewer): QueryFilter<StoredWorkItem> | null {
  switch (viewer.kind) {
    case 'job':
      return {};
    case 'public':
      return null;
    case 'staff':
      return {
        county: viewer.county,
        $or: [
          { line: viewer.unit },
          { 'assignee.staffId': viewer.staffId },
          { 'acted.staffId': viewer.staffId },
        ],
      };
    case 'resident':
      return residentScope(viewer);
  }
}

/** `scopeOf` for an item that has been read already, as when look-ups of several readers shared a round trip. */
export function isInScope(viewer: Viewer, item: Scoped): boolean {
  switch (viewer.kind) {
    case 'job':
      return true;
    case 'public':
      return false;
    case 'staff':
      return (
        item.county === viewer.county &&
        (item.line.includes(viewer.unit) ||
          item.assignee?.staffId === viewer.staffId ||
          item.acted.some((act) => act.staffId === viewer.staffId))
      );
    case 'resident':
      return isInResidentScope(viewer, item);
  }
}

/** The open store: unit and reporting line see. What has named readers may not lie here. */
export const sightByLine: Sight = {
  keeps: (item) => item.readers === undefined,
  scopeOf,
  isInScope,
  queueFilter,
};
