import { DomainError } from '@zhucantong/shared/errors';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { JobAction } from '@zhucantong/shared/work-items/actions';
import { wakesOf } from '@zhucantong/shared/work-items/wake';
import { actOnWorkItem } from './act-on-work-item';
import type { WorkItemDeps } from './work-items.deps';

const JOB: JobViewer = { kind: 'job', name: 'time-limit-sweep' };

/**
 * Does what time alone does to an item: everything due by `now`, one after the other, each as one recorded action.
 * Two sweeps at once do it once: the action id says which wake it is.
 *
 * @returns how many actions were recorded.
 */
export async function wakeWorkItem(deps: WorkItemDeps, id: string, now: Date): Promise<number> {
  for (let done = 0; ; done += 1) {
    const found = await deps.items.find(JOB, id);
    // Gone to the restricted store a moment ago: its own sweep wakes it there.
    if (!found) return done;
    const { item } = found;
    const definition = deps.definition(item.service);
    const due = wakesOf(item, { definition, calendar: await deps.calendar(item.county) }).find(
      (wake) => wake.at <= now,
    );
    if (!due) return done;
    try {
      await actOnWorkItem(
        deps,
        JOB,
        id,
        {
          actionId: wakeId(due.action, item.version),
          seenVersion: item.version,
          action: due.action,
          channel: 'system',
        },
        now,
      );
    } catch (error) {
      if (
        !(error instanceof DomainError) ||
        !['wrong-state', 'changed-meanwhile', 'not-found'].includes(error.code)
      )
        throw error;
    }
  }
}

function wakeId(action: JobAction, version: number): string {
  const which =
    action.type === 'mark-overdue' ? action.clock : action.type === 'remind' ? String(action.daysBefore) : '';
  return `wake-${action.type}-${which}-${version}`.padEnd(16, '-');
}
