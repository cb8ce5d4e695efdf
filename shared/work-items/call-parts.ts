import { stepsToDispatch } from '../service-catalogue/step-order';
import type { BodyOf } from './actions';
import { reject, type Facts, type Rejection } from './decision';
import type { HistoryEntry, WorkItem } from './work-item';
import type { EntryContents } from './entry-contents';

interface Part {
  entry: Partial<HistoryEntry>;
  contents: EntryContents | null;
}

const withWords = (words: string | undefined): EntryContents | null => (words ? { words } : null);

/** To a later step that answers, whichever of them can. */
export function dispatch(
  item: WorkItem,
  { to, words }: BodyOf<'dispatch'>,
  { definition, routing }: Facts,
): Part | Rejection {
  const target = stepsToDispatch(definition, item.step).find(({ code }) => code === to);
  const route = target && routing[target.code];
  if (!route) return reject('invalid-input', { errors: [{ field: 'to', message: '请选转给哪里。' }] });
  return { entry: { toStep: target.code, routing: route }, contents: withWords(words) };
}

/** Nobody was told of what has not happened yet. */
export function recordTold(item: WorkItem, { by, upTo, words }: BodyOf<'record-told'>): Part | Rejection {
  if (upTo < 1 || upTo > item.version)
    return reject('invalid-input', { errors: [{ field: 'upTo', message: '请刷新后再登记。' }] });
  return { entry: { telling: { by, upTo } }, contents: withWords(words) };
}
