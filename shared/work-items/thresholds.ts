import { nextWorkingMoment } from '../calendar/office-hours';
import { localDayNumberOf } from '../calendar/plain-date';
import { ladderAt } from '../time-limits/escalation';
import { riseAt, warningAt } from '../time-limits/threshold-at';
import type { JobAction } from './actions';
import { dueInputOf, type TimeContext } from './clocks';
import type { HistoryEntry, WorkItem } from './work-item';

interface ThresholdWake {
  at: Date;
  action: Extract<JobAction, { type: 'warn' | 'escalate' }>;
}

/**
 * The thresholds of a running clock that nobody was told of yet: warnings until it is marked as overdue, after that how
 * lateness rises up the line, each at the next moment at which the office is open: somebody must be there who can act. One
 * that was told comes again only for a later due date, never twice for the same.
 */
export function thresholdsAhead(
  item: Pick<WorkItem, 'clocks' | 'stops' | 'passed'>,
  place: number,
  { definition, calendar }: TimeContext,
): ThresholdWake[] {
  const clock = item.clocks[place]!;
  // A clock lives by the ladder that was in force when it started.
  const ladder = ladderAt(definition, clock.startedAt);
  const thresholds = clock.overdueAt ? ladder?.rises : ladder?.warnings;
  const ahead = (thresholds ?? []).filter(({ code }) => !wasTold(item, place, code));
  if (ahead.length === 0) return [];
  const input = dueInputOf(clock, item, definition);
  const due = { on: clock.dueOn, at: clock.dueAt };
  return ahead
    .map((threshold): ThresholdWake => {
      const named = { clock: clock.code, threshold: threshold.code };
      return 'after' in threshold
        ? { at: riseAt(threshold, input, due, calendar), action: { type: 'escalate', ...named } }
        : { at: warningAt(threshold, input, due, calendar), action: { type: 'warn', ...named } };
    })
    .map((wake) => ({ ...wake, at: nextWorkingMoment(wake.at, calendar) }))
    .filter(({ at, action }) => action.type === 'escalate' || (at > clock.startedAt && at < clock.dueAt));
}

function wasTold(
  { clocks, passed }: Pick<WorkItem, 'clocks' | 'passed'>,
  place: number,
  code: string,
): boolean {
  return (passed ?? []).some(
    (each) => each.place === place && each.code === code && each.dueAt >= clocks[place]!.dueAt,
  );
}

/** Urging again before the period of the ladder is over changes nothing: once a day, unless the service says otherwise. */
export function mayUrge(
  { urgedAt }: Pick<WorkItem, 'urgedAt'>,
  definition: TimeContext['definition'],
  at: Date,
): boolean {
  if (urgedAt === null) return true;
  const days = ladderAt(definition, at)?.urgeEveryDays ?? 1;
  return localDayNumberOf(at) - localDayNumberOf(urgedAt) >= days;
}

/** A threshold is passed: of the running clock that the entry names, for the due date that it has. */
export function passThreshold(item: WorkItem, { n, clock: code, threshold }: HistoryEntry): WorkItem {
  const place = item.clocks.findIndex((clock) => clock.code === code && !clock.endedAt);
  // Older histories warn of a clock that starts no more: the acceptance of a matter that came back accepted.
  if (place === -1) return item;
  const { dueAt } = item.clocks[place]!;
  return { ...item, passed: [...(item.passed ?? []), { place, code: threshold!, dueAt, entry: n }] };
}
