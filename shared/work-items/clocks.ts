import type { Calendar } from '../calendar/working-days';
import { addWorkingDays } from '../calendar/working-days';
import { localDateOf, type PlainDate } from '../calendar/plain-date';
import type { Stop, StopKind } from '../time-limits/intervals';
import { dueAt, type DueInput } from '../time-limits/due-at';
import type { LifeEvent } from '../service-catalogue/life-event';
import { getStep, type ServiceDefinition } from '../service-catalogue/service-definition';
import type { Step } from '../service-catalogue/step';
import { extendedBy } from './time-requests';
import type { ItemClock, WorkItem } from './work-item';

/** What clocks are reckoned with. */
export interface TimeContext {
  definition: ServiceDefinition;
  calendar: Calendar;
}

export const STEP_CLOCK = 'step';

/** A clock that starts now. The date first told is settled with its entry (evolve.ts). */
function startClock(
  part: Pick<ItemClock, 'code' | 'nature' | 'title' | 'limit' | 'startsFrom' | 'startedAt'>,
  item: Pick<WorkItem, 'stops'>,
  { definition, calendar }: TimeContext,
): ItemClock {
  const due = dueAt(dueInputOf({ ...part, endedAt: null }, item, definition), calendar);
  return {
    endedAt: null,
    overdueAt: null,
    dueOn: due.on,
    dueAt: due.at,
    provisional: due.provisional,
    firstDueOn: due.on,
    ...part,
  };
}

/** The clock of a step that begins at an instant. */
export function stepClock(
  step: Step,
  startedAt: Date,
  startsFrom: ItemClock['startsFrom'],
  item: Pick<WorkItem, 'stops'>,
  context: TimeContext,
): ItemClock {
  const { title, limit } = step;
  return startClock({ code: STEP_CLOCK, nature: 'step', title, limit, startsFrom, startedAt }, item, context);
}

/** Clocks of the definition that start with an event: of the whole matter, and of the place whose part this is. */
export function clocksStartingAt(
  event: LifeEvent,
  at: Date,
  startsFrom: ItemClock['startsFrom'],
  item: Pick<WorkItem, 'stops' | 'step'>,
  context: TimeContext,
): ItemClock[] {
  const here = getStep(context.definition, item.step).place;
  return context.definition.clocks
    .filter((clock) => clock.startsAt === event && (!clock.place || clock.place === here))
    .filter(({ across }) => !across)
    .map(({ code, nature, title, limit }) =>
      startClock({ code, nature, title, limit, startsFrom, startedAt: at }, item, context),
    );
}

/**
 * A place's own clocks, started by the matter's first coming into its steps: no matter whether another county handed it over or the
 * step before lies in the same one. What ended elsewhere, as acceptance has where a matter comes back, starts no more.
 *
 * @param isHandedOver from another county: then those start too that run only across counties.
 */
export function clocksOfPlace(
  item: Pick<WorkItem, 'stops' | 'step' | 'moments' | 'clocks'>,
  at: Date,
  context: TimeContext,
  isHandedOver: boolean,
): ItemClock[] {
  const here = getStep(context.definition, item.step).place;
  const begun = item.clocks.map(({ code }) => code);
  const happened = item.moments.map(({ event }) => event);
  return context.definition.clocks
    .filter(({ place, startsAt }) => place !== undefined && place === here && startsAt === 'received')
    .filter(({ code, endsAt }) => !begun.includes(code) && !happened.includes(endsAt))
    .filter(({ across }) => !across || isHandedOver)
    .map(({ code, nature, title, limit }) =>
      startClock({ code, nature, title, limit, startsFrom: 'event', startedAt: at }, item, context),
    );
}

/** What had begun and ends with a decision that was taken up again: counted anew from now on, of the matter and of this place. */
export function clocksRunningAgain(
  item: Pick<WorkItem, 'stops' | 'step' | 'moments' | 'clocks'>,
  at: Date,
  context: TimeContext,
): ItemClock[] {
  const here = getStep(context.definition, item.step).place;
  const happened = item.moments.map(({ event }) => event);
  return context.definition.clocks
    .filter(({ place }) => !place || place === here)
    .filter(({ startsAt, endsAt }) => happened.includes(startsAt) && !happened.includes(endsAt))
    .filter(({ across, code }) => !across || item.clocks.some((clock) => clock.code === code))
    .map(({ code, nature, title, limit }) =>
      startClock({ code, nature, title, limit, startsFrom: 'event', startedAt: at }, item, context),
    );
}

