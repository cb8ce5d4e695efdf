import { DomainError } from '@zhucantong/shared/errors';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import { actOnWorkItem } from './act-on-work-item';
import type { WorkItemDeps } from './work-items.deps';

const JOB: JobViewer = { kind: 'job', name: 'waiting-list' };

/**
 * Gives places that came free to those who wait, in their order: one was given back, the county set more, a year began. Every server
 * may do it at once: each item goes through the one door, where ledger and item are written together.
 *
 * @returns how many came to their place.
 */
export async function giveTurns(
  deps: WorkItemDeps,
  now: Date,
  onFailure: (itemId: string, error: unknown) => void,
): Promise<number> {
  let given = 0;
  for (const { items } of await deps.quotas.turnsToGive(now))
    for (const id of items) {
      try {
        if (await giveTurn(deps, id, now)) given += 1;
      } catch (error) {
        onFailure(id, error);
      }
    }
  return given;
}

async function giveTurn(deps: WorkItemDeps, id: string, now: Date): Promise<boolean> {
  try {
    const { quota } = (await deps.items.get(JOB, id)).item;
    const request = {
      actionId: `take-turn-${quota?.entry ?? 0}`.padEnd(16, '-'),
      seenVersion: Number.MAX_SAFE_INTEGER,
      action: { type: 'take-turn' as const },
      channel: 'system' as const,
    };
    await actOnWorkItem(deps, JOB, id, request, now);
    return true;
  } catch (error) {
    // Withdrawn a moment ago, or another server gave the turn.
    if (error instanceof DomainError && error.code === 'wrong-state') return false;
    throw error;
  }
}
