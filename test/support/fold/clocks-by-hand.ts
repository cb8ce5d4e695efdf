import { StopKind, type Stop } from '../../../shared/time-limits/intervals';
import type { HistoryEntry, ItemClock } from '../../../shared/work-items/work-item';
import { ANSWERING, CLOSED, CLOSING, EVENTS, type CaseFile } from './case-file';
import { dueByClerk, type ClerkDue, type ClerkInput } from './wall-calendar';

type Started = Pick<ItemClock, 'code' | 'nature' | 'title' | 'limit' | 'startsFrom' | 'startedAt'> & {
  /** Place in the history of the entry that started it. */
  place: number;
};

/** Clocks and stops as the leaves of a file tell them, as of any leaf. */
export function clocksByHand(file: CaseFile) {
  const { history, definition, last, at, calendarAt, placesOf, firstAfter } = file;
  const { statusAt, isEvent, eventsBefore, lapseAt, stepOf, entered, leavesAt, closesAt, untilAt, turnAt } =
    file;
  const { apartAt, isTakenUpApart } = file;

  /** A limit as it was promised on the first leaf. */
  const promised = (of: 'clock' | 'step', code: string, limit: ItemClock['limit']): ItemClock['limit'] => {
    const own = history[0]!.limits?.find((each) => each.of === of && each.code === code);
    return own ? { ...limit, amount: own.amount, effectiveFrom: own.effectiveFrom } : limit;
  };

  /** The leaf that first leads into a place's steps from another's. */
  const reachedAt = (of: string): number | undefined => {
    const first = entered.find(({ step }) => step.place === of);
    return first === entered[0] ? undefined : first?.place;
  };
  /** The leaf that leads on out of a place's steps. */
  const leftAt = (of: string, from: number): number =>
    entered.find(({ place, step }) => place >= from && step.place !== of)?.place ?? Infinity;

  const started: Started[] = history.flatMap(({ action, step, toStep }, place) => {
    const bySilence = action === 'deem-accepted';
    const before = eventsBefore(place);
    const begins = ({ startsAt, endsAt }: (typeof definition.clocks)[number]) =>
      action === 'ask-second-assessment' || isTakenUpApart(place)
        ? before.includes(startsAt) && !before.includes(endsAt)
        : isEvent(place) && startsAt === EVENTS[action];
    const told = ({ code, nature, title, limit }: (typeof definition.clocks)[number]) => ({
      ...{ code, nature, title, limit: promised('clock', code, limit), place },
    });
    const ofService = [
      ...definition.clocks
        .filter(begins)
        // No history by hand begins with a file from another county.
        .filter(({ across }) => !across)
        .filter((clock) => clock.place === undefined || clock.place === stepOf(step).place)
        .map((clock) => ({
          ...told(clock),
          startsFrom: action === 'submit' || bySilence ? ('receipt' as const) : ('event' as const),
          startedAt: bySilence ? at(0) : action === 'end-notice' ? file.noticeOverAt(place) : at(place),
        })),
      // A place reached by this leaf from another in the same county, unless what ends its clock had happened by then.
      ...definition.clocks
        .filter(
          (clock) =>
            clock.startsAt === 'received' && !clock.across && clock.place && reachedAt(clock.place) === place,
        )
        .filter(({ endsAt }) => ![...before, EVENTS[action]].includes(endsAt))
        .map((clock) => ({ ...told(clock), startsFrom: 'event' as const, startedAt: at(place) })),
    ];
    if (toStep === undefined) return ofService;
    const { title, limit: defined } = stepOf(toStep);
    const limit = promised('step', toStep, defined);
    const startsFrom = action === 'submit' ? ('receipt' as const) : ('event' as const);
    return [
      ...ofService,
      { code: 'step', nature: 'step' as const, title, limit, place, startsFrom, startedAt: at(place) },
    ];
  });

  function endOf({ code, place }: Started, upTo: number): number | undefined {
    const { endsAt, place: of } = definition.clocks.find((clock) => clock.code === code) ?? {};
    const own =
      code === 'step' ? leavesAt(place) : firstAfter(place, ({ action }) => EVENTS[action] === endsAt);
    const end = Math.min(own, closesAt(place), of === undefined ? Infinity : leftAt(of, place));
    return lapseAt(Math.min(end, upTo), place) ?? (end <= upTo ? end : undefined);
  }

  /** Taken up anew as an accusation, nothing of what was waited for before is waited for. */
  const apartAfter = (place: number): number => (place < apartAt ? apartAt : Infinity);

  function stopsAt(upTo: number, kinds: readonly StopKind[] = ALL_KINDS): Stop[] {
    const waits = placesOf('request-supplement').map((place) => ({
      place,
      kind: 'supplement' as const,
      end: Math.min(
        firstAfter(place, ({ action }) => [...ANSWERING, 'withdraw', 'never-came'].includes(action)),
        apartAfter(place),
      ),
      reason: 'supplement',
      expected: () => untilAt(place, upTo),
    }));
    const stays = entered.flatMap(({ place, step }) => {
      const end = Math.min(leavesAt(place), closesAt(place));
      const kind = step.stopKind;
      const expected = () => dueAtPlace(stepClockOf(place), lastOpenPlace(place, Math.min(upTo, end - 1))).on;
      return kind ? [{ place, kind, end, reason: step.residentTitle, expected }] : [];
    });
    const approved = placesOf('approve-stop').map((place) => {
      const { n, stop: kind, until } = history[place]!;
      const ends = (entry: HistoryEntry) =>
        (entry.action === 'resume' && entry.about === n) ||
        (entry.action === 'approve-stop' && entry.stop === kind) ||
        CLOSING.includes(entry.action);
      return {
        place,
        kind: kind!,
        end: Math.min(firstAfter(place, ends), apartAfter(place)),
        reason: '',
        expected: () => until!,
        entry: n,
      };
    });
    const notices = placesOf('post-notice').map((place) => ({
      place,
      kind: 'public-notice' as const,
      end: Math.min(leavesAt(place), closesAt(place)),
      reason: stepOf(history[place]!.step).residentTitle,
      expected: () => history[place]!.until!,
    }));
    const lists = history.flatMap(({ waits: position, n, until }, place) => {
      if (!position) return [];
      const told = () =>
        history.findLast((entry, each) => each <= upTo && entry.n > n && entry.action === 'carry-over')
          ?.until ?? until!;
      return [
        { place, kind: 'waiting-list' as const, end: turnAt(place), reason: 'waiting-list', expected: told },
      ];
    });
    return [...waits, ...lists, ...stays, ...approved, ...notices]
      .filter(({ place, kind }) => place <= upTo && kinds.includes(kind))
      .sort((a, b) => a.place - b.place)
      .map(({ place, kind, end, reason, expected, ...more }) => ({
        kind,
        from: at(place),
        expectedEndOn: expected() as Stop['expectedEndOn'],
        reason,
        approvedBy: history[place]!.by.memberId,
        ...(end <= upTo ? { to: at(end) } : {}),
        ...more,
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
    const longer = extensionsOf(clock, place).reduce((sum, { amount }) => sum + amount, 0);
    return {
      limit: { ...clock.limit, amount: clock.limit.amount + longer },
      startedAt: clock.startedAt,
      online: clock.startsFrom === 'receipt',
      stops: begun.filter(({ to }) => !to || to > clock.startedAt),
      announced: segments.filter(({ kind }) => !begun.some((stop) => stop.kind === kind)),
    };
  }

  /** Approved for this clock while it ran. */
  function extensionsOf(clock: Started, upTo: number): { amount: number; entry: number }[] {
    return placesOf('approve-extension')
      .filter((place) => place <= upTo && place > clock.place && history[place]!.clock === clock.code)
      .filter((place) => endOf(clock, place) === undefined)
      .map((place) => ({ amount: history[place]!.amount!, entry: history[place]!.n }));
  }

  function dueAtPlace(clock: Started, upTo: number): ClerkDue {
    const end = endOf(clock, upTo);
    // What was marked as missed keeps its day.
    const place = Math.min(end === undefined ? upTo : end - 1, (markOf(clock) ?? Infinity) - 1);
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

  function markOf(clock: Started): number | undefined {
    const deemed = definition.clocks.find((each) => each.whenPassed)?.code;
    return placesOf('mark-overdue', 'deem-accepted').findLast((each) => {
      const marked = history[each]!.action === 'deem-accepted' ? deemed : history[each]!.clock;
      return marked === clock.code && each > clock.place && endOf(clock, each - 1) === undefined;
    });
  }
  const overdueAt = (clock: Started): Date | null => {
    const place = markOf(clock);
    return place === undefined ? null : at(place);
  };

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
      ...(extensionsOf(clock, last).length > 0 ? { extensions: extensionsOf(clock, last) } : {}),
    };
  });
  /** What each clock is reckoned from now, in the order of the clocks. */
  const inputs = started.map((clock) => inputAt(clock, last));
  /** Running clocks as of a leaf, by their places among all. */
  const runningAt = (upTo: number) =>
    started.flatMap((clock, place) =>
      clock.place <= upTo && endOf(clock, upTo) === undefined
        ? [{ clock, place, isOverdue: (markOf(clock) ?? Infinity) <= upTo }]
        : [],
    );
  const dueBefore = (place: number, code: string) => {
    const running = runningAt(place - 1).find(({ clock }) => clock.code === code)!;
    return { clock: running.place, at: dueAtPlace(running.clock, place - 1).at };
  };
  return { clocks, inputs, stops: stopsAt(last), runningAt, dueBefore };
}

const ALL_KINDS: readonly StopKind[] = StopKind.options;
