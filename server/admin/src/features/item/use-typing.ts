import { useCallback, useEffect, useRef, useState } from 'react';
import { deleteTyping, getTyping, putTyping } from '../../api/items';
import { announce } from '../../components/announcer';
import { useDesk } from '../../components/desk';
import type { DraftState } from '../../components/draft-mark';
import { formatTime } from '../../components/format-date';
import { emptyTyping, hasWords, isWorthKeeping, readTyping, type ItemTyping } from './typing';

const saveEveryMs = 10_000;
const retryMs = 3_000;

export interface Typing {
  /** False until the stored typing has been read: nothing is drawn before, nothing is overwritten. */
  isReady: boolean;
  value: ItemTyping;
  /** The version that was on the screen when the stored words were written; null where none were. */
  storedVersion: number | null;
  state: DraftState;
  /** A function is given what is typed now, for changes that come after something was waited for. */
  change: (changed: Partial<ItemTyping> | ((now: ItemTyping) => Partial<ItemTyping>)) => void;
  /** Saves now; resolves when the server has it or has failed. */
  save: () => Promise<void>;
  /** After the action took effect. */
  clear: () => Promise<void>;
}

/**
 * Keeps what a worker types on an item: saved every 10 s, on leaving a field, on leaving the page.
 *
 * @param version the item's version on the screen, stored beside the text.
 */
export function useTyping(itemId: string, version: number): Typing {
  const { api } = useDesk();
  const [value, setValue] = useState<ItemTyping>(emptyTyping);
  const [isReady, setReady] = useState(false);
  const [storedVersion, setStoredVersion] = useState<number | null>(null);
  const [state, setState] = useState<DraftState>({ kind: 'none' });
  const latest = useRef({ value: emptyTyping, version, isDirty: false, isStored: false });
  const saving = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    latest.current.version = version;
  }, [version]);

  useEffect(() => {
    const aborting = new AbortController();
    let retry: ReturnType<typeof setTimeout> | undefined;
    const read = async (): Promise<void> => {
      try {
        const stored = await getTyping(api, itemId, aborting.signal);
        const typing = readTyping(stored.typing?.form);
        latest.current = {
          ...latest.current,
          value: typing,
          isDirty: false,
          isStored: stored.typing !== null,
        };
        setValue(typing);
        setStoredVersion(stored.typing && hasWords(typing) ? stored.typing.seenVersion : null);
        if (stored.savedAt) setState({ kind: 'saved', at: formatTime(new Date(stored.savedAt)) });
        setReady(true);
      } catch {
        // Typing over text that was not read yet would overwrite it: the form waits.
        if (!aborting.signal.aborted) retry = setTimeout(() => void read(), retryMs);
      }
    };
    void read();
    return () => {
      aborting.abort();
      clearTimeout(retry);
    };
  }, [api, itemId]);

  const save = useCallback(
    (isLeaving = false): Promise<unknown> => {
      const { isDirty, isStored } = latest.current;
      if (!isDirty || (!isStored && !isWorthKeeping(latest.current.value))) return saving.current;
      latest.current.isDirty = false;
      latest.current.isStored = true;
      setState({ kind: 'saving' });
      const body = { form: { ...latest.current.value }, seenVersion: latest.current.version };
      const put = async () => {
        try {
          const { savedAt } = await putTyping(api, itemId, body, isLeaving);
          setState({ kind: 'saved', at: formatTime(savedAt ? new Date(savedAt) : new Date()) });
        } catch {
          latest.current.isDirty = true;
          setState({ kind: 'failed' });
          announce('草稿没存上，您写的还在这一页', 'alert');
        }
      };
      saving.current = isLeaving ? put() : saving.current.then(put);
      return saving.current;
    },
    [api, itemId],
  );

  useEffect(() => {
    const timer = setInterval(() => void save(), saveEveryMs);
    const onBlur = () => void save();
    const onLeave = () => void save(true);
    document.addEventListener('focusout', onBlur);
    window.addEventListener('pagehide', onLeave);
    return () => {
      clearInterval(timer);
      document.removeEventListener('focusout', onBlur);
      window.removeEventListener('pagehide', onLeave);
      void save(true);
    };
  }, [save]);

  const change = useCallback<Typing['change']>((changed) => {
    const before = latest.current.value;
    latest.current.value = { ...before, ...(typeof changed === 'function' ? changed(before) : changed) };
    latest.current.isDirty = true;
    setValue(latest.current.value);
  }, []);

  const clear = useCallback(async () => {
    const { isStored } = latest.current;
    latest.current = { ...latest.current, value: emptyTyping, isDirty: false, isStored: false };
    setValue(emptyTyping);
    setState({ kind: 'none' });
    // A save that is still on its way must not arrive after the deletion.
    await saving.current;
    if (isStored) await deleteTyping(api, itemId).catch(() => undefined);
  }, [api, itemId]);

  return {
    isReady,
    value,
    storedVersion,
    state,
    change,
    save: async () => {
      await save();
    },
    clear,
  };
}
