import type { MessageIntent } from './outbox';
import type { HistoryEntry, WorkItem } from './work-item';

type To = MessageIntent['to'];

/**
 * Who hears beside the assignee that something is late or urged: the section head, and of a restricted item nobody but
 * those who are named on it, as the reporting line may include the accused (FACTS §4.3).
 */
export function overseersOf({ readers, assignee, unit }: WorkItem): To[] {
  if (!readers) return [{ kind: 'section-head', unit }];
  return readers.filter((id) => id !== assignee?.staffId).map((id) => ({ kind: 'staff', id }));
}

/** What only restricted items have somebody told; the words are the engine's own (common-messages.ts). */
export function toldOfRestriction(item: WorkItem, entry: HistoryEntry): { template: string; to: To }[] {
  if (!item.readers) return [];
  const isUnheld = item.isOpen && entry.routing !== undefined && item.assignee === null;
  return [
    ...(entry.action === 'restrict'
      ? [{ template: 'handled-apart', to: { kind: 'person', id: item.for } as const }]
      : []),
    ...(entry.action === 'name-reader'
      ? [{ template: 'named-reader', to: { kind: 'staff', id: entry.staffId! } as const }]
      : []),
    ...(isUnheld
      ? item.readers.map((id) => ({ template: 'unheld', to: { kind: 'staff', id } as const }))
      : []),
  ];
}
