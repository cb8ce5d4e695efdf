import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueueCounts, QueueName, QueuePage, QueueRow } from '@zhucantong/shared/work-items/queue-view';
import { useCallback } from 'react';
import type { Tagged } from '../../api/poll';
import { getQueueCounts, getQueuePage, type QueueFilter } from '../../api/queues';
import { announce } from '../../components/announcer';
import { useDesk } from '../../components/desk';
import { useSteadyRows } from '../../components/use-steady-rows';

const pollMs = 10_000;

/** Everything under it is asked again after an action. */
const queuesKey = 'queue';
const countsKey = (api: string) => [queuesKey, 'counts', api] as const;
const pageKey = (api: string, queue: QueueName, { cursor, service, due }: QueuePart) =>
  [queuesKey, 'page', api, queue, cursor ?? '', service ?? '', due ?? ''] as const;

export type QueuePart = QueueFilter & { cursor?: string | undefined };

export interface Queue {
  page: QueuePage | undefined;
  /** What is drawn: rows do not jump when new ones arrive, they change in place or wait. */
  rows: readonly QueueRow[];
  /** How many rows of the newest answer are not drawn yet. */
  newCount: number;
  showNew: () => void;
  error: Error | null;
  isPending: boolean;
  refresh: () => void;
  /** Instant of the last answer, also an unchanged one. */
  updatedAt: number;
}

/** One page of a queue, asked again every 10 s; unchanged answers cost a 304. */
export function useQueue(queue: QueueName, part: QueuePart): Queue {
  const client = useQueryClient();
  const { api } = useDesk();
  const key = pageKey(api, queue, part);
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      getQueuePage(api, queue, part, client.getQueryData<Tagged<QueuePage>>(key), signal),
    refetchInterval: pollMs,
    staleTime: 0,
  });
  const page = query.data?.data;
  const keyText = key.join();
  const { rows, newCount, showAll } = useSteadyRows(page?.rows, keyText);

  const showNew = useCallback(() => {
    if (!page) return;
    showAll();
    announce(`列表更新了，这一页 ${page.rows.length} 件`);
  }, [page, showAll]);

  return {
    page,
    rows,
    newCount,
    showNew,
    error: query.error,
    isPending: query.isPending,
    refresh: () => void query.refetch().then(showNew),
    updatedAt: query.dataUpdatedAt,
  };
}

/** How many items each queue holds, asked again every 10 s beside the page. @param isPolled else only what is known. */
export function useQueueCounts(isPolled: boolean): QueueCounts | undefined {
  const client = useQueryClient();
  const { api } = useDesk();
  const key = countsKey(api);
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => getQueueCounts(api, client.getQueryData<Tagged<QueueCounts>>(key), signal),
    enabled: isPolled,
    refetchInterval: pollMs,
    staleTime: 0,
  });
  return query.data?.data;
}
