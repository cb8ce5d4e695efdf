import { DomainError } from '@zhucantong/shared/errors';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import { actOnWorkItem, reckoningBy } from './act-on-work-item';
import type { WorkItemDeps } from './work-items.deps';

const JOB: JobViewer = { kind: 'job', name: 'calendar-replay' };

/**
 * Reckons one open item with the present calendar, through the one door: one entry per item and edition, and none where no
 * date, stop or wake changes. Then only the mark beside the item says with which edition it agrees.
 *
 * @returns whether an entry was recorded.
 */
export async function reckonWorkItem(
  deps: WorkItemDeps,
  id: string,
  edition: string,
  now: Date,
): Promise<boolean> {
  try {
    await actOnWorkItem(deps, JOB, id, reckoningBy(edition), now);
    return true;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'wrong-state') throw error;
    const version = Number(error.details['currentVersion']);
    await deps.items.markReckoned(JOB, id, version, edition);
    return false;
  }
}
