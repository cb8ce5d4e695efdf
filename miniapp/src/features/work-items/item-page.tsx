import type { Me } from '@zhucantong/shared/residents/me-view';
import { POLL_MS } from '../resource/use-resource';
import { LoadedPage } from '../shell/loaded-page';
import { ItemView } from './item-view';
import { useItem } from './use-item';

/** One item, kept fresh while it is seen. */
export function ItemPage({ id, me }: { id: string; me: Me }) {
  const item = useItem(id, POLL_MS);
  return (
    <LoadedPage title="办件进度" resource={item}>
      {(known, troubles) => <ItemView item={known} me={me} troubles={troubles} onChanged={item.put} />}
    </LoadedPage>
  );
}
