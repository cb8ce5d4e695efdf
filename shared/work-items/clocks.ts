import type { Calendar } from '../calendar/working-days';
import { addWorkingDays } from '../calendar/working-days';
import { localDateOf, type PlainDate } from '../calendar/plain-date';
import type { AnnouncedStop, Stop, StopKind } from '../time-limits/intervals';
import { dueAt, type Due } from '../time-limits/due-at';
import type {
  ClockDefinition,
  LifeEvent,
  ServiceDefinition,
  Step,
} from '../service-catalogue/service-definition';
import type { ItemClock, WorkItem } from './work-item';

/** What clocks are reckoned with. */
export interface TimeContext {
  definition: ServiceDefinition;
  calendar: Calendar;
}

export const STEP_CLOCK = 'step';

/** A clock that starts now; its first date is the one that will be told. */
export function startClock(
  part: Pick<ItemClock, 'code' | 'nature' | 'title' | 'limit' | 'startsFrom' | 'startedAt'>,
  stops: readonly Stop[],
  announced: readonly AnnouncedStop[],
  calendar: Calendar,
): ItemClock {
  const due = dueOf(part, stops, announced, calendar);
  return {
    ...part,
    endedAt: null,
    overdueAt: null,
    dueOn: due.on,
    dueAt: due.at,
    provisional: due.provisional,
    firstDueOn: due.on,
  };
}

/** The clock of a step that begins at an instant. */
export function stepClock(
  step: Step,
  startedAt: Date,
  startsFrom: ItemClock['startsFrom'],
  stops: readonly Stop[],
  calendar: Calendar,
): ItemClock {
  return startClock(
    { code: STEP_CLOCK, nature: 'step', title: step.title, limit: step.limit, startsFrom, startedAt },
    stops,
    [],
    calendar,
  );
}

/** Clocks of the definition that start with an event. */
export function clocksStartingAt(
  event: LifeEvent,
  at: Date,
  startsFrom: ItemClock['startsFrom'],
  item: Pick<WorkItem, 'stops'>,
  { definition, calendar }: TimeContext,
): ItemClock[] {
  return definition.clocks
    .filter((clock) => clock.startsAt === event)
    .map((clock) =>
      startClock(
        {
          code: clock.code,
          nature: clock.nature,
          title: clock.title,
          limit: clock.limit,
          startsFrom,
          startedAt: at,
        },
        item.stops,
        announcedAhead(clock, item.stops),
        calendar,
      ),
    );
}

/** Reckons every running clock again over the stops as they are now. Ended clocks keep their dates. */
export function reckonClocks(
  item: Pick<WorkItem, 'clocks' | 'stops' | 'step'>,
  { definition, calendar }: TimeContext,
): ItemClock[] {
  const reckoned = item.clocks.map((clock) => {
    if (clock.endedAt) return clock;
    const announced = announcedAhead(
      definition.clocks.find((each) => each.code === clock.code),
      item.stops,
    );
    const due = dueOf(clock, item.stops, announced, calendar);
    return { ...clock, dueOn: due.on, dueAt: due.at, provisional: due.provisional };
  });
  return endStepUnderItsCeiling(
    reckoned,
    definition.steps.find((step) => step.code === item.step),
  );
}

/** A step limit under a statutory clock ends no later than that clock's day. */
function endStepUnderItsCeiling(clocks: ItemClock[], step: Step | undefined): ItemClock[] {
  const ceiling = clocks.find((clock) => clock.code === step?.notAfter && !clock.endedAt);
  if (!ceiling) return clocks;
  return clocks.map((clock) => {
    if (clock.code !== STEP_CLOCK || clock.endedAt || clock.dueAt <= ceiling.dueAt) return clock;
    const isFirst = clock.firstDueOn === clock.dueOn;
    return {
      ...clock,
      dueOn: ceiling.dueOn,
      dueAt: ceiling.dueAt,
      provisional: ceiling.provisional,
      firstDueOn: isFirst ? ceiling.dueOn : clock.firstDueOn,
    };
  });
}

function dueOf(
  clock: Pick<ItemClock, 'limit' | 'startsFrom' | 'startedAt'>,
  stops: readonly Stop[],
  announced: readonly AnnouncedStop[],
  calendar: Calendar,
): Due {
  return dueAt(
    {
      limit: clock.limit,
      startedAt: clock.startedAt,
      online: clock.startsFrom === 'receipt',
      stops,
      announced,
    },
    calendar,
  );
}

/** Announced segments that have not begun. */
function announcedAhead(clock: ClockDefinition | undefined, stops: readonly Stop[]): AnnouncedStop[] {
  return (clock?.announced ?? []).filter((segment) => !stops.some((stop) => stop.kind === segment.kind));
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

/** Ends the open stops of a kind. */
export function endStops(stops: readonly Stop[], kind: StopKind, at: Date): Stop[] {
  return stops.map((stop) => (stop.kind === kind && !stop.to ? { ...stop, to: at } : stop));
}

/** Moves the expected end of an open stop, as when the step it covers was itself stopped. */
export function expectStopUntil(stops: readonly Stop[], kind: StopKind, on: PlainDate): Stop[] {
  return stops.map((stop) => (stop.kind === kind && !stop.to ? { ...stop, expectedEndOn: on } : stop));
}

/** The open stops that hold this clock now. */
export function holdingStops(clock: Pick<ItemClock, 'limit'>, stops: readonly Stop[]): Stop[] {
  return stops.filter((stop) => !stop.to && clock.limit.stops.includes(stop.kind));
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
