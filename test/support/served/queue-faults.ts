import { endOfLocalDay, localDateOf } from '../../../shared/calendar/plain-date';
import { permits } from '../../../server/permissions';
import type { StaffViewer } from '../../../shared/staff/viewer';
import { QueuePage, type QueueName } from '../../../shared/work-items/queue-view';
import type { WorkItem } from '../../../shared/work-items/work-item';
import { differences } from '../fold/differences';
import { statusFaults } from './answers';
import type { ServedWorld } from './served-world';

const PAGE = 7;

/** What stands in a queue of the open store, leafed through page by page: leads, legs and parts, what is due first in front. */
export async function queueFaults(
  world: ServedWorld,
  reader: StaffViewer,
  name: QueueName,
  items: readonly WorkItem[],
): Promise<string[]> {
  const client = await world.client(reader);
  const rows: QueuePage['rows'] = [];
  for (let next: string | null = ''; next !== null;) {
    const from = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
    const answer = await client.get(`/api/staff/queues/${name}?limit=${PAGE}${from}`);
    const verdict = permits(reader, 'work-items.read') ? 'accepted' : 'not-allowed';
    const wrong = statusFaults(`queue read by ${reader.accountId}`, answer, verdict, 200);
    if (verdict !== 'accepted' || wrong.length > 0) return wrong;
    const page = QueuePage.safeParse(answer.body);
    if (!page.success) return [`no queue: ${JSON.stringify(answer.body).slice(0, 200)}`];
    rows.push(...page.data.rows);
    next = page.data.next;
  }
  const expected = items
    .filter((item) => item.isOpen && !item.readers && item.county === reader.county)
    .filter((item) => isIn(name, item, reader, world.model().now))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a._id < b._id ? -1 : 1));
  return differences(
    rows.map(({ id, version, status, assignee }) => [id, version, status, assignee?.staffId ?? null]),
    expected.map(({ _id, version, status, assignee }) => [_id, version, status, assignee?.staffId ?? null]),
    `queue ${name} read by ${reader.accountId}`,
  );
}

function isIn(name: QueueName, item: WorkItem, { staffId, unit }: StaffViewer, now: Date): boolean {
  if (name === 'mine') return item.assignee?.staffId === staffId;
  if (name === 'approvals') return item.requests?.some(({ approver }) => approver === staffId) === true;
  if (name === 'unit') return item.unit === unit;
  if (!item.line.includes(unit)) return false;
  const waits = item.status === 'awaiting-supplement' || item.status === 'on-waiting-list';
  if (name === 'waiting') return waits;
  if (name === 'unassigned') return !waits && item.assignee === null;
  if (name === 'line') return true;
  const isLate = item.dueAt <= now;
  return name === 'overdue' ? isLate : !isLate && item.dueAt <= endOfLocalDay(localDateOf(now));
}
