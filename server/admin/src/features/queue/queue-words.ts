import type { QueueCounts, QueueName } from '@zhucantong/shared/work-items/queue-view';
import type { Desk } from '../../components/desk';

/** In the order of the keys 1 to 8: whose it is, then what needs somebody now, then what waits. */
export const queueTabs: readonly { queue: QueueName; label: string }[] = [
  { queue: 'mine', label: '我的' },
  { queue: 'approvals', label: '请您批' },
  { queue: 'unit', label: '本单位' },
  { queue: 'line', label: '含下级' },
  { queue: 'unassigned', label: '待分派' },
  { queue: 'today', label: '今天到期' },
  { queue: 'overdue', label: '已超期' },
  { queue: 'waiting', label: '等候中' },
];

/** At a desk apart there is no unit: what one is named on is all there is. */
export const tabsOf = ({ apart }: Desk) =>
  apart
    ? queueTabs
        .filter(({ queue }) => queue !== 'unit')
        .map((tab) => ({ ...tab, label: apartLabels[tab.queue] ?? tab.label }))
    : queueTabs;

const apartLabels: Partial<Record<QueueName, string>> = { line: '全部', unassigned: '没人接' };

/** The server reads counts with a limit: 99 and one more is "99+". */
export const countWords = (count: number) => (count > 99 ? '99+' : String(count));

/** The count where it has been read; the rows are not kept waiting for it. */
export const totalWords = (count: number | undefined) => (count === undefined ? '…' : countWords(count));

/** "您名下 12 件，其中 1 件超期、1 件今天到期" in parts, so that the urgent ones can be drawn. */
export function urgentParts(counts: QueueCounts): { tone: 't-danger' | 't-warn'; words: string }[] {
  return [
    ...(counts.mineOverdue > 0
      ? [{ tone: 't-danger' as const, words: `${countWords(counts.mineOverdue)} 件超期` }]
      : []),
    ...(counts.mineToday > 0
      ? [{ tone: 't-warn' as const, words: `${countWords(counts.mineToday)} 件今天到期` }]
      : []),
  ];
}
