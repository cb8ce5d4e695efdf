import { addWorkingDays } from '../calendar/working-days';
import { addDays, endOfLocalDay, instantAt, type PlainDate } from '../calendar/plain-date';
import type { Calendar } from '../calendar/working-days';
import { TELLING_MINUTE } from '../time-limits/threshold-at';
import type { AnyAction, JobAction } from './actions';
import type { TimeContext } from './clocks';
import { isClosed, nextStatus } from './status-table';
import { thresholdsAhead } from './thresholds';
import { approvedStops } from './time-requests';
import { runsDuring, waitOf } from './wait-of';
import type { WorkItem } from './work-item';

export interface Wake {
  at: Date;
  action: JobAction;
}

/** Everything time alone will do to an item, soonest first. */
export function wakesOf(item: WorkItem, context: TimeContext): Wake[] {
  if (isClosed(item.status)) return [];
  const wakes = [
    ...supplementWakes(item, context),
    ...laterWakes(item, context),
    ...listWakes(item),
    ...clockWakes(item, context),
    ...jointWakes(item),
    // An approved stop ends by itself: nobody need remember it, and going on with it takes another approval.
    ...approvedStops(item).map(({ entry, expectedEndOn }): Wake => ({
      at: instantAt(addDays(expectedEndOn, 1), TELLING_MINUTE),
      action: { type: 'resume', stop: entry },
    })),
  ];
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

/** Papers that were left for later: reminders, and the end when they never come. */
function laterWakes({ later, status }: WorkItem, { definition, calendar }: TimeContext): Wake[] {
  if (!later || later.papers.length === 0 || nextStatus(status, 'never-came') === undefined) return [];
  const reminders = (definition.laterPapers?.remindBefore ?? [])
    .filter((days) => !later.remindedBefore.includes(days))
    .map((days): Wake => ({
      at: reminderAt(later.until, days, calendar),
      action: { type: 'remind-later', daysBefore: days },
    }))
    .filter((wake) => wake.at > later.since);
  return [...reminders, { at: endOfLocalDay(later.until), action: { type: 'never-came' } }];
}

/** No place came in the year: the wait goes on into the next. */
function listWakes(item: WorkItem): Wake[] {
  const wait = waitOf(item);
  return wait?.kind === 'waiting-list' ? [{ at: wait.endsAt, action: { type: 'carry-over' } }] : [];
}

function reminderAt(until: PlainDate, days: number, calendar: Calendar): Date {
  return instantAt(addWorkingDays(until, -days, calendar), TELLING_MINUTE);
}

/** Whoever has the lead hears when a part is not waited for any longer. */
function jointWakes({ joint = [] }: WorkItem): Wake[] {
  return joint
    .filter(({ state }) => state === 'asked')
    .map(({ code, dueOn }): Wake => ({
      at: endOfLocalDay(dueOn),
      action: { type: 'joint-expired', part: code },
    }));
}

function clockWakes(item: WorkItem, context: TimeContext): Wake[] {
  const wait = waitOf(item);
  const since = waitsSince(item);
  return item.clocks.flatMap((clock, place): Wake[] => {
    if (clock.endedAt) return [];
    const deems =
      context.definition.clocks.find((each) => each.code === clock.code)?.whenPassed === 'deem-accepted';
    // Who was told in time what is missing met no silence (FACTS §0.8 TL-GEN-01).
    if (wait?.kind === 'supplement' && deems && !clock.overdueAt) return [];
    const stands = wait !== null && !runsDuring(wait, clock);
    const thresholds = stands ? [] : thresholdsAhead(item, place, context);
    if (clock.overdueAt) return thresholds;
    // Who began to wait in time is not late while it is waited for.
    if (stands && since && clock.dueAt > since) return [];
    const red: JobAction = deems ? { type: 'deem-accepted' } : { type: 'mark-overdue', clock: clock.code };
    return [...thresholds, { at: clock.dueAt, action: red }];
  });
}

function waitsSince({ status, supplement, quota }: WorkItem): Date | null {
  if (status === 'awaiting-supplement') return supplement?.requestedAt ?? null;
  return status === 'on-waiting-list' && quota?.state === 'waiting' ? quota.since : null;
}

/** What time has brought by an instant and comes first. A warning that lateness has overtaken is not given any more. */
export function firstBroughtByTime(item: WorkItem, by: Date, context: TimeContext): Wake | undefined {
  return wakesOf(item, context).find((wake) => wake.at <= by && !isOvertaken(wake.action, item, by));
}

/** Whether time alone has brought this about by an instant. */
export function isBroughtByTime(item: WorkItem, action: AnyAction, by: Date, context: TimeContext): boolean {
  return wakesOf(item, context).some(
    (wake) => wake.at <= by && isSame(wake.action, action) && !isOvertaken(wake.action, item, by),
  );
}

function isOvertaken(action: JobAction, { clocks }: Pick<WorkItem, 'clocks'>, by: Date): boolean {
  return (
    action.type === 'warn' &&
    clocks.some(({ code, endedAt, dueAt }) => code === action.clock && !endedAt && dueAt <= by)
  );
}

function isSame(one: JobAction, other: AnyAction): boolean {
  switch (one.type) {
    case 'remind':
    case 'remind-later':
      return other.type === one.type && other.daysBefore === one.daysBefore;
    case 'mark-overdue':
      return other.type === 'mark-overdue' && other.clock === one.clock;
    case 'warn':
    case 'escalate':
      return other.type === one.type && other.clock === one.clock && other.threshold === one.threshold;
    case 'resume':
      return other.type === 'resume' && other.stop === one.stop;
    case 'joint-expired':
      return other.type === one.type && other.part === one.part;
    case 'lapse':
    case 'never-came':
    case 'carry-over':
    case 'deem-accepted':
      return other.type === one.type;
  }
}

/**
 * Where the item stands in a queue: the earliest due of its running clocks; while it waits, the end of the wait or an earlier
 * due of what goes on meanwhile.
 */
export function queueInstant(
  item: Pick<WorkItem, 'status' | 'clocks' | 'supplement' | 'quota'>,
  fallback: Date,
): Date {
  const wait = waitOf(item);
  const running = item.clocks.filter((clock) => !clock.endedAt && (!wait || runsDuring(wait, clock)));
  const instants = running.map((clock) => clock.dueAt.getTime());
  if (wait) instants.push(wait.endsAt.getTime());
  return instants.length > 0 ? new Date(Math.min(...instants)) : fallback;
}
