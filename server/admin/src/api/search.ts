import { QueueRow } from '@zhucantong/shared/work-items/queue-view';
import * as z from 'zod/mini';
import { request } from './request';

const SearchAnswer = z.object({ rows: z.array(QueueRow) });

/** By number, name, whole identity or certificate number, or a phone's last four; sent in the body, never in an address. */
export const searchItems = async (q: string): Promise<QueueRow[]> =>
  (await request(SearchAnswer, 'POST', '/api/staff/search', { body: { q } })).rows;
