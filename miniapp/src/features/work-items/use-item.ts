import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import { fetchItem } from '@/api/items';
import { useResource, type Resource } from '../resource/use-resource';

/** One item, looked at again every `everyMs` while its page is seen; without it, each time the page comes into view. */
export function useItem(id: string, everyMs?: number): Resource<ResidentItem> {
  return useResource(`item:${id}`, () => fetchItem(id), everyMs);
}
