import type { QueueName } from '@zhucantong/shared/work-items/queue-view';
import type { ServiceNames } from '@zhucantong/shared/service-catalogue/guide-view';
import type { ViewShare } from '@zhucantong/shared/work-items/saved-view';
import type { ViewList, ViewRow } from '@zhucantong/shared/work-items/view-list';
import type { QueueFilter } from '../../api/queues';
import { queueTabs } from '../queue/queue-words';

/** What a view or a page shows: a queue and its conditions. */
export interface Part {
  queue: QueueName;
  filter: QueueFilter;
}

type Services = ServiceNames['services'] | undefined;

/** "本单位 · 辅助器具 · 7 天内到期". */
export function partInWords({ queue, filter: { service, due } }: Part, services: Services): string {
  return [
    queueTabs.find((tab) => tab.queue === queue)?.label,
    service && (services?.find(({ code }) => code === service)?.title ?? service),
    due && { today: '今天和以前到期', week: '7 天内到期' }[due],
  ]
    .filter(Boolean)
    .join(' · ');
}

export const shareWords: Readonly<Record<ViewShare, string>> = {
  nobody: '只有我看',
  unit: '本单位都能看',
  line: '本单位和下面各单位都能看',
};

/** Where a view stands in the address: what it shows, and which it is. */
export function paramsOfView({ id, queue, filter }: ViewRow): Record<string, string> {
  return { ...(queue === 'mine' ? {} : { tab: queue }), ...filter, view: id };
}

export const isSamePart = (one: Part, other: Part): boolean =>
  one.queue === other.queue &&
  one.filter.service === other.filter.service &&
  one.filter.due === other.filter.due;

export const findView = (list: ViewList | undefined, id: string | null): ViewRow | undefined =>
  [...(list?.own ?? []), ...(list?.shared ?? [])].find((view) => view.id === id);

/** One's own and what one keeps of colleagues': these stand beside the tabs. */
export const viewsAtHand = (list: ViewList | undefined): ViewRow[] => [
  ...(list?.own ?? []),
  ...(list?.shared ?? []).filter(({ place }) => place === 'pinned'),
];
