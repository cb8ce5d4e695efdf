import type { Calendar } from '../../../shared/calendar/working-days';
import type { LifeEvent } from '../../../shared/service-catalogue/life-event';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import type { Step } from '../../../shared/service-catalogue/step';
import type { HistoryEntry } from '../../../shared/work-items/work-item';
import type { Status } from '../../../shared/work-items/status-table';
import { dayOfText, startOf } from './wall-calendar';

type EntryAction = HistoryEntry['action'];

const LEADS_TO: Partial<Record<EntryAction, Status>> = {
  submit: 'open',
  'receive-part': 'open',
  'answer-part': 'completed',
  'return-part': 'withdrawn',
  'recall-part': 'withdrawn',
  refuse: 'refused',
  'hand-over': 'awaiting-confirmation',
  'request-supplement': 'awaiting-supplement',
  supplement: 'open',
  'confirm-receipt': 'completed',
  'record-payment': 'completed',
  answer: 'completed',
  'report-not-received': 'open',
  withdraw: 'withdrawn',
  'never-came': 'withdrawn',
  lapse: 'lapsed',
  reopen: 'open',
  'ask-second-assessment': 'open',
  'begin-recheck': 'open',
  'keep-benefit': 'completed',
  'end-benefit': 'ended',
  'take-turn': 'open',
  transfer: 'transferred',
  'return-leg': 'transferred',
};
/** What an entry is in the life of the item. */
export const EVENTS: Partial<Record<EntryAction, LifeEvent>> = {
  submit: 'received',
  'receive-part': 'received',
  'answer-part': 'completed',
  accept: 'accepted',
  'deem-accepted': 'accepted',
  'end-notice': 'notice-ended',
  approve: 'decided',
  refuse: 'decided',
  'confirm-receipt': 'completed',
  'record-payment': 'completed',
  answer: 'completed',
};
/** What ends an item, until a refusal is taken up or a benefit looked into again; a lapse can be taken back. */
export const CLOSING: EntryAction[] = [
  ...(['refuse', 'withdraw', 'confirm-receipt', 'record-payment'] as const),
  ...(['transfer', 'return-leg', 'answer', 'never-came'] as const),
  ...(['answer-part', 'return-part', 'recall-part'] as const),
  ...(['keep-benefit', 'end-benefit'] as const),
];
export const ANSWERING: EntryAction[] = ['supplement', 'reopen'];
export const CLOSED: Status[] = ['completed', 'ended', 'refused', 'withdrawn', 'lapsed', 'transferred'];

