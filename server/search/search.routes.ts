import * as z from 'zod/mini';
import { SearchAnswer, type QueueRow } from '@zhucantong/shared/work-items/queue-view';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { defineRoute, type Route } from '../http/route';
import { findItems, type FindItemsDeps } from './find-items';

export interface SearchRoutesDeps<Row> extends FindItemsDeps<Row> {
  present(viewer: StaffViewer, rows: readonly Row[], now: Date): Promise<QueueRow[]>;
}

/** Finding an item by number, name, whole number or the end of a telephone; what is typed never stands in a URL. */
export function searchRoutes<Row>({ present, ...deps }: SearchRoutesDeps<Row>): Route[] {
  return [
    defineRoute(
      {
        method: 'POST',
        path: '/api/staff/search',
        door: 'staff',
        name: 'staff-search',
        permission: 'work-items.search',
        summary:
          'Items within my scope by number, name, whole identity or certificate number, or the phone’s last four digits.',
        body: z.strictObject({
          q: z.string().check(z.trim(), z.minLength(1, '请写要找的内容。'), z.maxLength(60)),
        }),
        response: SearchAnswer,
      },
      async ({ viewer, body, now }) => {
        const { rows, isAll } = await findItems(deps, viewer, body.q);
        return { rows: await present(viewer, rows, now), isAll };
      },
    ),
  ];
}
