import type { JobViewer } from '../../../shared/staff/viewer';
import type { AnyAction } from '../../../shared/work-items/actions';
import { firstBroughtByTime, wakesOf } from '../../../shared/work-items/wake';
import type { Kept, ModelWorld, Predicted } from './kept';
import { act, broughtToPresent } from './model';

const job = (name: string): JobViewer => ({ kind: 'job', name });
/** Ids of jobs are the server's own: the stored history is compared without them. */
const byJob = (kept: Kept, name: string, body: AnyAction, world: ModelWorld): Promise<Predicted> =>
  act(
    kept,
    job(name),
    {
      actionId: `a-job-${kept.item.version}`,
      ...{ seenVersion: kept.item.version, channel: 'system', body, files: new Set() },
    },
    world,
  );

/** What a sweep makes of one item: everything that time has brought, where its wake has come. */
export async function swept(kept: Kept, world: ModelWorld): Promise<Kept> {
  let { item } = kept;
  if (!item.isOpen || !item.wakeAt || item.wakeAt > world.now) return kept;
  for (let now = kept; ;) {
    ({ item } = now);
    const context = { definition: now.definition, calendar: world.at(item.county).calendar };
    const due = firstBroughtByTime(item, world.now, context);
    if (!due) {
      const isLeftDue = item.wakeAt !== null && item.wakeAt <= world.now;
      const wakeAt = wakesOf(item, context)[0]?.at ?? null;
      return isLeftDue ? { ...now, item: { ...item, wakeAt } } : now;
    }
    const { kept: next, verdict } = await byJob(now, 'time-limit-sweep', due.action, world);
    if (next.item.version === item.version)
      throw new Error(`${due.action.type} brings the model no further: ${verdict}`);
    now = next;
  }
}

/** What is in nobody's hands goes to whoever answers for it by now. */
export async function givenAHolder(kept: Kept, world: ModelWorld): Promise<Kept> {
  const { isOpen, assignee } = kept.item;
  if (!isOpen || assignee) return kept;
  return (await byJob(kept, 'find-holder', { type: 'find-holder' }, world)).kept;
}

/** Another calendar: every open item, whatever the server finds touched. */
export const replayed = broughtToPresent;
