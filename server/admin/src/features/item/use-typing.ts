import { useMemo } from 'react';
import { deleteTyping, getTyping, putTyping } from '../../api/items';
import { useKeptTyping, type KeptTyping } from '../../components/use-kept-typing';
import { emptyTyping, isWorthKeeping, readTyping, type ItemTyping } from './typing';

export type Typing = KeptTyping<ItemTyping>;

/**
 * Keeps what a worker types on an item.
 *
 * @param version the item's version on the screen, stored beside the text.
 */
export function useTyping(itemId: string, version: number): Typing {
  const place = useMemo(
    () => ({
      empty: emptyTyping,
      read: readTyping,
      isWorthKeeping,
      get: (signal: AbortSignal) => getTyping(itemId, signal),
      put: (body: Parameters<typeof putTyping>[1], isLeaving: boolean) => putTyping(itemId, body, isLeaving),
      delete: () => deleteTyping(itemId),
    }),
    [itemId],
  );
  return useKeptTyping(place, version);
}
