import type { Action } from './actions';
import { reject, type Part, type Rejection } from './decision';
import type { HistoryEntry, WorkItem } from './work-item';

/** Ten seconds on the screen, and what a slow line adds. */
const UNDO_WITHIN_MS = 30_000;

/**
 * Back to where it lay before the assignment, as it lay there: an action of its own, so that both stay in history. Only by who
 * assigned, at once, and only while nobody had it otherwise since. A decision is never undone: its messages are out.
 */
export function undoAssign({ history }: WorkItem, { actor, recordedAt }: Action): Part | Rejection {
  const place = history.findLastIndex(({ routing }) => routing);
  const assigned = history[place];
  const before = history.slice(0, place).findLast(({ routing }) => routing)?.routing;
  const isOwn = assigned?.action === 'assign' && assigned.by.id === actor.id;
  if (!before || !isOwn || recordedAt.getTime() - assigned.recordedAt.getTime() > UNDO_WITHIN_MS)
    return reject('wrong-state');
  return { entry: { routing: before, about: assigned.n }, contents: null };
}

/** Whether an assignment was undone afterwards. */
export const isUndone = ({ n }: Pick<HistoryEntry, 'n'>, history: readonly HistoryEntry[]): boolean =>
  history.some(({ action, about }) => action === 'undo-assign' && about === n);
