import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { Access } from '../audit/record-access';

export interface RecordRevealedDeps {
  recordAccess(access: Access): Promise<void>;
}

/** Stands in the access log before a masked value leaves: who sees which field of whom in full, and why. */
export function recordRevealed(
  { recordAccess }: RecordRevealedDeps,
  { accountId }: Pick<StaffViewer, 'accountId'>,
  item: Pick<WorkItem, '_id' | 'county' | 'for'>,
  { field, reason }: { field: string; reason: string },
  { now, requestId }: { now: Date; requestId: string },
): Promise<void> {
  return recordAccess({
    county: item.county,
    event: 'field-revealed',
    door: 'staff',
    accountId,
    params: { item: item._id, person: item.for },
    ...{ field, reason, requestId, at: now },
  });
}
