import * as z from 'zod/mini';
import { QueueRow } from '@zhucantong/shared/work-items/queue-view';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { defineRoute, type Route } from '../http/route';
import type { Keyring } from '../database/keyring';
import type { SearchEntriesRepository } from './search-entries.repository';
import { searchPieces } from './search-pieces';

export interface SearchRoutesDeps {
  entries: SearchEntriesRepository;
  keyring: Keyring;
  /** Rows of these items that the viewer may see, presented. */
  rowsOf(viewer: StaffViewer, ids: readonly string[], now: Date): Promise<QueueRow[]>;
}

/** Finding an item by number, name, whole number or the end of a telephone; what is typed never stands in a URL. */
export function searchRoutes({ entries, keyring, rowsOf }: SearchRoutesDeps): Route[] {
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
        response: z.strictObject({ rows: z.array(QueueRow) }),
      },
      async ({ viewer, body, now }) => {
        const ids = await entries.findIds(viewer.county, searchPieces(keyring, body.q));
        return { rows: await rowsOf(viewer, ids, now) };
      },
    ),
  ];
}
