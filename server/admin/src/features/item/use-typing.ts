import { useCallback, useEffect, useRef, useState } from 'react';
import { deleteTyping, getTyping, putTyping } from '../../api/items';
import { announce } from '../../components/announcer';
import type { DraftState } from '../../components/draft-mark';
import { formatTime } from '../../components/format-date';
import { emptyTyping, readTyping, type ItemTyping } from './typing';

const saveEveryMs = 10_000;

export interface Typing {
  /** False until the stored typing has been read: nothing is drawn before, nothing is overwritten. */
  isReady: boolean;
  value: ItemTyping;
  /** The version that was on the screen when the stored text was written. */
  storedVersion: number | null;
  state: DraftState;
  change: (changed: Partial<ItemTyping>) => void;
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
  const [value, setValue] = useState<ItemTyping>(emptyTyping);
  const [isReady, setReady] = useState(false);
  const [storedVersion, setStoredVersion] = useState<number | null>(null);
  const [state, setState] = useState<DraftState>({ kind: 'none' });
  const latest = useRef({ value: emptyTyping, version, isDirty: false });

  useEffect(() => {
    latest.current.version = version;
  }, [version]);

  useEffect(() => {
    const aborting = new AbortController();
    getTyping(itemId, aborting.signal)
      .then((stored) => {
        const typing = readTyping(stored.typing?.form);
        latest.current = { ...latest.current, value: typing, isDirty: false };
        setValue(typing);
        setStoredVersion(stored.typing?.seenVersion ?? null);
        if (stored.typing && stored.savedAt)
          setState({ kind: 'saved', at: formatTime(new Date(stored.savedAt)) });
        setReady(true);
      })
      .catch(() => {
        if (!aborting.signal.aborted) setReady(true);
      });
    return () => aborting.abort();
  }, [itemId]);

  const save = useCallback(
    async (isLeaving = false) => {
      if (!latest.current.isDirty) return;
      latest.current.isDirty = false;
      setState({ kind: 'saving' });
      try {
        const body = { form: { ...latest.current.value }, seenVersion: latest.current.version };
        const stored = await putTyping(itemId, body, isLeaving);
        setState({ kind: 'saved', at: formatTime(stored.savedAt ? new Date(stored.savedAt) : new Date()) });
      } catch {
        latest.current.isDirty = true;
        setState({ kind: 'failed' });
        announce('草稿没存上，您写的还在这一页', 'alert');
      }
    },
    [itemId],
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

  const change = useCallback((changed: Partial<ItemTyping>) => {
    latest.current.value = { ...latest.current.value, ...changed };
    latest.current.isDirty = true;
    setValue(latest.current.value);
  }, []);

  const clear = useCallback(async () => {
    latest.current = { ...latest.current, value: emptyTyping, isDirty: false };
    setValue(emptyTyping);
    setState({ kind: 'none' });
    await deleteTyping(itemId).catch(() => undefined);
  }, [itemId]);

  return { isReady, value, storedVersion, state, change, save: () => save(), clear };
}
