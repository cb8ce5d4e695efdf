import { localDateOf, addDays, yearOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { workingDaysBetween } from '@zhucantong/shared/calendar/working-days';
import { explainDue, type DueExplanation } from '@zhucantong/shared/time-limits/explain-due';
import { explainInWords } from '@zhucantong/shared/time-limits/explain-in-words';
import { amountInWords, type LimitUnit } from '@zhucantong/shared/time-limits/time-limit';
import { dueInputOf } from '@zhucantong/shared/work-items/clocks';
import type { PromiseView } from '@zhucantong/shared/work-items/resident-view';
import type { ItemClock, WorkItem } from '@zhucantong/shared/work-items/work-item';
import { isLate, promiseOf } from './item-clocks';
import type { OpenedItem, PresentContext } from './present-context';
import { promiseMoved } from './promise-told';
import { stepDays, type StepDay } from './step-days';
import { sayDay } from './say-when';
import { lastDeed } from './step-done-words';

/** The promised day, why it is that day, how it moved, and plainly that it was missed. Null where nothing is promised any more. */
export function presentPromise(
  item: WorkItem,
  { entries }: Pick<OpenedItem, 'entries'>,
  context: PresentContext,
): PromiseView | null {
  const promise = promiseOf(item);
  // Nobody can promise a day before a place has come.
  if (item.status === 'on-waiting-list') return null;
  if (!promise || (item.isOpen ? promise.endedAt : item.status !== 'completed')) return null;
  const { definition, now } = context;
  const explanation = explainDue(dueInputOf(promise, item, definition), context.calendarOf(promise));
  const isMissed = isPromiseMissed(item, promise, now);
  const units = new Set(definition.steps.map((step) => step.limit.unit));
  return {
    on: promise.dueOn,
    deed: lastDeed(context),
    firstOn: promise.firstDueOn,
    provisional: promise.provisional,
    missed: isMissed,
    lateDays: isMissed ? lateDays(promise, context) : 0,
    newDay: isMissed && item.newDay ? newDayOf(item.newDay, item, entries, context) : null,
    steps: withoutRecheck(stepDays(item, context)).map(({ step, state, on }) => ({
      title: step.residentTitle,
      amount: `${step.stopKind ? '最多 ' : ''}${plainAmount(step.limit.amount, step.limit.unit, units)}`,
      on,
      day: sayDay(on, now),
      done: state === 'done',
    })),
    sentences: [
      countedFrom(explanation, localDateOf(now), now),
      ...explainInWords(explanation, 'resident', yearOf(localDateOf(now))),
    ],
    moved: isMissed ? null : promiseMoved(item, context),
  };
}

/** What came after the promise was kept is no part of it. */
const withoutRecheck = (days: StepDay[]): StepDay[] => days.filter(({ step }) => step.kind !== 'recheck');

/** The day told instead, in the words of who told it. */
function newDayOf(
  { on, entry }: NonNullable<WorkItem['newDay']>,
  item: WorkItem,
  entries: OpenedItem['entries'],
  { staffCard }: PresentContext,
): PromiseView['newDay'] {
  const giver = item.history.find((each) => each.n === entry)?.by.memberId;
  return { on, words: entries.get(entry)?.words ?? '', by: (giver && staffCard(giver)?.name) || '' };
}

/** Missed while open, or completed after its day; an item that ended without completion broke no promise unless its day had passed. */
export function isPromiseMissed(item: Pick<WorkItem, 'status'>, promise: ItemClock, now: Date): boolean {
  return !STANDS.includes(item.status) && isLate(promise, now);
}

/** While these last nothing is promised to come: the clock stands. */
const STANDS: readonly WorkItem['status'][] = ['awaiting-supplement', 'on-waiting-list'];

/** Whole working days past the promise, at least one. */
export function lateDays(
  promise: ItemClock,
  { calendarOf, now }: Pick<PresentContext, 'calendarOf' | 'now'>,
): number {
  return Math.max(
    1,
    workingDaysBetween(promise.dueOn, localDateOf(promise.endedAt ?? now), calendarOf(promise)),
  );
}

/** '3 天' where every step counts working days (a sentence beside it says so), else with the unit in full. */
function plainAmount(amount: number, unit: LimitUnit, units: ReadonlySet<LimitUnit>): string {
  return units.size === 1 && unit === 'working-day' ? `${amount} 天` : amountInWords(amount, unit);
}

/** '从明天 6月5日 开始数。' on the day itself, without 明天 on any other. */
function countedFrom({ days, receivedOn }: DueExplanation, today: PlainDate, now: Date): string {
  const first = days.find((day) => day.n === 1)?.on ?? addDays(receivedOn, 1);
  return first === addDays(today, 1)
    ? `从明天 ${sayDay(first, now)} 开始数。`
    : `从 ${sayDay(first, now)} 开始数。`;
}
