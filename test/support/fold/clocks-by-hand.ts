import { StopKind, type Stop } from '../../../shared/time-limits/intervals';
import type { ItemClock } from '../../../shared/work-items/work-item';
import { ANSWERING, CLOSED, EVENTS, type CaseFile } from './case-file';
import { dueByClerk, type ClerkDue, type ClerkInput } from './wall-calendar';

type Started = Pick<ItemClock, 'code' | 'nature' | 'title' | 'limit' | 'startsFrom' | 'startedAt'> & {
  /** Place in the history of the entry that started it. */
  place: number;
};

/** Clocks and stops as the leaves of a file tell them, as of any leaf. */
export function clocksByHand(file: CaseFile) {
  const { history, definition, last, at, calendarAt, placesOf, firstAfter } = file;
  const { statusAt, lapseAt, stepOf, entered, leavesAt, closesAt, untilAt } = file;

  const started: Started[] = history.flatMap(({ action, toStep }, place) => {
    const bySilence = action === 'deem-accepted';
    const ofService = definition.clocks
      .filter((clock) => EVENTS[action] !== undefined && clock.startsAt === EVENTS[action])
      .map(({ code, nature, title, limit }) => ({
        ...{ code, nature, title, limit, place },
        startsFrom: action === 'submit' || bySilence ? ('receipt' as const) : ('event' as const),
        startedAt: bySilence ? at(0) : at(place),
      }));
    if (toStep === undefined) return ofService;
    const { title, limit } = stepOf(toStep);
    const startsFrom = action === 'submit' ? ('receipt' as const) : ('event' as const);
    return [
      ...ofService,
      { code: 'step', nature: 'step' as const, title, limit, place, startsFrom, startedAt: at(place) },
    ];
  });

  function endOf({ code, place }: Started, upTo: number): number | undefined {
    const endsAt = definition.clocks.find((clock) => clock.code === code)?.endsAt;
    const own =
      code === 'step' ? leavesAt(place) : firstAfter(place, ({ action }) => EVENTS[action] === endsAt);
    const end = Math.min(own, closesAt(place));
    if (end <= upTo) return end;
    const lapse = lapseAt(upTo);
    return lapse !== undefined && lapse > place ? lapse : undefined;
  }

  function stopsAt(upTo: number, kinds: readonly StopKind[] = ALL_KINDS): Stop[] {
    const waits = placesOf('request-supplement').map((place) => ({
      place,
      kind: 'supplement' as const,
      end: firstAfter(place, ({ action }) => ANSWERING.includes(action) || action === 'withdraw'),
      reason: 'supplement',
      expected: () => untilAt(place, upTo),
    }));
    const stays = entered.flatMap(({ place, step }) => {
      const end = Math.min(leavesAt(place), closesAt(place));
      const kind = step.stopKind;
      const expected = () => dueAtPlace(stepClockOf(place), lastOpenPlace(place, Math.min(upTo, end - 1))).on;
      return kind ? [{ place, kind, end, reason: step.residentTitle, expected }] : [];
    });
    return [...waits, ...stays]
      .filter(({ place, kind }) => place <= upTo && kinds.includes(kind))
      .sort((a, b) => a.place - b.place)
      .map(({ place, kind, end, reason, expected }) => ({
        kind,
        from: at(place),
        expectedEndOn: expected() as Stop['expectedEndOn'],
        reason,
        approvedBy: history[place]!.by.memberId,
        ...(end <= upTo ? { to: at(end) } : {}),
      }));
  }

  /** An expected end is told anew with every entry while the item is open. */
  function lastOpenPlace(from: number, upTo: number): number {
    let place = upTo;
    while (place > from && CLOSED.includes(statusAt(place))) place -= 1;
    return place;
  }

  const stepClockOf = (place: number): Started =>
    started.find((clock) => clock.code === 'step' && clock.place === place)!;

  function inputAt(clock: Started, place: number): ClerkInput {
    const begun = stopsAt(place, clock.limit.stops);
    const segments = definition.clocks.find(({ code }) => code === clock.code)?.announced ?? [];
    return {
      limit: clock.limit,
      startedAt: clock.startedAt,
      online: clock.startsFrom === 'receipt',
      stops: begun.filter(({ to }) => !to || to > clock.startedAt),
      announced: segments.filter(({ kind }) => !begun.some((stop) => stop.kind === kind)),
    };
  }

  function dueAtPlace(clock: Started, upTo: number): ClerkDue {
    const end = endOf(clock, upTo);
    const place = end === undefined ? upTo : end - 1;
    // Started and ended by one entry: only its first date was ever reckoned.
    if (place < clock.place) return dueByClerk(inputAt(clock, clock.place - 1), calendarAt(clock.place));
    const due = dueByClerk(inputAt(clock, place), calendarAt(place));
    const notAfter = clock.code === 'step' ? stepOf(history[clock.place]!.toStep!).notAfter : undefined;
    const ceiling = started.find(
      (each) => each.code === notAfter && each.place <= place && endOf(each, place) === undefined,
    );
    const ceilingDue = ceiling && dueAtPlace(ceiling, place);
    return ceilingDue && ceilingDue.at < due.at ? ceilingDue : due;
  }

  function overdueAt(clock: Started): Date | null {
    const deemed = definition.clocks.find((each) => each.whenPassed)?.code;
    const place = placesOf('mark-overdue', 'deem-accepted').findLast((each) => {
      const marked = history[each]!.action === 'deem-accepted' ? deemed : history[each]!.clock;
      return marked === clock.code && each > clock.place && endOf(clock, each - 1) === undefined;
    });
    return place === undefined ? null : at(place);
  }

  const clocks = started.map((clock): ItemClock => {
    const { place, ...told } = clock;
    const due = dueAtPlace(clock, last);
    const end = endOf(clock, last);
    return {
      ...told,
      endedAt: end === undefined ? null : at(end),
      dueOn: due.on as ItemClock['dueOn'],
      dueAt: due.at,
      provisional: due.provisional,
      firstDueOn: dueAtPlace(clock, place).on as ItemClock['firstDueOn'],
      overdueAt: overdueAt(clock),
    };
  });
  /** What each clock is reckoned from now, in the order of the clocks. */
  const inputs = started.map((clock) => inputAt(clock, last));
  return { clocks, inputs, stops: stopsAt(last) };
}

const ALL_KINDS: readonly StopKind[] = StopKind.options;
