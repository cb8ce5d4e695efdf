import { addWorkingDays } from '../calendar/working-days';
import { endOfLocalDay, instantAt, type PlainDate } from '../calendar/plain-date';
import type { Calendar } from '../calendar/working-days';
import type { JobAction } from './actions';
import type { TimeContext } from './clocks';
import { isClosed } from './status-table';
import type { WorkItem } from './work-item';

/** Reminders go out when people are awake: nine in the morning. */
const REMINDER_MINUTE = 9 * 60;

export interface Wake {
  at: Date;
  action: JobAction;
}

/** Everything time alone will do to an item, soonest first. */
export function wakesOf(item: WorkItem, context: TimeContext): Wake[] {
  if (isClosed(item.status)) return [];
  const wakes =
    item.status === 'awaiting-supplement' ? supplementWakes(item, context) : clockWakes(item, context);
  return wakes.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function supplementWakes(item: WorkItem, { definition, calendar }: TimeContext): Wake[] {
  const request = item.supplement;
  if (!request) return [];
  const reminders = definition.supplement.remindBefore
    .filter((days) => !request.remindedBefore.includes(days))
    .map((days): Wake => ({
      at: reminderAt(request.until, days, calendar),
      action: { type: 'remind', daysBefore: days },
    }))
    .filter((wake) => wake.at > request.requestedAt);
  return [...reminders, { at: endOfLocalDay(request.until), action: { type: 'lapse' } }];
}

function reminderAt(until: PlainDate, days: number, calendar: Calendar): Date {
  return instantAt(addWorkingDays(until, -days, calendar), REMINDER_MINUTE);
}

function clockWakes(item: WorkItem, { definition }: TimeContext): Wake[] {
  return item.clocks
    .filter((clock) => !clock.endedAt && !clock.overdueAt)
    .map((clock): Wake => {
      const deems =
        definition.clocks.find((each) => each.code === clock.code)?.whenPassed === 'deem-accepted';
      return {
        at: clock.dueAt,
        action: deems ? { type: 'deem-accepted' } : { type: 'mark-overdue', clock: clock.code },
      };
    });
}

/** Where the item stands in a queue: the earliest due of its running clocks; while it waits for the applicant, the end of the wait. */
export function queueInstant(item: Pick<WorkItem, 'status' | 'clocks' | 'supplement'>, fallback: Date): Date {
  if (item.status === 'awaiting-supplement' && item.supplement) return endOfLocalDay(item.supplement.until);
  const running = item.clocks.filter((clock) => !clock.endedAt).map((clock) => clock.dueAt.getTime());
  return running.length > 0 ? new Date(Math.min(...running)) : fallback;
}
