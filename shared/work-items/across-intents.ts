import { getStep, type ServiceDefinition } from '../service-catalogue/service-definition';
import { amountInWords, type TimeLimit } from '../time-limits/time-limit';
import type { MessageIntent } from './outbox';
import type { HistoryEntry, WorkItem } from './work-item';

interface Telling {
  template: string;
  to: MessageIntent['to'];
}

const DECIDES: readonly HistoryEntry['action'][] = ['approve', 'refuse'];

/** Who handed the matter over hears that it is decided, where its place is to tell the applicant (FACTS §0.3 TL-XR-04). */
export function acrossTellings(
  item: WorkItem,
  entry: HistoryEntry,
  definition: ServiceDefinition,
): Telling[] {
  if (!tellsWithin(item, entry, definition)) return [];
  const { hands = [] } = item.history.find(({ carried }) => carried)?.carried ?? {};
  const handedOver = hands.filter(({ step }) => kindOf(step, definition) === 'transfer').at(-1);
  return handedOver ? [{ template: 'decided-there', to: { kind: 'staff', id: handedOver.staffId } }] : [];
}

/** '3 个工作日'. */
export function acrossParams(
  item: WorkItem,
  entry: HistoryEntry,
  definition: ServiceDefinition,
): Record<string, string> {
  const limit = tellsWithin(item, entry, definition);
  return limit ? { tellWithin: amountInWords(limit.amount, limit.unit) } : {};
}

/** What stands in the definition for the place that took the matter in, once another county has decided. */
function tellsWithin(
  { leg }: WorkItem,
  { action, step }: HistoryEntry,
  definition: ServiceDefinition,
): TimeLimit | undefined {
  if (leg === 1 || !DECIDES.includes(action)) return undefined;
  const here = getStep(definition, step).place;
  return definition.places?.find(({ code, tellsWithin: within }) => within && code !== here)?.tellsWithin;
}

const kindOf = (step: string, { steps }: ServiceDefinition) => steps.find(({ code }) => code === step)?.kind;
