import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { workingDaysBetween } from '@zhucantong/shared/calendar/working-days';
import type { TimeContext } from '@zhucantong/shared/work-items/clocks';
import { evolve, openItem } from '@zhucantong/shared/work-items/evolve';
import { movedPromise } from '@zhucantong/shared/work-items/reckon-again';
import { ruleOf } from '@zhucantong/shared/work-items/action-rules';
import { isOpening, type HistoryEntry, type WorkItem } from '@zhucantong/shared/work-items/work-item';
import { waitOf } from '@zhucantong/shared/work-items/wait-of';
import { promiseOf } from './item-clocks';
import { sayDay } from './say-when';

/**
 * The promised days in the order in which they were told, the receipt's first. While the item waits for the applicant
 * or a place of the year the date is open and nothing new is told.
 */
function promisesTold(item: WorkItem, context: TimeContext): PlainDate[] {
  const told: PlainDate[] = [];
  const tell = (state: WorkItem) => {
    const on = promiseOf(state)?.dueOn;
    if (on && !waitOf(state) && told.at(-1) !== on) told.push(on);
  };
  const [submitted, ...rest] = item.history;
  if (!submitted) return told;
  let state = openItem(item, submitted, context);
  tell(state);
  // Histories grow long with notes and reminders, and lists tell this of every item: only what can move a day is played.
  for (const entry of rest.filter(({ action }) => movesDays(action))) {
    state = evolve(state, entry, context);
    const moved = movedPromise(item, entry);
    // Played with the present calendar: what was told by an earlier one stands in the entry that moved it.
    if (moved && !waitOf(state)) told.splice(0, told.length, moved.from, moved.to);
    else tell(state);
  }
  return told;
}

const movesDays = (action: HistoryEntry['action']): boolean =>
  !isOpening(action) && ruleOf(action).changes.includes('clocks');

/** How the promise moved since it was last told: '比原来早 4 个工作日', '原来是7月27日，往后 2 个工作日'; null when it did not. */
export function promiseMoved(item: WorkItem, context: TimeContext & { now: Date }): string | null {
  // A receipt, which every submission reads, has moved nothing yet.
  if (item.history.length < 2) return null;
  const told = promisesTold(item, context);
  const [before, now] = [told.at(-2), told.at(-1)];
  if (!before || !now) return null;
  const days =
    now < before
      ? workingDaysBetween(now, before, context.calendar)
      : workingDaysBetween(before, now, context.calendar);
  return now < before
    ? `比原来早 ${days} 个工作日`
    : `原来是${sayDay(before, context.now)}，往后 ${days} 个工作日`;
}
