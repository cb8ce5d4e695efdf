import { partCode, type JointPart } from './joint';
import { isClosed, type Status } from './status-table';
import type { HistoryEntry, WorkItem } from './work-item';

/** The parts of a lead after an entry; undefined where none was ever asked for. What is over waits for nobody. */
export function jointAfter(
  { joint = [] }: Pick<WorkItem, 'joint'>,
  entry: HistoryEntry,
  status: Status,
): JointPart[] | undefined {
  const parts = [
    ...joint.map((part) => (part.code === entry.part ? heard(part, entry) : part)),
    ...asked(entry),
  ];
  if (parts.length === 0) return undefined;
  return isClosed(status)
    ? parts.map((part) => (part.closedIn === null ? { ...part, state: 'recalled', closedIn: entry.n } : part))
    : parts;
}

function asked({ n, joint, until }: HistoryEntry): JointPart[] {
  if (!joint || !until) return [];
  const { to, mandatory } = joint;
  return to.map((each, place) => ({
    code: partCode(n, place + 1),
    entry: n,
    to: each,
    mandatory,
    dueOn: until,
    state: 'asked',
    closedIn: null,
  }));
}

const LEADS_TO: Partial<Record<HistoryEntry['action'], JointPart['state']>> = {
  'recall-joint': 'recalled',
  'joint-answered': 'answered',
  'joint-returned': 'returned',
};

function heard(part: JointPart, { action, n }: HistoryEntry): JointPart {
  if (action === 'joint-expired') return { ...part, state: 'expired' };
  return { ...part, state: LEADS_TO[action] ?? part.state, closedIn: n };
}
