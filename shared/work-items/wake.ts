import { addWorkingDays } from '../calendar/working-days';
import { endOfLocalDay, instantAt, type PlainDate } from '../calendar/plain-date';
import type { Calendar } from '../calendar/working-days';
import type { AnyAction, JobAction } from './actions';
import type { TimeContext } from './clocks';
import { isClosed } from './status-table';
import type { ItemClock, WorkItem } from './work-item';

/** Reminders go out when people are awake: nine in the morning. */
const REMINDER_MINUTE = 9 * 60;

export interface Wake {
  at: Date;
  action: JobAction;
}

/** Everything time alone will do to an item, soonest first. */
export function wakesOf(item: WorkItem, context: TimeContext): Wake[] {
  if (isClosed(item.status)) return [];
  const wakes = [...supplementWakes(item, context), ...clockWakes(item, context)];
  return wakes.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function supplementWakes(item: WorkItem, { definition, calendar }: TimeContext): Wake[] {
  const request = item.supplement;
  if (!request || item.status !== 'awaiting-supplement') return [];
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

function clockWakes({ clocks, status, supplement }: WorkItem, { definition }: TimeContext): Wake[] {
  const wait = status === 'awaiting-supplement' ? supplement : null;
  return (
    clocks
      .filter((clock) => !clock.endedAt && !clock.overdueAt)
      // Whoever asked for papers in time is not late while they are waited for.
      .filter((clock) => !wait || runsDuringWait(clock) || clock.dueAt <= wait.requestedAt)
      .flatMap((clock): Wake[] => {
        const deems =
          definition.clocks.find((each) => each.code === clock.code)?.whenPassed === 'deem-accepted';
        if (!deems) return [{ at: clock.dueAt, action: { type: 'mark-overdue', clock: clock.code } }];
        // Who was told in time what is missing met no silence (FACTS §0.8 TL-GEN-01).
        return wait ? [] : [{ at: clock.dueAt, action: { type: 'deem-accepted' } }];
      })
  );
}

/** Whether time alone has brought this about by an instant. */
export function isBroughtByTime(item: WorkItem, action: AnyAction, by: Date, context: TimeContext): boolean {
  return wakesOf(item, context).some((wake) => wake.at <= by && isSame(wake.action, action));
}

function isSame(one: JobAction, other: AnyAction): boolean {
  switch (one.type) {
    case 'remind':
      return other.type === 'remind' && other.daysBefore === one.daysBefore;
    case 'mark-overdue':
      return other.type === 'mark-overdue' && other.clock === one.clock;
    case 'lapse':
    case 'deem-accepted':
      return other.type === one.type;
    case 'change-holder':
      return false;
  }
}

/** Whether a clock goes on while the applicant is waited for. */
export function runsDuringWait({ limit }: { limit: Pick<ItemClock['limit'], 'stops'> }): boolean {
  return !limit.stops.includes('supplement');
}

/**
 * Where the item stands in a queue: the earliest due of its running clocks; while it waits for the applicant, the end of the
 * wait or an earlier due of what goes on meanwhile.
 */
export function queueInstant(item: Pick<WorkItem, 'status' | 'clocks' | 'supplement'>, fallback: Date): Date {
  const wait = item.status === 'awaiting-supplement' ? item.supplement : null;
  const running = item.clocks.filter((clock) => !clock.endedAt && (!wait || runsDuringWait(clock)));
  const instants = running.map((clock) => clock.dueAt.getTime());
  if (wait) instants.push(endOfLocalDay(wait.until).getTime());
  return instants.length > 0 ? new Date(Math.min(...instants)) : fallback;
}
