import { useCallback, useState } from 'react';
import { emptyTyping, type ItemTyping } from '../item/typing';
import type { Typing } from '../item/use-typing';

const nothing = () => Promise.resolve();

const notKept = () => Promise.resolve(false);

/** What is typed once for many items: it belongs to none of them, so it is kept on this page only. */
export function useBatchTyping(): Typing {
  const [value, setValue] = useState<ItemTyping>(emptyTyping);
  const change = useCallback<Typing['change']>(
    (changed) => setValue((now) => ({ ...now, ...(typeof changed === 'function' ? changed(now) : changed) })),
    [],
  );
  return {
    isReady: true,
    value,
    storedVersion: null,
    state: { kind: 'none' },
    change,
    save: notKept,
    clear: nothing,
  };
}
