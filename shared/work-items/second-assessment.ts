import { localDateOf, type PlainDate } from '../calendar/plain-date';
import type { LifeEvent } from '../service-catalogue/life-event';
import { lastDayToAsk, type SecondAssessment } from '../service-catalogue/second-assessment';
import type { ServiceDefinition } from '../service-catalogue/service-definition';
import type { BodyOf } from './actions';
import { clocksRunningAgain, type TimeContext } from './clocks';
import { reject, type Facts, type Part, type Rejection } from './decision';
import type { HistoryEntry, WorkItem } from './work-item';

type Known = Pick<WorkItem, 'history' | 'status'>;

const ASKED: HistoryEntry['action'] = 'ask-second-assessment';

/** Whether it was assessed a second time already, or is being: what that finds stands. */
export const wasAskedAgain = ({ history }: Pick<WorkItem, 'history'>): boolean =>
  history.some(({ action }) => action === ASKED);

/** The second assessment that a refusal for this reason offers, once. */
export function offeredWith(
  item: Pick<WorkItem, 'history'>,
  reason: string | undefined,
  { refusals }: Pick<ServiceDefinition, 'refusals'>,
): SecondAssessment | undefined {
  return wasAskedAgain(item) ? undefined : refusals.find(({ code }) => code === reason)?.secondAssessment;
}

/** What a refusal tells of it: the last day on which it can be asked for. */
export function tellsUntil(
  offer: SecondAssessment | undefined,
  refusedAt: Date,
  { calendar }: Pick<Facts, 'calendar'>,
): Pick<HistoryEntry, 'until'> {
  return offer ? { until: lastDayToAsk(offer, localDateOf(refusedAt), calendar) } : {};
}

const lastRefusal = ({ history }: Pick<WorkItem, 'history'>): HistoryEntry | undefined =>
  [...history].reverse().find(({ action }) => action === 'refuse');

/** The last day on which a second assessment can be asked for, as the refusal told it; undefined where none is offered. */
export function askableUntil({ history, status }: Known): PlainDate | undefined {
  return status === 'refused' ? lastRefusal({ history })?.until : undefined;
}

export function mayAskAgain(item: Known, now: Date): boolean {
  const until = askableUntil(item);
  return until !== undefined && localDateOf(now) <= until;
}

/** The step that assesses again, where it can be asked for. */
export function stepAssessingAgain(item: Known, definition: ServiceDefinition): string | undefined {
  return askableUntil(item) ? offeredWith(item, lastRefusal(item)?.reason, definition)?.step : undefined;
}

/** Asked for in time: into the step that assesses again, as it was routed. */
export function askAgain(
  item: WorkItem,
  recordedAt: Date,
  body: BodyOf<'ask-second-assessment'>,
  { definition, routing }: Facts,
): Part | Rejection {
  const step = stepAssessingAgain(item, definition);
  const routed = step === undefined ? undefined : routing[step];
  if (!step || !routed || !mayAskAgain(item, recordedAt))
    return reject('wrong-state', { currentVersion: item.version });
  return { entry: { toStep: step, routing: routed }, contents: { words: body.words } };
}

/** What a decision made and an end left behind. */
const OF_THE_END: readonly LifeEvent[] = ['decided', 'completed', 'closed'];

/**
 * A closed item is taken up again: it decided nothing for good, and what ends with a decision begins anew. What was waited for
 * before it closed, and the day told instead of a missed one, are of the past.
 */
export function takenUpAgain(item: WorkItem, at: Date, context: TimeContext): WorkItem {
  const moments = item.moments.filter(({ event }) => !OF_THE_END.includes(event));
  const open = { ...item, moments, newDay: null };
  return { ...open, clocks: [...item.clocks, ...clocksRunningAgain(open, at, context)] };
}
