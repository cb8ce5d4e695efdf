import { addWorkingDays } from '../calendar/working-days';
import { localDateOf, type PlainDate } from '../calendar/plain-date';
import type { TimeContext } from './clocks';
import { laterDayMoved } from './later-parts';
import { settle } from './settle';
import { waitUntil } from './supplement-transitions';
import { clockOf, type HistoryEntry, type MovedDate, type WorkItem } from './work-item';

/**
 * What another edition of the calendar does to an open item: its running clocks are reckoned again, ended clocks and the day
 * first told stay, and so does the limit that was promised.
 *
 * @returns the entry's share, or null where no date, stop, queue place or wake changes.
 */
export function reckonedAgain(
  item: WorkItem,
  at: Date,
  context: TimeContext,
): Pick<HistoryEntry, 'until' | 'later' | 'moved'> | null {
  const until = laterLastDay(item, context);
  const later = laterDayMoved(item, context);
  const waiting = until ? waitUntil(item, until) : item;
  const after = settle(later ? { ...waiting, later: { ...item.later!, ...later } } : waiting, at, context);
  if (timesOf(after) === timesOf(item)) return null;
  return { ...(until ? { until } : {}), ...(later ? { later } : {}), moved: movedDates(item, after) };
}

/** Clocks of which the day moved; one that only became certain is none of them. */
function movedDates(before: WorkItem, after: WorkItem): MovedDate[] {
  return before.clocks.flatMap(({ code, dueOn }, place) => {
    const to = after.clocks[place]!.dueOn;
    return dueOn === to ? [] : [{ clock: code, from: dueOn, to }];
  });
}

/** The applicant's last day never comes earlier than was told in writing; where more rest days fell into it, it comes later. */
function laterLastDay(
  { status, supplement }: WorkItem,
  { definition, calendar }: TimeContext,
): PlainDate | undefined {
  if (status !== 'awaiting-supplement' || !supplement) return undefined;
  const { amount } = definition.supplement.limit;
  const lastDay = addWorkingDays(localDateOf(supplement.requestedAt), amount, calendar);
  return lastDay > supplement.until ? lastDay : undefined;
}

/** Everything that a calendar decides about an item, to be compared. */
function timesOf({ clocks, stops, supplement, later, dueAt, wakeAt }: WorkItem): string {
  const dates = clocks.map((clock) => [clock.dueOn, clock.dueAt, clock.provisional]);
  const lastDays = [supplement?.until, later?.until];
  return JSON.stringify([dates, stops.map((stop) => stop.expectedEndOn), lastDays, dueAt, wakeAt]);
}

/** The promised day before and after, where another edition of the calendar moved it. */
export function movedPromise(
  { clocks }: Pick<WorkItem, 'clocks'>,
  { moved = [] }: Pick<HistoryEntry, 'moved'>,
): MovedDate | undefined {
  return moved.find(({ clock }) => clockOf({ clocks }, clock)?.nature === 'promised');
}
