import type { JobViewer } from '../../../shared/staff/viewer';
import type { AnyAction } from '../../../shared/work-items/actions';
import { firstBroughtByTime, wakesOf } from '../../../shared/work-items/wake';
import type { Kept, ModelWorld, Predicted } from './kept';
import { act, broughtToPresent } from './model';
import { turnOf } from './model-places';

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

/** Whoever stands so near the front of the line that a place is free for them comes to it. */
export async function placed(kept: Kept, world: ModelWorld): Promise<Kept> {
  if (kept.item.status !== 'on-waiting-list' || turnOf(kept.item, world).kind === 'waits') return kept;
  return (await byJob(kept, 'waiting-list', { type: 'take-turn' }, world)).kept;
}

/** What a sweep makes of one item: everything that time has brought, where its wake has come. @param upTo where it was cut short. */
export async function swept(kept: Kept, world: ModelWorld, upTo = Infinity): Promise<Kept> {
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
    if (next.item.version > upTo) return now;
    if (next.item.version === item.version)
      throw new Error(`${due.action.type} brings the model no further: ${verdict}`);
    now = next;
  }
}

/** Of a post that is others' now and in the hands of whom it is not: it goes to whoever answers for the step by now. */
export async function givenOn(
  kept: Kept,
  { posts, leavers }: { posts: string[]; leavers: string[] },
  world: ModelWorld,
): Promise<Kept> {
  return (await byJob(kept, 'post-succession', { type: 'change-holder', posts, leavers }, world)).kept;
}

/** What is in nobody's hands goes to whoever answers for it by now; for what waits for the applicant or for a place nobody is looked for. */
export async function givenAHolder(kept: Kept, world: ModelWorld): Promise<Kept> {
  const { isOpen, assignee, status } = kept.item;
  const waits = status === 'awaiting-supplement' || status === 'on-waiting-list';
  if (!isOpen || assignee || waits) return kept;
  return (await byJob(kept, 'find-holder', { type: 'find-holder' }, world)).kept;
}

/** Another calendar: every open item, whatever the server finds touched. */
export const replayed = broughtToPresent;
