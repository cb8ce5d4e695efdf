import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import { wakeWorkItem } from './wake-work-item';
import type { WorkItemDeps } from './work-items.deps';

const JOB: JobViewer = { kind: 'job', name: 'time-limit-sweep' };
const AT_ONCE = 100;

/**
 * Wakes every item whose wake time has come: cost follows what is due, not what exists. An item that cannot be woken is
 * reported and left for the next sweep; it holds up nobody else.
 *
 * @returns how many actions were recorded.
 */
export async function sweepDueItems(
  deps: WorkItemDeps,
  now: Date,
  onFailure: (itemId: string, error: unknown) => void,
): Promise<number> {
  const failed = new Set<string>();
  let recorded = 0;
  for (;;) {
    const due = (await deps.items.dueForWake(JOB, now, AT_ONCE + failed.size)).filter(
      (id) => !failed.has(id),
    );
    if (due.length === 0) return recorded;
    for (const id of due) {
      try {
        const actions = await wakeWorkItem(deps, id, now);
        recorded += actions;
        if (actions === 0) failed.add(id);
      } catch (error) {
        failed.add(id);
        onFailure(id, error);
      }
    }
  }
}
