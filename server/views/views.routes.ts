import { ChangeViews } from '@zhucantong/shared/work-items/saved-view';
import { ViewCounts, ViewList } from '@zhucantong/shared/work-items/view-list';
import { defineRoute, type Route } from '../http/route';
import { changeViews, type ChangeViewsDeps } from './change-views';
import { countViews, readViews } from './read-views';
import { presentViews } from './views.presenter';

/** Saved and shared views of the queues of the open store. Items that only named readers see have none. */
export function viewRoutes(deps: ChangeViewsDeps): Route[] {
  const shared = { door: 'staff', permission: 'views.own' } as const;
  return [
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/staff/views',
        name: 'list-views',
        summary: 'My views of the queues and those shared with my unit.',
        response: ViewList,
        etag: true,
      },
      async ({ viewer }) => {
        const body = presentViews(await readViews(deps, viewer));
        return { etagParts: [body], body };
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/staff/view-counts',
        name: 'count-views',
        summary: 'How many items stand behind each view among my tabs, to 99, in my own scope.',
        response: ViewCounts,
        etag: true,
      },
      async ({ viewer, now }) => {
        const body = { counts: await countViews(deps, viewer, now) };
        return { etagParts: [body], body };
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'POST',
        path: '/api/staff/views',
        name: 'change-views',
        summary: 'Saves, changes or deletes a view of mine, or says where a shared one stands for me.',
        body: ChangeViews,
        response: ViewList,
      },
      async ({ viewer, body }) => {
        await changeViews(deps, viewer, body);
        return presentViews(await readViews(deps, viewer));
      },
    ),
  ];
}
