import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { holderIds } from '../routing/holders.rules';
import { lastSuccession, versionsByPost, type Succession as Change } from '../routing/post-versions.rules';
import type { Organisation } from '../staff/organisation';
import { actOnWorkItem } from '../work-items/act-on-work-item';
import type { WorkItemDeps } from '../work-items/work-items.deps';
import type { Succession } from './succession';
import { endList, endOvertaken, moveId } from './end-succession';
import type { SuccessionsRepository } from './successions.repository';

export interface MoveItemsDeps {
  workItems: WorkItemDeps;
  successions: SuccessionsRepository;
  onFailure(itemId: string, error: unknown): void;
}

const JOB: JobViewer = { kind: 'job', name: 'post-succession' };
const AT_ONCE = 100;

/**
 * Moves what leavers still hold of posts that changed hands by this day, post by post, and writes the list that both sides
 * confirm. The line is written before the item moves and told afterwards where it went, so that a kill at any instant loses
 * no line and moves nothing twice. Costs follow the items of the post. Restricted items are no post's to move: those who are
 * named on them keep them, and one that becomes restricted leaves every list.
 *
 * @returns how many items moved.
 */
export async function moveItemsOf(
  deps: MoveItemsDeps,
  organisation: Organisation,
  now: Date,
): Promise<number> {
  const today = localDateOf(now);
  const changes = [...versionsByPost(organisation.posts).values()].flatMap(
    (versions) => lastSuccession(versions, today) ?? [],
  );
  await endOvertaken(deps, organisation.county, new Set(changes.map(successionId)), now);
  if (changes.length === 0) return 0;
  const moved = await deps.successions.findMoved(JOB, changes.map(successionId));
  let count = 0;
  for (const change of changes) {
    if (!moved.has(successionId(change))) count += await move(deps, organisation, change, now);
  }
  return count;
}

/** The same change is the same list, whoever looks: the version before and the one after. */
const successionId = ({ before, after }: Change): string => `${before._id}>${after?._id ?? 'none'}`;

async function move(
  deps: MoveItemsDeps,
  { county }: Organisation,
  change: Change,
  now: Date,
): Promise<number> {
  const { successions } = deps;
  const id = successionId(change);
  const begun = await successions.begin(JOB, newSuccession(id, county, change));
  for (const { item, to } of begun.lines) if (to === undefined) await moveOne(deps, id, change, item, now);
  const failed = new Set<string>();
  const left = new Set<string>();
  for (;;) {
    const found = await deps.workItems.items.heldOfPosts(
      JOB,
      { county, posts: change.earlier, holders: change.leavers },
      AT_ONCE + failed.size + left.size,
    );
    const held = found.filter((each) => !failed.has(each) && !left.has(each));
    if (held.length === 0) break;
    for (const itemId of held) {
      try {
        const { item } = await deps.workItems.items.get(JOB, itemId);
        await successions.addLine(JOB, id, lineOf(item, deps));
        if (!(await moveOne(deps, id, change, itemId, now))) left.add(itemId);
      } catch (error) {
        failed.add(itemId);
        deps.onFailure(itemId, error);
      }
    }
  }
  return endList(successions, id, { hasFailures: failed.size > 0 }, now);
}

/** One item, through the one door; what went elsewhere meanwhile leaves the list. @returns whether it moved. */
async function moveOne(
  deps: MoveItemsDeps,
  id: string,
  change: Change,
  itemId: string,
  now: Date,
): Promise<boolean> {
  const { workItems, successions } = deps;
  const actionId = moveId(workItems, id, itemId);
  try {
    const { item } = await workItems.items.get(JOB, itemId);
    const { item: after } = await actOnWorkItem(
      workItems,
      JOB,
      itemId,
      {
        actionId,
        seenVersion: item.version,
        action: { type: 'change-holder', posts: change.earlier, leavers: change.leavers },
        channel: 'system',
      },
      now,
    );
    const entry = after.history.find((each) => each.actionId === actionId);
    await successions.setReceiver(JOB, id, itemId, entry?.routing?.assignee ?? null);
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    // Somebody was first: looked at again while the leaver still has it, else it is not on this list.
    if (error.code === 'changed-meanwhile') return moveOne(deps, id, change, itemId, now);
    // Not found: it was moved to the restricted store meanwhile.
    if (error.code !== 'wrong-state' && error.code !== 'not-found') throw error;
    await successions.dropLine(JOB, id, itemId);
    return false;
  }
}

function newSuccession(id: string, county: string, { before, after, since, leavers }: Change): Succession {
  const holders = after ? holderIds(after) : [];
  return {
    _id: id,
    county,
    title: (after ?? before).title,
    since,
    leavers,
    holders,
    parties: [...leavers, ...holders],
    lines: [],
    movedAt: null,
    confirmations: [],
  };
}

function lineOf(item: WorkItem, { workItems }: MoveItemsDeps) {
  const definition = workItems.definition(item.service);
  return {
    item: item._id,
    number: item.number,
    applicant: item.display.name,
    service: definition.title,
    step: getStep(definition, item.step).title,
    dueAt: item.dueAt,
    from: item.assignee?.staffId ?? '',
  };
}
