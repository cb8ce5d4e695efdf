import type { Me } from '@zhucantong/shared/residents/me-view';
import { fetchItem } from '@/api/items';
import { POLL_MS, useResource } from '../resource/use-resource';
import { LoadedPage } from '../shell/loaded-page';
import { ItemView } from './item-view';

/** One item, kept fresh while it is seen. */
export function ItemPage({ id, me }: { id: string; me: Me }) {
  const item = useResource(`item:${id}`, () => fetchItem(id), POLL_MS);
  return (
    <LoadedPage title="办件进度" resource={item}>
      {(known, troubles) => <ItemView item={known} me={me} troubles={troubles} onChanged={item.put} />}
    </LoadedPage>
  );
}
