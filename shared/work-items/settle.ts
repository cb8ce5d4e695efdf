import { getStep } from '../service-catalogue/service-definition';
import { expectStopUntil, reckonClocks, STEP_CLOCK, type TimeContext } from './clocks';
import { isClosed } from './status-table';
import { withoutStaleRequests } from './time-requests';
import { queueInstant, wakesOf } from './wake';
import { clockOf, momentOf, type WorkItem } from './work-item';

/**
 * Clocks, queue place and wake time follow from everything else.
 * @param at when the entry that is being settled was recorded.
 */
export function settle(item: WorkItem, at: Date, context: TimeContext): WorkItem {
  const stopKind = getStep(context.definition, item.step).stopKind;
  let clocks = reckonClocks(item, context);
  let stops = item.stops;
  if (stopKind && !isClosed(item.status)) {
    stops = expectStopUntil(stops, stopKind, clockOf({ clocks }, STEP_CLOCK)!.dueOn);
    clocks = reckonClocks({ ...item, clocks, stops }, context);
  }
  const settled = withoutStaleRequests(
    { ...item, clocks, stops, isOpen: !isClosed(item.status) },
    context.definition,
  );
  const dueAt = settled.isOpen ? queueInstant(settled, at) : momentOf(settled, 'closed')!.at;
  return { ...settled, dueAt, wakeAt: wakesOf(settled, context)[0]?.at ?? null };
}
