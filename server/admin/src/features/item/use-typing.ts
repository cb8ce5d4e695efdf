import { useMemo } from 'react';
import { deleteTyping, getTyping, putTyping } from '../../api/items';
import { useDesk } from '../../components/desk';
import { useKeptTyping, type KeptTyping } from '../../components/use-kept-typing';
import { emptyTyping, hasWords, isWorthKeeping, readTyping, type ItemTyping } from './typing';

export type Typing = KeptTyping<ItemTyping>;

/**
 * Keeps what a worker types on an item.
 *
 * @param version the item's version on the screen, stored beside the text.
 */
export function useTyping(itemId: string, version: number): Typing {
  const { api } = useDesk();
  const place = useMemo(
    () => ({
      empty: emptyTyping,
      read: readTyping,
      isWorthKeeping,
      hasWords,
      get: (signal: AbortSignal) => getTyping(api, itemId, signal),
      put: (body: Parameters<typeof putTyping>[2], isLeaving: boolean) =>
        putTyping(api, itemId, body, isLeaving),
      delete: () => deleteTyping(api, itemId),
    }),
    [api, itemId],
  );
  return useKeptTyping(place, version);
}
