import type { Stop } from '@zhucantong/shared/time-limits/intervals';
import { askedIn } from '@zhucantong/shared/work-items/time-intents';
import type { HistoryEntry, WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { OpenedItem } from './present-context';

/** Why somebody asked for what an entry approved: the words that were sealed when it was asked for. */
export function reasonOf(
  entry: HistoryEntry,
  item: Pick<WorkItem, 'history'>,
  { entries }: Pick<OpenedItem, 'entries'>,
): string | undefined {
  return entries.get(askedIn(item, entry).n)?.words;
}

/** The same of a stop; undefined where nobody had to ask for it. */
export function reasonAsked(
  { entry: number }: Pick<Stop, 'entry'>,
  item: Pick<WorkItem, 'history'>,
  opened: Pick<OpenedItem, 'entries'>,
): string | undefined {
  const entry = item.history.find(({ n }) => n === number);
  return entry && reasonOf(entry, item, opened);
}