/**
 * Reckons every running clock again over the stops as they are now. Ended clocks keep their dates, and so does one whose miss stands:
 * what was missed and said stays missed, whatever becomes of the calendar.
 */
export function reckonClocks(
  item: Pick<WorkItem, 'clocks' | 'stops' | 'step'>,
  { definition, calendar }: TimeContext,
): ItemClock[] {
  const reckoned = item.clocks.map((clock) => {
    if (clock.endedAt || clock.overdueAt) return clock;
    const due = dueAt(dueInputOf(clock, item, definition), calendar);
    return { ...clock, dueOn: due.on, dueAt: due.at, provisional: due.provisional };
  });
  return endStepUnderItsCeiling(
    reckoned,
    definition.steps.find((step) => step.code === item.step),
  );
}

/**
 * What a clock of an item is reckoned, and explained, from: the stops that were neither over before it began nor came
 * after its end, and the announced segments that had not begun. A stop that did not end before the clock stays
 * open in it, as it was when the clock's date was last reckoned.
 */
export function dueInputOf(
  clock: Pick<ItemClock, 'code' | 'limit' | 'startsFrom' | 'startedAt' | 'endedAt' | 'extensions'>,
  { stops }: Pick<WorkItem, 'stops'>,
  definition: ServiceDefinition,
): DueInput {
  const { endedAt } = clock;
  const begun = endedAt
    ? stops.filter((stop) => stop.from < endedAt).map((stop) => asItStood(stop, endedAt))
    : stops;
  const announced = definition.clocks.find((each) => each.code === clock.code)?.announced ?? [];
  const extended = clock.extensions ? extendedBy(clock) : 0;
  return {
    limit: extended > 0 ? { ...clock.limit, amount: clock.limit.amount + extended } : clock.limit,
    extended,
    startedAt: clock.startedAt,
    online: clock.startsFrom === 'receipt',
    stops: begun.filter((stop) => !stop.to || stop.to > clock.startedAt),
    announced: announced.filter((segment) => !begun.some((stop) => stop.kind === segment.kind)),
  };
}

function asItStood({ to, ...open }: Stop, at: Date): Stop {
  return to && to < at ? { ...open, to } : open;
}

/** A step limit under a statutory clock ends no later than that clock's day. */
function endStepUnderItsCeiling(clocks: ItemClock[], step: Step | undefined): ItemClock[] {
  const ceiling = clocks.find((clock) => clock.code === step?.notAfter && !clock.endedAt);
  if (!ceiling) return clocks;
  return clocks.map((clock) =>
    clock.code !== STEP_CLOCK || clock.endedAt || clock.overdueAt || clock.dueAt <= ceiling.dueAt
      ? clock
      : { ...clock, dueOn: ceiling.dueOn, dueAt: ceiling.dueAt, provisional: ceiling.provisional },
  );
}

/** A stop that begins now and is expected to last so many working days. */
export function beginStop(
  kind: StopKind,
  from: Date,
  workingDays: number,
  reason: string,
  approvedBy: string,
  calendar: Calendar,
): Stop {
  return {
    kind,
    from,
    expectedEndOn: addWorkingDays(localDateOf(from), workingDays, calendar),
    reason,
    approvedBy,
  };
}

export function endStops(stops: readonly Stop[], kind: StopKind, at: Date): Stop[] {
  return stops.map((stop) => (stop.kind === kind && !stop.to ? { ...stop, to: at } : stop));
}

/** Moves the expected end of an open stop, as when the step it covers was itself stopped. */
export function expectStopUntil(stops: readonly Stop[], kind: StopKind, on: PlainDate): Stop[] {
  return stops.map((stop) => (stop.kind === kind && !stop.to ? { ...stop, expectedEndOn: on } : stop));
}

/** Ends the clocks that these events end; `closed` ends all. */
export function endClocksAt(
  events: readonly LifeEvent[],
  clocks: readonly ItemClock[],
  at: Date,
  definition: ServiceDefinition,
): ItemClock[] {
  return clocks.map((clock) => {
    if (clock.endedAt) return clock;
    const endsAt = definition.clocks.find((each) => each.code === clock.code)?.endsAt;
    const ends = events.includes('closed') || (endsAt !== undefined && events.includes(endsAt));
    return ends ? { ...clock, endedAt: at } : clock;
  });
}
