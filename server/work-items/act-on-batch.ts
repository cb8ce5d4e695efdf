import { DomainError, ERRORS } from '@zhucantong/shared/errors';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { BatchAnswer, BatchRequest, BatchResult } from '@zhucantong/shared/work-items/batch';
import { atMostAtOnce } from '../files/at-most-at-once';
import { actOnWorkItem } from './act-on-work-item';
import type { WorkItemDeps } from './work-items.deps';

export interface ActOnBatchDeps extends WorkItemDeps {
  /** A failure that nobody foresaw: the item is answered as not done, the log says why. */
  noteFailure(error: unknown): void;
}

/** So many share round trips to the database and still leave the process free for everybody else. */
const AT_ONCE = 16;

/**
 * One action on many items, each judged and saved by itself through the one door: one that fails touches no other.
 *
 * The action id of each follows from account, batch, action and item. So the same batch sent again, after an answer that was
 * lost or a process that died half-way, answers what was done as it was done, and judges anew only what was not.
 */
export async function actOnBatch(
  deps: ActOnBatchDeps,
  viewer: StaffViewer,
  { batchId, action, items }: BatchRequest,
  now: Date,
): Promise<BatchAnswer> {
  const inTurn = atMostAtOnce(AT_ONCE);
  const said = JSON.stringify(action);
  const act = async ({ id, seenVersion }: BatchRequest['items'][number]): Promise<BatchResult> => {
    const actionId = deps.keyedId('batch', viewer.accountId, JSON.stringify([batchId, said, id]));
    try {
      const request = { actionId, seenVersion, action, channel: 'admin' as const };
      const { item } = await actOnWorkItem(deps, viewer, id, request, now);
      const entry = item.history.findLast((each) => each.actionId === actionId);
      return { id, done: true, number: item.number, version: entry?.n ?? item.version };
    } catch (error) {
      if (!(error instanceof DomainError)) deps.noteFailure(error);
      return { id, done: false, ...problemOf(error) };
    }
  };
  const results = await Promise.all(items.map((item) => inTurn(() => act(item))));
  const done = results.filter((each) => each.done).length;
  return { done, failed: results.length - done, results };
}

type Problem = Omit<Extract<BatchResult, { done: false }>, 'id' | 'done'>;

/** Code and words that a person can act on; nothing of the inside. */
function problemOf(error: unknown): Problem {
  const { code, details } = error instanceof DomainError ? error : new DomainError('unavailable');
  const { title, advice } = ERRORS[code];
  const { errors = [], currentVersion } = details;
  return {
    code,
    title,
    advice,
    errors,
    currentVersion: typeof currentVersion === 'number' ? currentVersion : null,
  };
}
