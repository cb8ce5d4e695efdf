import type { RequestedAction, Restrict } from './actions';
import { reject, type Facts, type Rejection } from './decision';
import type { HistoryEntry, WorkItem } from './work-item';
import type { EntryContents } from './entry-contents';

interface Part {
  entry: Partial<HistoryEntry>;
  contents: EntryContents;
}

/** Into the step of restricted matters, with named readers from here on. */
export function restrict(
  item: WorkItem,
  { words, against }: Restrict,
  { definition, routing }: Facts,
): Part | Rejection {
  const step = definition.restricted?.step;
  const routed = step === undefined ? undefined : routing[step];
  if (item.readers || step === undefined || !routed?.readers) return reject('wrong-state');
  return {
    entry: { toStep: step, routing: routed },
    contents: { words, ...(against ? { against } : {}) },
  };
}

/** Whether the colleague may be named at all is settled by the use case, which knows the office. */
export function nameReader(
  item: WorkItem,
  { staffId, words }: Extract<RequestedAction, { type: 'name-reader' }>,
): Part | Rejection {
  if (!item.readers || item.readers.includes(staffId)) return reject('wrong-state');
  return { entry: { staffId }, contents: { words } };
}
