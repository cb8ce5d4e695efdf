import { addDays, endOfLocalDay, instantAt, type PlainDate } from '../calendar/plain-date';
import type { StopKind } from '../time-limits/intervals';
import { TELLING_MINUTE } from '../time-limits/threshold-at';
import type { Status } from './status-table';
import type { ItemClock } from './work-item';

/** What an open item waits for: the clocks that list the kind stand meanwhile. */
export interface Wait {
  kind: Extract<StopKind, 'supplement' | 'waiting-list'>;
  until: PlainDate;
  /** When something must happen at the latest. */
  endsAt: Date;
}

/** What tells of a wait; a row of a queue has no more of an item. */
interface WaitFacts {
  status: Status;
  supplement?: { until: PlainDate } | null;
  quota?: { state: 'taken' } | { state: 'waiting'; until: PlainDate } | undefined;
}

/** The wait of an item, for the applicant or for a place of the year; null while an office works on it. */
export function waitOf({ status, supplement, quota }: WaitFacts): Wait | null {
  if (status === 'awaiting-supplement' && supplement)
    return { kind: 'supplement', until: supplement.until, endsAt: endOfLocalDay(supplement.until) };
  if (status === 'on-waiting-list' && quota?.state === 'waiting')
    return { kind: 'waiting-list', until: quota.until, endsAt: carriesOverAt(quota.until) };
  return null;
}

/** In the morning after the last day of the year: places that the new year brought are given by then. */
function carriesOverAt(until: PlainDate): Date {
  return instantAt(addDays(until, 1), TELLING_MINUTE);
}

/** Whether a clock goes on while the item waits. */
export function runsDuring({ kind }: Wait, { limit }: { limit: Pick<ItemClock['limit'], 'stops'> }): boolean {
  return !limit.stops.includes(kind);
}
