import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import { DEFAULT_LADDERS } from '../../../shared/time-limits/escalation';
import type { ItemClock, PassedThreshold, OpenRequest } from '../../../shared/work-items/work-item';
import type { CaseFile } from './case-file';
import {
  dayOf,
  isStruckFor,
  isHeldFor,
  isWorked,
  openFrom,
  startOf,
  textOfDay,
  dayOfText,
  type ClerkInput,
} from './wall-calendar';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const morning = (day: number): Date => new Date(startOf(day).getTime() + 9 * HOUR);

/** The ladder of a clock, as the rule says it: the service's own, else the newest that was in force when it started. */
export function ladderByHand({ escalation }: ServiceDefinition, startedAt: Date) {
  const day = textOfDay(dayOf(startedAt));
  return escalation ?? DEFAULT_LADDERS.filter(({ effectiveFrom }) => effectiveFrom <= day).at(-1);
}

/**
 * When the thresholds of a clock come, crossed off one day (or minute) after the other: back from the due day as long as more
 * units are left than the warning allows, or forward from it until enough have passed; then on to when somebody is in the office.
 */
export function thresholdsByClerk(
  clock: Pick<ItemClock, 'startedAt' | 'dueOn' | 'dueAt' | 'limit'>,
  input: ClerkInput,
  definition: ServiceDefinition,
  calendar: Parameters<typeof isWorked>[1],
): { code: string; at: Date; isRise: boolean }[] {
  const ladder = ladderByHand(definition, clock.startedAt);
  if (!ladder) return [];
  const { unit } = clock.limit;
  const counts = (day: number, by = input): boolean =>
    (unit === 'calendar-day' || isWorked(day, calendar)) && !isStruckFor(day, by);
  const dueDay = dayOfText(clock.dueOn);

  function warned(left: number): Date {
    if (unit === 'hour') {
      let at = clock.dueAt.getTime();
      for (let more = left * 60; more > 0;) if (!isHeldFor((at -= MINUTE), input)) more -= 1;
      return new Date(at);
    }
    let day = dueDay;
    while (!counts(day)) day -= 1;
    for (let more = left; more > 0;) if (counts((day -= 1))) more -= 1;
    return morning(day);
  }
  function risen(after: number): Date {
    const own = { ...input, stops: input.stops.filter(({ from }) => from < clock.dueAt) };
    if (unit === 'hour') {
      let at = clock.dueAt.getTime();
      for (let more = after * 60; more > 0; at += MINUTE) if (!isHeldFor(at, own)) more -= 1;
      return new Date(at);
    }
    let day = dueDay;
    for (let more = after; more > 0;) if (counts((day += 1), own)) more -= 1;
    return morning(day);
  }
  /** Of so many units this share need not be used yet: counted up one by one. */
  function leftOf(percent: number): number {
    let used = 0;
    while (used * 100 < input.limit.amount * percent) used += 1;
    return input.limit.amount - used;
  }

  return [
    ...ladder.warnings
      .map(({ code, when }) => ({
        code,
        isRise: false,
        at: openFrom(warned('left' in when ? when.left[unit] : leftOf(when.usedPercent)), calendar),
      }))
      .filter(({ at }) => at > clock.startedAt && at < clock.dueAt),
    ...ladder.rises.map(({ code, after }) => ({
      code,
      isRise: true,
      at: openFrom(risen(after[unit]), calendar),
    })),
  ];
}

/** Thresholds that entries tell of, each for the due date that its clock had before the entry. */
export function passedByHand(
  file: CaseFile,
  dueBefore: (place: number, code: string) => { clock: number; at: Date },
): PassedThreshold[] {
  return file.placesOf('warn', 'escalate').map((place) => {
    const { clock, threshold, n } = file.history[place]!;
    const due = dueBefore(place, clock!);
    return { place: due.clock, code: threshold!, dueAt: due.at, entry: n };
  });
}

/** What was asked for last of each sort, if nobody answered it, what it is about still runs in time, and who answers never had the item since. */
export function requestsByHand(
  file: CaseFile,
  isStoppable: (kind: string, upTo: number) => boolean,
  runsInTime: (code: string, upTo: number) => boolean,
): OpenRequest[] {
  const { history, last, placesOf } = file;
  const heldBy = (upTo: number) =>
    history.findLast(({ routing }, each) => each <= upTo && routing)?.routing?.assignee;
  const lastOf = (action: 'ask-stop' | 'ask-extension') => placesOf(action).at(-1);
  return [lastOf('ask-stop'), lastOf('ask-extension')]
    .flatMap((place) => (place === undefined ? [] : [place]))
    .sort((a, b) => a - b)
    .flatMap((place): OpenRequest[] => {
      const entry = history[place]!;
      const isAnswered = history.some(({ about, action }) => about === entry.n && action !== 'resume');
      const wasDropped = Array.from({ length: last - place + 1 }, (_, step) => place + step).some(
        (upTo) =>
          heldBy(upTo) === entry.approver ||
          (entry.action === 'ask-stop' ? !isStoppable(entry.stop!, upTo) : !runsInTime(entry.clock!, upTo)),
      );
      if (isAnswered || wasDropped) return [];
      const asked = { entry: entry.n, by: entry.by.memberId, approver: entry.approver! };
      return [
        entry.action === 'ask-stop'
          ? { what: 'stop', ...asked, kind: entry.stop!, until: entry.until! }
          : { what: 'extension', ...asked, clock: entry.clock!, amount: entry.amount! },
      ];
    });
}
