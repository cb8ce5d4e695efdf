import { localDateOf, localDayNumberOf } from '../calendar/plain-date';
import { ladderOn, type EscalationLadder } from '../time-limits/escalation';
import { riseAt, warningAt } from '../time-limits/threshold-at';
import type { JobAction } from './actions';
import { dueInputOf, type TimeContext } from './clocks';
import type { HistoryEntry, ItemClock, WorkItem } from './work-item';

interface ThresholdWake {
  at: Date;
  action: Extract<JobAction, { type: 'warn' | 'escalate' }>;
}

/**
 * The thresholds of a running clock that nobody was told of yet: warnings until it is marked as overdue, after that how
 * lateness rises up the line. One that was told comes again only for a later due date, never twice for the same.
 */
export function thresholdsAhead(
  item: Pick<WorkItem, 'clocks' | 'stops' | 'passed'>,
  place: number,
  { definition, calendar }: TimeContext,
): ThresholdWake[] {
  const clock = item.clocks[place]!;
  const ladder = ladderOfClock(clock, definition);
  if (!ladder) return [];
  const isAhead = ({ code }: { code: string }) => !wasTold(item, place, code);
  const input = dueInputOf(clock, item, definition);
  const due = { on: clock.dueOn, at: clock.dueAt };
  if (clock.overdueAt)
    return ladder.rises.filter(isAhead).map((rise) => ({
      at: riseAt(rise, input, due, calendar),
      action: { type: 'escalate', clock: clock.code, threshold: rise.code },
    }));
  return ladder.warnings
    .filter(isAhead)
    .map(
      (warning): ThresholdWake => ({
        at: warningAt(warning, input, due, calendar),
        action: { type: 'warn', clock: clock.code, threshold: warning.code },
      }),
    )
    .filter(({ at }) => at > clock.startedAt && at < clock.dueAt);
}

/** The ladder by which a clock lives: the one in force when it started. */
export function ladderOfClock(
  clock: Pick<ItemClock, 'startedAt'>,
  definition: TimeContext['definition'],
): EscalationLadder | undefined {
  return ladderOn(definition, localDateOf(clock.startedAt));
}

function wasTold({ clocks, passed }: Pick<WorkItem, 'clocks' | 'passed'>, place: number, code: string): boolean {
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
  const days = ladderOn(definition, localDateOf(at))?.urgeEveryDays ?? 1;
  return localDayNumberOf(at) - localDayNumberOf(urgedAt) >= days;
}

/** A threshold is passed: of the running clock that the entry names, for the due date that it has. */
export function passThreshold(item: WorkItem, { n, clock: code, threshold }: HistoryEntry): WorkItem {
  const place = item.clocks.findIndex((clock) => clock.code === code && !clock.endedAt);
  const { dueAt } = item.clocks[place]!;
  return { ...item, passed: [...(item.passed ?? []), { place, code: threshold!, dueAt, entry: n }] };
}
