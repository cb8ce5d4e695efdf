import type { QueryClient } from '@tanstack/react-query';
import type { StaffDesk } from '@zhucantong/shared/staff/staff-desk';
import { getItem } from '../../api/items';
import { getMe } from '../../api/session';

export const desksKey = ['desks'] as const;

export const getDesks = async (signal?: AbortSignal): Promise<readonly StaffDesk[]> =>
  (await getMe(signal)).desks ?? [];

/**
 * Where whoever moved an item away goes on: to it, at the desk where they are named on it, else to a page that says nothing
 * of it.
 */
export async function placeAfterMoving(client: QueryClient, id: string): Promise<string> {
  const desks = await client
    .fetchQuery({ queryKey: desksKey, queryFn: ({ signal }) => getDesks(signal), staleTime: 0 })
    .catch(() => []);
  for (const { api, path } of desks) {
    const isMine = await getItem(api, id).then(
      () => true,
      () => false,
    );
    if (isMine) return `${path}/items/${id}`;
  }
  return '/moved';
}
