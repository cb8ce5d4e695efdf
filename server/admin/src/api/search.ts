import { SearchAnswer } from '@zhucantong/shared/work-items/queue-view';
import { request } from './request';

/** By number, name, whole identity or certificate number, or a phone's last four; sent in the body, never in an address. */
export const searchItems = (q: string): Promise<SearchAnswer> =>
  request(SearchAnswer, 'POST', '/api/staff/search', { body: { q } });
