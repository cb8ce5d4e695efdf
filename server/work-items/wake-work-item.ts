import { DomainError } from '@zhucantong/shared/errors';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { JobAction } from '@zhucantong/shared/work-items/actions';
import { firstBroughtByTime, wakesOf } from '@zhucantong/shared/work-items/wake';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { actOnWorkItem } from './act-on-work-item';
import type { WorkItemDeps } from './work-items.deps';

const JOB: JobViewer = { kind: 'job', name: 'time-limit-sweep' };

/**
 * Does what time alone does to an item: everything due by `now`, one after the other, each as one recorded action.
 * Two sweeps at once do it once: the action id says which wake of which clock and due date it is, and a save that meets
 * another version decides again.
 *
 * @returns how many actions were recorded.
 * @throws Error when an action leaves the item as due as it was.
 */
export async function wakeWorkItem(deps: WorkItemDeps, id: string, now: Date): Promise<number> {
  let before = '';
  for (let done = 0; ;) {
    const found = await deps.items.find(JOB, id);
    // Gone to the restricted store a moment ago: its own sweep wakes it there.
    if (!found) return done;
    const { item } = found;
    const context = { definition: deps.definition(item.service), calendar: await deps.calendar(item.county) };
    const due = firstBroughtByTime(item, now, context);
    if (!due) {
      await settleWake(deps, item, wakesOf(item, context)[0]?.at ?? null, now);
      return done;
    }
    const actionId = wakeId(due.action, item);
    if (before === `${item.version} ${actionId}`)
      throw new Error(`${due.action.type} brings ${id} no further`);
    before = `${item.version} ${actionId}`;
    const request = { actionId, seenVersion: item.version, action: due.action, channel: 'system' as const };
    try {
      const saved = await actOnWorkItem(deps, JOB, id, request, now);
      if (saved.item.version > item.version) done += 1;
    } catch (error) {
      if (!isOvertaken(error)) throw error;
    }
  }
}

/** Somebody did something meanwhile: the newest state is looked at again. */
function isOvertaken(error: unknown): boolean {
  return (
    error instanceof DomainError && ['wrong-state', 'changed-meanwhile', 'not-found'].includes(error.code)
  );
}

/**
 * An item that was due by what is stored, with nothing to do: a newer calendar moved its next instant. Left as it is, every
 * sweep would look at it again.
 */
async function settleWake(deps: WorkItemDeps, item: WorkItem, next: Date | null, now: Date): Promise<void> {
  if (item.wakeAt && item.wakeAt <= now && item.wakeAt.getTime() !== next?.getTime())
    await deps.items.wakeNextAt(JOB, item, next);
}

/** The same wake of the same clock or request has the same id, whoever sends it and whatever else has happened to the item. */
function wakeId(action: JobAction, item: WorkItem): string {
  return `wake-${action.type}-${whichOf(action, item)}`.padEnd(16, '-');
}

function whichOf(action: JobAction, item: WorkItem): string {
  const ofClock = (code: string, what = '') => {
    const place = item.clocks.findIndex((clock) => clock.code === code && !clock.endedAt);
    return [place, what, item.clocks[place]?.dueAt.getTime()].join('-');
  };
  switch (action.type) {
    case 'warn':
    case 'escalate':
      return ofClock(action.clock, action.threshold);
    case 'mark-overdue':
      return ofClock(action.clock);
    case 'resume':
      return String(action.stop);
    case 'remind':
      return `${item.supplement?.round ?? 0}-${action.daysBefore}`;
    case 'lapse':
      return String(item.supplement?.round ?? 0);
    case 'remind-later':
      return `${item.later?.entry ?? 0}-${action.daysBefore}`;
    case 'never-came':
      return String(item.later?.entry ?? 0);
    case 'joint-expired':
      return action.part;
    case 'carry-over':
      return item.quota?.state === 'waiting' ? item.quota.until : '';
    case 'deem-accepted':
      return '';
  }
}
