import type { MessageIntent } from './outbox';
import type { HistoryEntry, WorkItem } from './work-item';

/**
 * Who must be told that an item is in nobody's hands, once for each routing that found nobody: the heads of its unit's line;
 * and, where keeping hands apart left nobody, the leaders, who alone may dispense with it (DESIGN idea 4). Of a restricted item
 * only those hear who are named on it (restricted-intents.ts).
 */
export function routingTellings(
  item: WorkItem,
  { action, routing }: HistoryEntry,
): { template: string; to: MessageIntent['to'] }[] {
  if (!routing || !item.isOpen || item.readers) return [];
  if (routing.assignee) {
    const lead = { kind: 'staff' as const, id: routing.assignee };
    return action === 'return-not-ours' ? [{ template: 'returned', to: lead }] : [];
  }
  const told = [{ template: 'unassigned', to: { kind: 'section-head' as const, unit: routing.unit } }];
  return routing.excluded.some(({ why }) => why === 'own-first-check')
    ? [
        ...told,
        {
          template: 'needs-dispensation',
          to: { kind: 'section-head' as const, unit: routing.line.at(-1) ?? routing.unit },
        },
      ]
    : told;
}
