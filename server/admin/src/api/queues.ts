import {
  QueueCounts,
  QueuePage,
  type DueWithin,
  type QueueName,
} from '@zhucantong/shared/work-items/queue-view';
import { poll, type Tagged } from './poll';

export const queuePageSize = 20;

/** Which part of a queue; absent: all of it. */
export interface QueueFilter {
  service?: string;
  due?: DueWithin;
}

/**
 * One page of a queue by due date.
 *
 * @param api where the routes of the desk stand.
 * @param known what is on the screen; given back as it is when nothing changed (304).
 */
export const getQueuePage = (
  api: string,
  queue: QueueName,
  { cursor, ...filter }: QueueFilter & { cursor?: string | undefined },
  known: Tagged<QueuePage> | undefined,
  signal: AbortSignal,
): Promise<Tagged<QueuePage>> =>
  poll(
    QueuePage,
    `${api}/queues/${queue}`,
    { query: { ...filter, cursor, limit: queuePageSize }, signal },
    known,
  );

/** How many items each queue holds. */
export const getQueueCounts = (
  api: string,
  known: Tagged<QueueCounts> | undefined,
  signal: AbortSignal,
): Promise<Tagged<QueueCounts>> => poll(QueueCounts, `${api}/queue-counts`, { signal }, known);
