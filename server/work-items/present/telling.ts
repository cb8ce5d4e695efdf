import type { TimelineStep } from '@zhucantong/shared/work-items/resident-view';
import type { HistoryEntry, WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { OpenedItem, ResidentContext } from './present-context';

/** An entry that a resident is told, with all that can be said of it. */
export interface Telling {
  item: WorkItem;
  entry: HistoryEntry;
  opened: OpenedItem;
  context: ResidentContext;
}

export type Told = Pick<TimelineStep, 'title'> & Partial<TimelineStep>;
