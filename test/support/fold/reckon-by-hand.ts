import type { Calendar } from '../../../shared/calendar/working-days';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import type { StopKind } from '../../../shared/time-limits/intervals';
import type { ItemIdentity } from '../../../shared/work-items/item-identity';
import type { HistoryEntry, LifeMoment, WorkItem } from '../../../shared/work-items/work-item';
import { ANSWERING, caseFile, CLOSED, CLOSING, EVENTS } from './case-file';
import { jointByHand, partsToMiss } from './joint-by-hand';
import { clocksByHand } from './clocks-by-hand';
import { benefitByHand, laterByHand, quotaByHand } from './kept-by-hand';
import { passedByHand, requestsByHand, thresholdsByClerk } from './thresholds-by-hand';
import { dayOfText, isWorked, startOf } from './wall-calendar';

/** An item without what no entry says and without the entries themselves. */
export type ItemState = Omit<WorkItem, keyof ItemIdentity | 'history'>;

/**
 * The state of an item read off its entries as somebody with a file, a wall calendar and a pencil would: looking back for
 * the last entry that speaks of a thing, never carrying a state forward. Shares no code with `evolve`, so that both being
 * wrong in the same way takes two mistakes.
 */
export function reckonByHand(
  history: readonly HistoryEntry[],
  definition: ServiceDefinition,
  calendarOf: (edition: string) => Calendar,
) {
  const file = caseFile(history, definition, calendarOf);
  const { last, at, calendarAt, placesOf, lastOf, firstAfter, statusAt, isEvent, lapseAt, entered } = file;
  const { takenUpAt, untilAt, apartAt, isTakenUpApart } = file;
  const { clocks, stops, inputs, runningAt, dueBefore } = clocksByHand(file);
  const status = statusAt(last);
  const isOpen = !CLOSED.includes(status);
  const routed = history.findLast(({ routing }) => routing)!;
  const { unit, line, assignee, post, acting, reason } = routed.routing!;
  const supplement = supplementOf();
  const permit = placesOf('permit-second-round').at(-1);
  const newDay = history.findLast(
    ({ action }, place) =>
      ['give-new-day', 'ask-second-assessment', 'begin-recheck'].includes(action) || isTakenUpApart(place),
  );
  const passed = passedByHand(file, dueBefore);
  const isStoppable = (kind: string, upTo: number) =>
    !CLOSED.includes(statusAt(upTo)) &&
    definition.steps.every(
      (step) => step.stopKind !== kind && !(kind === 'public-notice' && step.kind === kind),
    ) &&
    runningAt(upTo).some(
      ({ clock }) => clock.code === 'step' && clock.limit.stops.some((each) => each === kind),
    ) &&
    !runningAt(upTo).some(
      ({ clock, isOverdue }) => isOverdue && clock.limit.stops.some((each) => each === kind),
    );
  const runsInTime = (code: string, upTo: number) =>
    !CLOSED.includes(statusAt(upTo)) &&
    runningAt(upTo).some(({ clock, isOverdue }) => clock.code === code && !isOverdue);
  const requests = requestsByHand(file, isStoppable, runsInTime);

  function supplementOf(): WorkItem['supplement'] {
    const requests = placesOf('request-supplement');
    const place = requests.at(-1);
    if (place === undefined) return null;
    const request = history[place]!;
    const answered = firstAfter(place, ({ action }) => ANSWERING.includes(action));
    return {
      round: requests.length,
      requestedAt: request.recordedAt,
      requestedBy: request.by.memberId,
      entry: request.n,
      until: untilAt(place, last),
      missing: request.missing!,
      remindedBefore: placesOf('remind').flatMap((each) =>
        each > place ? [history[each]!.daysBefore!] : [],
      ),
      fulfilledAt: answered === Infinity ? null : at(answered),
    };
  }

  /** What is waited for, since when, and at which instant something must be done about it. */
  function waitNow(): { kind: StopKind; since: Date; ends: Date } | null {
    const { quota } = quotaByHand(history);
    if (status === 'awaiting-supplement')
      return {
        kind: 'supplement',
        since: supplement!.requestedAt,
        ends: startOf(dayOfText(supplement!.until) + 1),
      };
    if (status !== 'on-waiting-list' || quota?.state !== 'waiting') return null;
    const nine = startOf(dayOfText(quota.until) + 1).getTime() + 9 * 3_600_000;
    return { kind: 'waiting-list', since: quota.since, ends: new Date(nine) };
  }

  function paymentOf(): Pick<ItemState, 'payment'> {
    const place = history.findLastIndex(({ fen }) => fen !== undefined);
    if (place === -1) return {};
    const returned = placesOf('record-payment-return').findLast((each) => each > place);
    const { fen, on } = history[place]!;
    return {
      payment: {
        fen: fen!,
        returnedIn: returned === undefined ? null : history[returned]!.n,
        paidOn: on ?? null,
      },
    };
  }

  function placesOfMatter(): Pick<ItemState, 'places' | 'returns' | 'handedTo'> {
    const { places } = history.findLast((entry) => entry.places) ?? {};
    const { handOver } = history.findLast((entry) => entry.handOver) ?? {};
    const returns = placesOf('return-leg').map((place) => history[place]!.reason!);
    return {
      ...(places ? { places } : {}),
      ...(returns.length > 0 ? { returns } : {}),
      ...(handOver ? { handedTo: handOver } : {}),
    };
  }

  /** Hung up since the item came into its step, and not taken down: with everything said against it since. */
  function noticeOf(): Pick<ItemState, 'notice'> {
    const place = placesOf('post-notice').at(-1);
    if (place === undefined) return {};
    if (!isOpen || place < entered.at(-1)!.place) return { notice: null };
    const { n, until, named } = history[place]!;
    const objections = placesOf('record-objection')
      .filter((each) => each > place)
      .map((each) => {
        const answer = history.find(
          ({ action, about }) => action === 'answer-objection' && about === history[each]!.n,
        );
        return { entry: history[each]!.n, finding: answer?.finding ?? null };
      });
    return { notice: { entry: n, until: until!, named: named!, objections } };
  }

  function readersOf(): Pick<ItemState, 'readers'> {
    const apart = history.filter(({ routing, action }) => routing?.readers || action === 'name-reader');
    const named = apart.flatMap(({ routing, staffId, action }) =>
      action === 'name-reader' ? [staffId!] : [routing!.assignee ?? [], routing!.readers!].flat(),
    );
    return apart.length === 0 ? {} : { readers: [...new Set(named)] };
  }

  function momentsOf(): LifeMoment[] {
    const isLookedInto = (place: number) =>
      firstAfter(place, ({ action }) => action === 'begin-recheck') < Infinity;
    const closing =
      placesOf(...CLOSING).findLast((place) => takenUpAt(place) === Infinity && !isLookedInto(place)) ??
      lapseAt(last, apartAt);
    return [
      ...history.flatMap(({ action, by, recordedAt }, place): LifeMoment[] => {
        const event = EVENTS[action];
        if (!event || !isEvent(place) || takenUpAt(place) < Infinity) return [];
        if (action === 'deem-accepted') return [{ event, at: at(0), by: 'silence' }];
        if (action === 'end-notice') return [{ event, at: file.noticeOverAt(place), by: 'office' }];
        const byApplicant = action === 'submit' || (EVENTS[action] === 'completed' && by.kind !== 'staff');
        return [{ event, at: recordedAt, by: byApplicant ? 'applicant' : 'office' }];
      }),
      ...(closing === undefined
        ? []
        : [{ event: 'closed' as const, at: at(closing), by: 'office' as const }]),
    ];
  }

  function queueInstant(): Date {
    if (!isOpen) return momentsOf().find(({ event }) => event === 'closed')!.at;
    const wait = waitNow();
    const waitEnds = wait ? [wait.ends] : [];
    const ticking = clocks.filter(
      ({ endedAt, limit }) => !endedAt && !(wait && limit.stops.includes(wait.kind)),
    );
    return new Date(Math.min(...[...ticking.map((clock) => clock.dueAt), ...waitEnds].map(Number)));
  }

  function wakeAt(): Date | null {
    if (!isOpen) return null;
    const isWaiting = status === 'awaiting-supplement';
    const instants = [
      ...(isWaiting ? remindersLeft() : []),
      ...(status === 'on-waiting-list' ? [waitNow()!.ends] : []),
      ...laterInstants(),
      ...partsToMiss(file),
      ...clocks
        .filter(({ endedAt, overdueAt }) => !endedAt && !overdueAt)
        .filter(({ limit, dueAt }) => !isStoppedInTime(limit.stops, dueAt))
        .filter(({ code }) => !(isWaiting && isSilence(code)))
        .map((clock) => clock.dueAt),
      ...clocks.flatMap((clock, place) => thresholdsLeft(clock, place)),
      ...stops
        .filter(({ to, entry }) => !to && entry !== undefined)
        .map((stop) => new Date(startOf(dayOfText(stop.expectedEndOn) + 1).getTime() + 9 * 3_600_000)),
    ];
    return instants.length === 0 ? null : new Date(Math.min(...instants.map(Number)));
  }

  /** What nobody was told of yet, for this due date; nothing while the applicant is waited for, unless it goes on then. */
  function thresholdsLeft(clock: (typeof clocks)[number], place: number): Date[] {
    const isWaiting = status === 'awaiting-supplement';
    const wait = waitNow();
    if (clock.endedAt || (wait && clock.limit.stops.includes(wait.kind))) return [];
    if (isWaiting && isSilence(clock.code) && !clock.overdueAt) return [];
    return thresholdsByClerk(clock, inputs[place]!, definition, calendarAt(last))
      .filter(({ isRise }) => isRise === (clock.overdueAt !== null))
      .filter(
        ({ code }) =>
          !passed.some((each) => each.place === place && each.code === code && each.dueAt >= clock.dueAt),
      )
      .map((threshold) => threshold.at);
  }

  function isStoppedInTime(stops: readonly string[], due: Date): boolean {
    const wait = waitNow();
    return wait !== null && stops.includes(wait.kind) && due > wait.since;
  }

  function isSilence(code: string): boolean {
    return definition.clocks.some((clock) => clock.code === code && clock.whenPassed === 'deem-accepted');
  }

  function remindersLeft(): Date[] {
    const { until, remindedBefore, requestedAt } = supplement!;
    const days = definition.supplement.remindBefore.filter((each) => !remindedBefore.includes(each));
    return lastDays(until, days, requestedAt);
  }

  function laterInstants(): Date[] {
    const { later } = laterByHand(history);
    if (!later || later.papers.length === 0 || status === 'awaiting-confirmation') return [];
    const { remindBefore } = definition.laterPapers!;
    return lastDays(
      later.until,
      remindBefore.filter((each) => !later.remindedBefore.includes(each)),
      later.since,
    );
  }

  /** Nine o'clock so many worked days before the last day, and its end. */
  function lastDays(until: string, before: readonly number[], since: Date): Date[] {
    const calendar = calendarAt(last);
    const reminders = before.map((days) => {
      let day = dayOfText(until);
      for (let left = days; left > 0;) if (isWorked((day -= 1), calendar)) left -= 1;
      return new Date(startOf(day).getTime() + 9 * 3_600_000);
    });
    return [...reminders.filter((instant) => instant > since), startOf(dayOfText(until) + 1)];
  }

  const state: ItemState = {
    subject: history[0]!.subject ?? null,
    unit,
    line,
    step: entered.at(-1)!.step.code,
    stepSince: at(entered.at(-1)!.place),
    status,
    assignee: assignee === null ? null : { staffId: assignee, post, acting, since: routed.recordedAt },
    routingReason: reason,
    acted: history.flatMap(({ by, step }) => (by.kind === 'staff' ? [{ staffId: by.memberId, step }] : [])),
    moments: momentsOf(),
    clocks,
    stops,
    supplement,
    secondRoundPermit:
      permit !== undefined && permit > (placesOf('request-supplement').at(-1) ?? -1)
        ? history[permit]!.n
        : null,
    answersEntry: lastOf('submit', 'receive-part', 'bring-later', ...ANSWERING)!.n,
    ...laterByHand(history),
    urgedAt: lastOf('urge')?.recordedAt ?? null,
    newDay: newDay?.action === 'give-new-day' ? { on: newDay.until!, entry: newDay.n } : null,
    ...placesOfMatter(),
    ...paymentOf(),
    ...noticeOf(),
    ...quotaByHand(history),
    ...benefitByHand(history),
    ...readersOf(),
    ...jointByHand(file),
    ...(passed.length > 0 ? { passed } : {}),
    ...(lastOf('ask-stop', 'ask-extension') ? { requests } : {}),
    dueAt: queueInstant(),
    wakeAt: wakeAt(),
    isOpen,
    version: history[last]!.n,
  };
  return { state, inputs };
}
