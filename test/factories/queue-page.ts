import type { QueueCounts, QueuePage, QueueRow } from '@zhucantong/shared/work-items/queue-view';
import { dueSoon } from './due-view';

/** One row of a staff queue; `n` makes its id and number. */
export function aQueueRow(n: number, changes: Partial<QueueRow> = {}): QueueRow {
  return {
    id: `item-${n}`,
    number: `靖 4028-00${String(n).padStart(2, '0')}`,
    applicant: '潘*富',
    place: '甘棠镇',
    filedByAgent: false,
    service: '辅助器具适配',
    title: '普通轮椅',
    step: '县级审批',
    status: 'open',
    assignee: { staffId: 's1', name: '吴晓岚', acting: 'A', actingFor: null, awayUntil: null },
    due: dueSoon,
    approval: null,
    urgedOn: null,
    next: '审批',
    receivedAt: '2026-10-08T01:00:00.000Z',
    version: 3,
    ...changes,
  };
}

/** The first and only page of "我的" with these rows. */
export function aQueuePage(rows: QueueRow[], changes: Partial<QueuePage> = {}): QueuePage {
  return {
    queue: 'mine',
    rows,
    next: null,
    today: '11月24日 周二',
    ...changes,
  };
}

/** Counts of a county where one of `mine` is overdue and two wait for somebody to take them. */
export function someQueueCounts(mine: number, changes: Partial<QueueCounts> = {}): QueueCounts {
  return {
    mine,
    approvals: 0,
    unit: 12,
    line: 100,
    unassigned: 2,
    today: 0,
    waiting: 0,
    overdue: 1,
    mineOverdue: 1,
    mineToday: 0,
    ...changes,
  };
}
