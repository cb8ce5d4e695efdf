import { DomainError } from '@zhucantong/shared/errors';
import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { meets, type Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import { currentLeg } from './legs-of-matter';
import { voidItem } from './void-item';
import type { Claim } from './claims.repository';
import type { WorkItemDeps } from './work-items.deps';

const JOB: JobViewer = { kind: 'job', name: 'take-claims' };
/** A claim whose item never came is left alone for a minute: its submit may be on the way. So is one of a clock slightly ahead. */
const GRACE_MS = 60_000;

/**
 * Takes every claim of an item before the item is written. A claim already held by this item is success: a retry.
 * One whose item is missing after a minute is taken over by first writing a void item under that id, so that a late
 * insert fails (DESIGN idea 3).
 *
 * @throws DomainError claim-taken
 */
export async function takeClaims(
  deps: WorkItemDeps,
  {
    ids,
    county,
    holder,
    answers,
  }: { ids: readonly string[]; county: string; holder: string; answers: Answers },
  definition: ServiceDefinition,
  now: Date,
): Promise<void> {
  for (const [place, id] of ids.entries()) {
    const outcome = await deps.claims.claim({ id, county, holder }, now, localDateOf(now));
    if (typeof outcome === 'string') continue;
    const liftedBy = definition.claims[place]!.liftedBy;
    const isLifted =
      liftedBy !== undefined && meets(liftedBy, answers) && (await isCompleted(deps, outcome.heldBy));
    if (isLifted || (await isAbandoned(deps, outcome.heldBy, now))) {
      if (await deps.claims.takeOver(outcome.heldBy, holder, now)) continue;
    }
    await Promise.all(ids.slice(0, place).map((taken) => deps.claims.release(taken, holder)));
    throw new DomainError('claim-taken', {
      errors: [{ field: definition.claims[place]!.code, message: definition.claims[place]!.whenTaken }],
    });
  }
}

/** Within the period of a finished item an exception may lift the claim; an open item never gives way. */
async function isCompleted(deps: WorkItemDeps, claim: Claim): Promise<boolean> {
  const holder = await deps.items.find(JOB, claim.holder);
  return holder !== null && (await currentLeg(deps.items, JOB, holder)).item.status === 'completed';
}

async function isAbandoned(deps: WorkItemDeps, claim: Claim, now: Date): Promise<boolean> {
  if (claim.until !== null || Math.abs(now.getTime() - claim.claimedAt.getTime()) < GRACE_MS) return false;
  const holder = await deps.items.find(JOB, claim.holder);
  // Void already: whoever wrote it ended before the claim was theirs.
  if (holder) return holder.item.status === 'void';
  // An item that left for the other store took its claims along: only what is still held can be abandoned.
  if ((await deps.claims.find(claim._id))?.holder !== claim.holder) return false;
  return (await deps.items.insert(voidItem(claim, now), null, [])) !== null;
}
