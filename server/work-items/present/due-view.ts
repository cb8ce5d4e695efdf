import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import { currentStop } from '@zhucantong/shared/time-limits/remaining';
import { urgencyOf } from '@zhucantong/shared/time-limits/urgency';
import type { DueView } from '@zhucantong/shared/work-items/queue-view';
import { isClosed } from '@zhucantong/shared/work-items/status-table';
import { runsDuring, waitOf } from '@zhucantong/shared/work-items/wait-of';
import type { QueueItem } from '../queues';
import { firstDueClock } from './item-clocks';
import { sayDayAndWeekday } from './say-when';

type Time = { calendar: Calendar; now: Date };
/** What tells how urgent an item is; a whole item has it all. */
type DueFacts = Pick<QueueItem, 'status' | 'clocks' | 'stops' | 'supplement' | 'quota' | 'dueAt' | 'moments'>;
type ClockFacts = DueFacts['clocks'][number];

/**
 * How the item stands in a queue: the first clock to fall due; while it waits, the end of the wait, unless
 * something that goes on meanwhile is due before.
 */
export function dueViewOf(item: DueFacts, time: Time): DueView {
  if (isClosed(item.status)) return closedView(item, time.now);
  const wait = waitOf(item);
  const meanwhile = wait && firstDueClock({ clocks: item.clocks.filter((clock) => runsDuring(wait, clock)) });
  if (wait && !(meanwhile && meanwhile.dueAt < wait.endsAt)) {
    const due = { on: wait.until, at: wait.endsAt, provisional: false };
    const urgency = urgencyOf(due, 'working-day', wait.kind, time.now, time.calendar);
    return { ...urgency, on: due.on };
  }
  const clock = wait ? meanwhile : firstDueClock(item);
  if (!clock) return closedView(item, time.now);
  return clockDueView(clock, item, time);
}

/** How one clock stands; an ended one shows its day and nothing urgent. */
export function clockDueView(
  clock: ClockFacts,
  item: Pick<DueFacts, 'stops'>,
  { calendar, now }: Time,
): DueView {
  const due = { on: clock.dueOn, at: clock.dueAt, provisional: clock.provisional };
  if (clock.endedAt) {
    const isInTime = clock.endedAt < clock.dueAt;
    return {
      kind: 'done',
      sentence: isInTime ? '按时办完' : '超期办完',
      date: sayDayAndWeekday(due.on, now),
      on: due.on,
      provisional: false,
    };
  }
  const stoppedBy = currentStop(clock, item.stops, now)?.kind ?? null;
  return { ...urgencyOf(due, clock.limit.unit, stoppedBy, now, calendar), on: due.on };
}

function closedView(item: Pick<DueFacts, 'moments' | 'dueAt'>, now: Date): DueView {
  const on = localDateOf(item.moments.findLast((moment) => moment.event === 'closed')?.at ?? item.dueAt);
  return { kind: 'done', sentence: '已办结', date: sayDayAndWeekday(on, now), on, provisional: false };
}
