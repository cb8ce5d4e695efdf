import { DomainError } from '@zhucantong/shared/errors';
import type { JobViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { Access } from '../audit/record-access';
import { presentStaffItem } from './present/staff-item';
import { openForViewing, presentContextOf, type ViewWorkItemDeps } from './view-work-item';
import { mayReadLead } from './work-items.policy';

export interface ReadLeadDeps extends ViewWorkItemDeps {
  recordAccess(access: Access): Promise<void>;
}

const JOB: JobViewer = { kind: 'job', name: 'read-lead' };

/**
 * The lead's item for whoever answers for an open part of it: what the person applied for and what was found so far, masked and to
 * read only. What the lead's office noted, and what it asked of others, stays its own. The look stands in the access log, with the
 * part, before anything leaves.
 * @throws DomainError not-found, also where this viewer may not read it.
 */
export async function readLead(
  deps: ReadLeadDeps,
  viewer: StaffViewer,
  part: string,
  { now, requestId }: { now: Date; requestId: string },
): Promise<StaffItem> {
  const { item } = await deps.items.get(viewer, part);
  if (!item.partOf || !mayReadLead(viewer, item)) throw new DomainError('not-found');
  const loaded = await deps.items.get(JOB, item.partOf.item);
  await deps.recordAccess({
    county: item.county,
    event: 'work-item-viewed',
    door: 'staff',
    accountId: viewer.accountId,
    params: { id: loaded.item._id, part },
    requestId,
    at: now,
  });
  const context = { ...(await presentContextOf(deps, loaded.item, now)), viewer };
  const view = presentStaffItem(loaded.item, await openForViewing(deps, loaded), context, {
    allowedActions: [],
    colleagues: [],
    isReached: true,
  });
  const { joint: _asked, ...lead } = view;
  return { ...lead, history: [], time: { ...lead.time, thresholds: [], requests: [] } };
}
