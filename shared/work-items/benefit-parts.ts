import { addMonths, isMonth, monthInWords, monthOf } from '../calendar/month';
import { localDateOf, yearOf, type PlainDate } from '../calendar/plain-date';
import type { ServiceDefinition } from '../service-catalogue/service-definition';
import type { BodyOf } from './actions';
import type { TimeContext } from './clocks';
import { reject, type Facts, type Part, type Rejection } from './decision';
import type { ItemBenefit } from './item-benefit';
import { enterStep } from './transitions';
import { momentOf, type HistoryEntry, type WorkItem } from './work-item';

/** A month further ahead than this is a slip of the hand. */
const MONTHS_AHEAD = 12;

/** What a first payment leaves in the history where it begins a benefit: the month of the application (FACTS §6). */
export function begunWith(
  item: Pick<WorkItem, 'moments'>,
  { runsOn }: Pick<ServiceDefinition, 'runsOn'>,
): Pick<HistoryEntry, 'runsFrom'> {
  const received = momentOf(item, 'received');
  return runsOn && received ? { runsFrom: monthOf(localDateOf(received.at)) } : {};
}

/** How the benefit stands after an entry; undefined where none ever began. */
export function benefitAfter(
  { benefit }: Pick<WorkItem, 'benefit'>,
  { n, runsFrom, endsFrom }: HistoryEntry,
): ItemBenefit | undefined {
  if (runsFrom !== undefined) return { since: runsFrom };
  return benefit && endsFrom !== undefined ? { ...benefit, ended: { from: endsFrom, entry: n } } : benefit;
}

/** Whether there is something to look into: a benefit that nobody has ended. */
export const runsOn = ({ benefit }: Pick<WorkItem, 'benefit'>): boolean =>
  benefit !== undefined && benefit.ended === undefined;

/** Somebody says that things have changed, or the register does: into the step that looks. */
export function beginRecheck(
  item: WorkItem,
  body: BodyOf<'begin-recheck'>,
  { definition, routing }: Facts,
): Part | Rejection {
  const step = definition.runsOn?.recheck;
  const routed = step === undefined ? undefined : routing[step];
  if (!runsOn(item) || !step || !routed) return reject('wrong-state', { currentVersion: item.version });
  const entry = { toStep: step, routing: routed };
  return 'because' in body
    ? { entry: { ...entry, reason: body.because }, contents: null }
    : { entry, contents: { words: body.words } };
}

/** What was completed is worked on again: completed it stays, closed it is not. */
export function takenUpForRecheck(item: WorkItem, entry: HistoryEntry, context: TimeContext): WorkItem {
  const moments = item.moments.filter(({ event }) => event !== 'closed');
  return enterStep({ ...item, moments, newDay: null }, entry, context, 'event');
}

/** Ended from a month on, for a reason of the definition; the months before it stay what they were. */
export function endBenefit(
  item: WorkItem,
  recordedAt: Date,
  body: BodyOf<'end-benefit'>,
  { definition }: Facts,
): Part | Rejection {
  if (!item.benefit || !runsOn(item)) return reject('wrong-state', { currentVersion: item.version });
  if (!definition.runsOn?.endings.some(({ code }) => code === body.reason)) return reject('unknown-reason');
  const message = monthFault(body.from, item.benefit, localDateOf(recordedAt));
  if (message) return reject('invalid-input', { errors: [{ field: 'from', message }] });
  const { reason, from, words, otherHelp } = body;
  return { entry: { reason, endsFrom: from }, contents: { words, otherHelp } };
}

function monthFault(from: PlainDate, { since }: ItemBenefit, today: PlainDate): string | undefined {
  const last = addMonths(monthOf(today), MONTHS_AHEAD);
  const say = (month: PlainDate) => monthInWords(month, yearOf(today));
  if (!isMonth(from)) return '请选从哪个月起停发。';
  if (from < since) return `头一个月是${say(since)}，不能从更早的月份停。`;
  return from > last ? `写得太远了，最晚写到${say(last)}。` : undefined;
}

/** From which day the same may be claimed again: now, or with the month that is still to come. */
export function claimableFrom(endsFrom: PlainDate, today: PlainDate): PlainDate | null {
  return endsFrom > today ? endsFrom : null;
}