/** A history as a paper file: leafed through, never carried forward. A place is the number of a leaf, from 0. */
export function caseFile(
  history: readonly HistoryEntry[],
  definition: ServiceDefinition,
  calendarOf: (edition: string) => Calendar,
) {
  const last = history.length - 1;
  const at = (place: number): Date => history[place]!.recordedAt;
  const calendarAt = (place: number): Calendar => calendarOf(history[place]!.calendarEdition);
  const placesOf = (...actions: EntryAction[]): number[] =>
    history.flatMap(({ action }, place) => (actions.includes(action) ? [place] : []));
  const lastOf = (...actions: EntryAction[]): HistoryEntry | undefined =>
    history.findLast(({ action }) => actions.includes(action));
  const firstAfter = (place: number, isIt: (entry: HistoryEntry) => boolean): number => {
    const found = history.findIndex((entry, each) => each > place && isIt(entry));
    return found === -1 ? Infinity : found;
  };
  const statusAt = (upTo: number): Status => {
    const place = history.findLastIndex(
      ({ action, waits }, each) =>
        each <= upTo && (LEADS_TO[action] !== undefined || action === 'restrict' || waits !== undefined),
    );
    const { action, waits } = history[place]!;
    if (waits) return 'on-waiting-list';
    if (action !== 'restrict') return LEADS_TO[action]!;
    // Moved away, only the applicant is still waited for; what was handed over is taken up again.
    return statusAt(place - 1) === 'awaiting-supplement' ? 'awaiting-supplement' : 'open';
  };
  /** The leaf by which an item that was closed was found to be an accusation; -1 where there is none. */
  const apartAt = history.findIndex(
    ({ action }, place) => action === 'restrict' && CLOSED.includes(statusAt(place - 1)),
  );
  const isTakenUpApart = (place: number): boolean => place === apartAt;
  /** The leaf by which a refusal, or all that was decided and closed, was taken up again; Infinity for whatever stands. */
  const takenUpAt = (place: number): number => {
    const { action } = history[place]!;
    const again =
      action === 'refuse' ? firstAfter(place, (entry) => entry.action === 'ask-second-assessment') : Infinity;
    const event = EVENTS[action];
    const isOfTheEnd = event === 'decided' || event === 'completed' || CLOSING.includes(action);
    return isOfTheEnd && place < apartAt ? Math.min(again, apartAt) : again;
  };
  /** Events that stand on the leaves before this one. */
  const eventsBefore = (place: number): LifeEvent[] =>
    history.flatMap(({ action }, each) =>
      each < place && takenUpAt(each) > place ? (EVENTS[action] ?? []) : [],
    );
  /** The leaf on which something happened that had not happened before, as far as that stands. */
  const isEvent = (place: number): boolean => {
    const event = EVENTS[history[place]!.action];
    return event !== undefined && !eventsBefore(place).includes(event);
  };
  /** The lapse after a leaf that was not taken back by then. */
  const lapseAt = (upTo: number, from: number): number | undefined =>
    placesOf('lapse').find(
      (lapse) =>
        lapse > from && lapse <= upTo && firstAfter(lapse, ({ action }) => action === 'reopen') > upTo,
    );
  const stepOf = (code: string): Step => definition.steps.find((step) => step.code === code)!;

  const entered = history.flatMap(({ toStep }, place) =>
    toStep === undefined ? [] : [{ place, step: stepOf(toStep) }],
  );
  /** Into the next step, or, with its work done, onto the list of who waits for a place. */
  const leavesAt = (place: number): number =>
    firstAfter(place, ({ toStep, waits }) => toStep !== undefined || waits !== undefined);
  /** The leaf on which a place of the year was waited for no more, after the one that found none free. */
  const turnAt = (place: number): number =>
    firstAfter(place, ({ action }) => action === 'take-turn' || CLOSING.includes(action));
  const closesAt = (place: number): number => firstAfter(place - 1, ({ action }) => CLOSING.includes(action));
  /** The instant at which a notice that is ended by this leaf was over: its last day's, or that of a later last answer. */
  const noticeOverAt = (place: number): Date => {
    const posted = placesOf('post-notice').findLast((each) => each < place)!;
    const lastMoment = startOf(dayOfText(history[posted]!.until!) + 1).getTime() - 1;
    const answers = placesOf('answer-objection').filter((each) => each > posted && each < place);
    return new Date(Math.max(lastMoment, ...answers.map((each) => at(each).getTime())));
  };
  /** The last day to bring what a leaf asks for: as it says, or as a later leaf moved it while it was waited for. */
  const untilAt = (request: number, upTo: number): NonNullable<HistoryEntry['until']> => {
    const answered = firstAfter(request, ({ action }) => ANSWERING.includes(action));
    const moved = history.findLast(
      ({ action, until }, place) =>
        action === 'reckon-again' && until && place > request && place < answered && place <= upTo,
    );
    return (moved ?? history[request]!).until!;
  };
  return {
    ...{ history, definition, last, at, calendarAt, placesOf, lastOf, firstAfter },
    ...{ statusAt, isEvent, eventsBefore, takenUpAt, lapseAt, stepOf, entered, leavesAt, closesAt, untilAt },
    ...{ turnAt, noticeOverAt, apartAt, isTakenUpApart },
  };
}
export type CaseFile = ReturnType<typeof caseFile>;
