import { WaitingList } from '@zhucantong/shared/work-items/waiting-list-view';
import { request } from './request';

export const getWaitingList = (service: string, signal: AbortSignal) =>
  request(WaitingList, 'GET', `/api/staff/waiting-lists/${encodeURIComponent(service)}`, { signal });
