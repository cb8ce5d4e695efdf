import { QueuePage, type QueueName } from '@zhucantong/shared/work-items/queue-view';
import { requestIfChanged } from './request';

export interface QueueAnswer {
  data: QueuePage;
  etag: string | undefined;
}

export const queuePageSize = 20;

/**
 * One page of a queue by due date.
 *
 * @param known what is on the screen; given back as it is when nothing changed (304).
 */
export async function getQueuePage(
  queue: QueueName,
  cursor: string | undefined,
  known: QueueAnswer | undefined,
  signal: AbortSignal,
): Promise<QueueAnswer> {
  const answer = await requestIfChanged(QueuePage, `/api/staff/queues/${queue}`, {
    query: { cursor, limit: queuePageSize },
    etag: known?.etag,
    signal,
  });
  return answer ?? known ?? getQueuePage(queue, cursor, undefined, signal);
}
