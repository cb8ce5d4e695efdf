import type { QueryFilter } from 'mongoose';
import type { Viewer } from '@zhucantong/shared/staff/viewer';
import type { StoredWorkItem } from './work-items.model';

/**
 * What a viewer may read, as a filter. Residents: their own; as a guardian, the ward's; as another agent, what they filed.
 * Staff: items in their unit's line, in their hands, or on which they acted. Unseen answers like nonexistent (DESIGN idea 6).
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
    case 'resident': {
      const wards = viewer.actsFor.filter((each) => each.basis === 'guardian').map((each) => each.personId);
      const others = viewer.actsFor.filter((each) => each.basis !== 'guardian').map((each) => each.personId);
      return {
        $or: [
          { for: { $in: [viewer.personId, ...wards] } },
          { for: { $in: others }, 'filedBy.account': viewer.accountId },
        ],
      };
    }
  }
}

/** What a scope looks at. */
type Scoped = Pick<StoredWorkItem, 'county' | 'line' | 'assignee' | 'acted' | 'for' | 'filedBy'>;

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
    case 'resident': {
      if (item.for === viewer.personId) return true;
      return viewer.actsFor.some(
        (each) =>
          each.personId === item.for &&
          (each.basis === 'guardian' || item.filedBy.account === viewer.accountId),
      );
    }
  }
}
