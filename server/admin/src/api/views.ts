import type { ChangeViews } from '@zhucantong/shared/work-items/saved-view';
import { ViewCounts, ViewList } from '@zhucantong/shared/work-items/view-list';
import { request } from './request';

const path = '/api/staff/views';

export const getViews = (signal: AbortSignal) => request(ViewList, 'GET', path, { signal });

/** One change of one's own views; answers with all of them as they are then. */
export const changeViews = (body: ChangeViews) => request(ViewList, 'POST', path, { body });

/** How many items stand behind each of the views among the tabs. */
export const getViewCounts = (signal: AbortSignal) =>
  request(ViewCounts, 'GET', '/api/staff/view-counts', { signal });
