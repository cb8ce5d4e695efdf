import { localDateOf } from '../calendar/plain-date';
import type { ServiceDefinition } from '../service-catalogue/service-definition';
import { isUndone } from './undo-assign';
import type { HistoryEntry, WorkItem } from './work-item';

/**
 * How often an item may be returned as "not ours" (退回非本岗) while it is in one step, by the day from which the figure
 * holds. A service may set its own.
 * @source FACTS §4.10: unclear duty → the centre decides; a decided unit may not return again. The figure is ours [D].
 */
const RETURNS_PER_STEP = [{ effectiveFrom: '2020-12-28', atMost: 2 }] as const;

/** One return: which unit gave it back, and which unit the lead then decided on; null while undecided. */
interface ItemReturn {
  entry: number;
  unit: string;
  decidedUnit: string | null;
}

const DECISIONS: readonly HistoryEntry['action'][] = ['assign', 'take'];

/** The returns since the item entered its step, read from history. */
function returnsInStep({ history }: Pick<WorkItem, 'history'>): ItemReturn[] {
  const entered = history.findLastIndex((entry) => entry.toStep !== undefined);
  return history.flatMap((entry, place) => {
    if (place <= entered || entry.action !== 'return-not-ours') return [];
    const unit = history.slice(0, place).findLast((each) => each.routing)?.routing?.unit ?? '';
    const decision = history
      .slice(place + 1)
      .find((each) => DECISIONS.includes(each.action) && !isUndone(each, history));
    return [{ entry: entry.n, unit, decidedUnit: decision?.routing?.unit ?? null }];
  });
}

/** A return that waits for the lead's decision. */
export const isReturned = (item: Pick<WorkItem, 'history'>): boolean =>
  returnsInStep(item).at(-1)?.decidedUnit === null;

/**
 * Whether the holder may still say "not ours": within the count, not while undecided, and not from a unit that was decided.
 * Never of a restricted item: the line may include the accused, so its holder names whom else it needs (FACTS §4.3).
 */
export function mayReturn(
  item: Pick<WorkItem, 'history' | 'unit' | 'readers'>,
  definition: Pick<ServiceDefinition, 'returnsPerStep'>,
  now: Date,
): boolean {
  if (item.readers) return false;
  const returns = returnsInStep(item);
  const isDecided = returns.some(({ decidedUnit }) => decidedUnit === null || decidedUnit === item.unit);
  return !isDecided && returns.length < atMostOn(definition, now);
}

function atMostOn({ returnsPerStep }: Pick<ServiceDefinition, 'returnsPerStep'>, now: Date): number {
  const today = localDateOf(now);
  return (
    returnsPerStep ?? RETURNS_PER_STEP.findLast(({ effectiveFrom }) => effectiveFrom <= today)?.atMost ?? 0
  );
}
