import { DomainError } from '@zhucantong/shared/errors';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { WorkItemDeps } from '../work-items/work-items.deps';
import type { SuccessionsRepository } from './successions.repository';

const JOB: JobViewer = { kind: 'job', name: 'post-succession' };

/** The same item moves by the same list once, whoever tries. */
export const moveId = ({ keyedId }: Pick<WorkItemDeps, 'keyedId'>, list: string, item: string): string =>
  keyedId('post-succession', list, item);

/** Ends a list whose lines all say where their items went. @returns how many lines it has. */
export async function endList(
  successions: Pick<SuccessionsRepository, 'find' | 'finish'>,
  id: string,
  { hasFailures }: { hasFailures: boolean },
  now: Date,
): Promise<number> {
  const { lines } = (await successions.find(JOB, id))!;
  if (hasFailures || lines.some(({ to }) => to === undefined)) return lines.length;
  const parties = lines.flatMap(({ from, to }) => (to ? [from, to] : [from]));
  await successions.finish(JOB, id, [...new Set(parties)], now);
  return lines.length;
}

/**
 * Lists that a kill left unfinished and that a later change of the same post overtook: what had moved is told, what had not
 * stands on the later list and leaves this one.
 *
 * @param current the lists that are still worked on.
 */
export async function endOvertaken(
  deps: { workItems: Pick<WorkItemDeps, 'items' | 'keyedId'>; successions: SuccessionsRepository },
  county: string,
  current: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  const { successions } = deps;
  for (const { _id, lines } of await successions.findUnfinished(JOB, county)) {
    if (current.has(_id)) continue;
    for (const { item, to } of lines) {
      if (to !== undefined) continue;
      const receiver = await receiverOf(deps, _id, item);
      if (receiver === undefined) await successions.dropLine(JOB, _id, item);
      else await successions.setReceiver(JOB, _id, item, receiver);
    }
    await endList(successions, _id, { hasFailures: false }, now);
  }
}

/** To whom the list moved the item; null to nobody, undefined where it did not move it, or where only the named may know of it. */
async function receiverOf(
  { workItems }: { workItems: Pick<WorkItemDeps, 'items' | 'keyedId'> },
  list: string,
  id: string,
): Promise<string | null | undefined> {
  try {
    const { item } = await workItems.items.get(JOB, id);
    const entry = item.history.find(({ actionId }) => actionId === moveId(workItems, list, id));
    return entry && (entry.routing?.assignee ?? null);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return undefined;
    throw error;
  }
}
