import type { WorkItem } from './work-item';

type Histories = Pick<WorkItem, 'history' | 'step'>;

/** Whom a leader let take which step although their hands should be kept apart (DESIGN idea 4). */
export const dispensationsOf = ({
  history,
}: Pick<WorkItem, 'history'>): { staffId: string; step: string }[] =>
  history.flatMap(({ action, step, routing }) =>
    action === 'dispense' && routing?.assignee ? [{ staffId: routing.assignee, step }] : [],
  );

/** Whether this person may take the item's step although their hands should be kept apart. */
export const isDispensed = (item: Histories, staffId: string): boolean =>
  dispensationsOf(item).some((each) => each.staffId === staffId && each.step === item.step);

/**
 * Who could take the step if keeping hands apart were dispensed with: those whom routing passed over for this reason alone
 * when it found nobody. An interest in the case is told before it and is never dispensed with; of a restricted item somebody
 * else is named instead.
 */
export function dispensable({
  history,
  assignee,
  readers,
}: Pick<WorkItem, 'history' | 'assignee' | 'readers'>): string[] {
  if (assignee || readers) return [];
  const routing = history.findLast((entry) => entry.routing)?.routing;
  return (routing?.excluded ?? [])
    .filter(({ why }) => why === 'own-first-check')
    .map(({ staffId }) => staffId);
}
