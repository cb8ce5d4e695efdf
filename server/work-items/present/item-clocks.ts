import { getStep, type ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import { STEP_CLOCK } from '@zhucantong/shared/work-items/clocks';
import {
  clockOf,
  type HistoryEntry,
  type ItemClock,
  type WorkItem,
} from '@zhucantong/shared/work-items/work-item';

/** The clock of what was promised to the applicant, if the service promises anything. */
export function promiseOf(item: Pick<WorkItem, 'clocks'>): ItemClock | undefined {
  return item.clocks.findLast((clock) => clock.nature === 'promised');
}

/** The promise that is still to be kept: none while what was granted is looked into again. */
export function openPromiseOf(item: Pick<WorkItem, 'clocks'>): ItemClock | undefined {
  const promise = promiseOf(item);
  return promise?.endedAt ? undefined : promise;
}

export function currentStepClock(item: Pick<WorkItem, 'clocks'>): ItemClock | undefined {
  return clockOf(item, STEP_CLOCK);
}

/** The clock that an entry marked as missed; a later step's clock has the same code. */
export function missedClockOf(
  { clocks }: Pick<WorkItem, 'clocks'>,
  { clock: code, recordedAt }: HistoryEntry,
): ItemClock | undefined {
  return clocks.find((clock) => clock.code === code && clock.overdueAt?.getTime() === recordedAt.getTime());
}

/** A clock that ended late, or runs past its day. */
export function isLate(clock: Pick<ItemClock, 'dueAt' | 'endedAt'>, now: Date): boolean {
  return (clock.endedAt ?? now) >= clock.dueAt;
}

/** The running clock whose day comes first: the one by which queues are sorted. */
export function firstDueClock<Clock extends Pick<ItemClock, 'dueAt' | 'endedAt'>>(item: {
  clocks: readonly Clock[];
}): Clock | undefined {
  const running = item.clocks.filter((clock) => !clock.endedAt);
  return running.reduce<Clock | undefined>(
    (first, clock) => (first && first.dueAt <= clock.dueAt ? first : clock),
    undefined,
  );
}

/** The step's ceiling, where another clock ended its limit earlier than its own days would. */
export function ceilingOf(
  clock: ItemClock,
  item: Pick<WorkItem, 'clocks' | 'step'>,
  definition: ServiceDefinition,
): ItemClock | undefined {
  if (clock.code !== STEP_CLOCK || clock.endedAt) return undefined;
  const notAfter = getStep(definition, item.step).notAfter;
  const ceiling = notAfter ? clockOf(item, notAfter) : undefined;
  return ceiling && !ceiling.endedAt && ceiling.dueOn === clock.dueOn ? ceiling : undefined;
}
