import type { MessageIntent } from './outbox';
import type { HistoryEntry, WorkItem } from './work-item';

const TEMPLATES: Partial<Record<HistoryEntry['action'], string>> = {
  'joint-answered': 'joint-answered',
  'joint-returned': 'joint-returned',
  'joint-expired': 'joint-expired',
  'recall-part': 'part-recalled',
};

/** Who has the lead hears what came of a part; who has a part, that it is not needed any more. */
export function jointTellings(
  { assignee }: Pick<WorkItem, 'assignee'>,
  { action }: HistoryEntry,
): { template: string; to: MessageIntent['to'] }[] {
  const template = TEMPLATES[action];
  return template && assignee ? [{ template, to: { kind: 'staff', id: assignee.staffId } }] : [];
}
