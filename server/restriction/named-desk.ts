import type { StaffDesk } from '@zhucantong/shared/staff/staff-desk';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { MessagesRepository } from '../messages/messages.repository';
import { readUndelivered, type ReadUndeliveredDeps } from '../work-items/read-undelivered';
import type { WorkItemsRepository } from '../work-items/work-items.repository';

export interface NamedDeskDeps extends Omit<ReadUndeliveredDeps, 'items'> {
  /** Of the restricted store. */
  items: WorkItemsRepository;
  messages: Pick<MessagesRepository, 'countUnread'>;
  /** Where its staff routes stand. */
  api: string;
}

/** The desk of whoever is named on anything, open or closed; nobody else is told that there is one. */
export async function desksOf(deps: NamedDeskDeps, viewer: StaffViewer, now: Date): Promise<StaffDesk[]> {
  if (!(await deps.items.seesAny(viewer))) return [];
  const [open, undelivered, unread] = await Promise.all([
    deps.items.count(viewer, 'line', now),
    readUndelivered(deps, viewer),
    deps.messages.countUnread(viewer, now),
  ]);
  return [
    {
      api: deps.api,
      path: '/apart',
      title: '保密件',
      words: '只有被指定的人能看到。搜索、统计里都没有，别在别处提起',
      open,
      undelivered: undelivered.rows.length,
      unread,
    },
  ];
}
