import { DomainError } from '@zhucantong/shared/errors';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import { actOnWorkItem } from '../work-items/act-on-work-item';
import type { WorkItemDeps } from '../work-items/work-items.deps';

const JOB: JobViewer = { kind: 'job', name: 'find-holder' };
const AT_ONCE = 100;

/**
 * Gives what is in nobody's hands to whoever answers for it by now: a post was added, somebody is back. What still finds nobody
 * stays where it is, unwritten. Costs follow what is unassigned, and each item goes through the one door.
 *
 * @returns how many items found somebody.
 */
export async function findHolders(
  workItems: WorkItemDeps,
  county: string,
  now: Date,
  onFailure: (itemId: string, error: unknown) => void,
): Promise<number> {
  let count = 0;
  let after = '';
  for (;;) {
    const found = await workItems.items.inNobodysHands(JOB, county, after, AT_ONCE);
    for (const id of found) {
      try {
        if (await findHolder(workItems, id, now)) count += 1;
      } catch (error) {
        onFailure(id, error);
      }
    }
    if (found.length < AT_ONCE) return count;
    after = found.at(-1)!;
  }
}

async function findHolder(workItems: WorkItemDeps, id: string, now: Date): Promise<boolean> {
  try {
    const { version } = (await workItems.items.get(JOB, id)).item;
    await actOnWorkItem(
      workItems,
      JOB,
      id,
      {
        actionId: workItems.keyedId('find-holder', id, String(version)),
        seenVersion: version,
        action: { type: 'find-holder' },
        channel: 'system',
      },
      now,
    );
    return true;
  } catch (error) {
    const code = error instanceof DomainError ? error.code : undefined;
    // Still nobody; or somebody took it, it moved on, or it moved to the other store meanwhile.
    if (code === 'wrong-state' || code === 'changed-meanwhile' || code === 'not-found') return false;
    throw error;
  }
}
