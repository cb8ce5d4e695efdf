import { useCallback, useEffect, useRef, useState } from 'react';
import type { StoredTyping } from '@zhucantong/shared/work-items/staff-view';
import { announce } from './announcer';
import type { DraftState } from './draft-mark';
import { formatTime } from './format-date';

const saveEveryMs = 10_000;
const retryMs = 3_000;

/** What is typed in one place: how it begins, how stored text is read back, where it is kept. */
export interface TypingPlace<T> {
  empty: T;
  read(form: Record<string, unknown> | undefined): T;
  /** Opening a page leaves nothing behind. */
  isWorthKeeping(typing: T): boolean;
  /** Whether somebody would miss it: of anything less it does not matter on which version it was left. */
  hasWords(typing: T): boolean;
  get(signal: AbortSignal): Promise<StoredTyping>;
  put(
    body: { form: Record<string, unknown>; seenVersion: number },
    isLeaving: boolean,
  ): Promise<StoredTyping>;
  delete(): Promise<void>;
}

export interface KeptTyping<T> {
  /** False until the stored typing has been read: nothing is drawn before, nothing is overwritten. */
  isReady: boolean;
  value: T;
  /** The version that was on the screen when the stored text was written. */
  storedVersion: number | null;
  state: DraftState;
  /** A function is given what is typed now, for changes that come after something was waited for. */
  change: (changed: Partial<T> | ((now: T) => Partial<T>)) => void;
  /** Saves now. @returns whether nothing would be missed if the page were left: a failed save has been told. */
  save: () => Promise<boolean>;
  /** After the action took effect. */
  clear: () => Promise<void>;
}

/**
 * Keeps what a worker types: saved every 10 s, on leaving a field, on leaving the page.
 *
 * @param place the same object as long as it is the same place.
 * @param version of what is on the screen, stored beside the text.
 */
export function useKeptTyping<T extends Record<string, unknown>>(
  place: TypingPlace<T>,
  version: number,
): KeptTyping<T> {
  const [value, setValue] = useState<T>(place.empty);
  const [isReady, setReady] = useState(false);
  const [storedVersion, setStoredVersion] = useState<number | null>(null);
  const [state, setState] = useState<DraftState>({ kind: 'none' });
  const latest = useRef({ value: place.empty, version, isDirty: false, isStored: false });
  const saving = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    latest.current.version = version;
  }, [version]);

  useEffect(() => {
    const aborting = new AbortController();
    let retry: ReturnType<typeof setTimeout> | undefined;
    const read = async (): Promise<void> => {
      try {
        const stored = await place.get(aborting.signal);
        const typing = place.read(stored.typing?.form);
        latest.current = {
          ...latest.current,
          value: typing,
          isDirty: false,
          isStored: stored.typing !== null,
        };
        setValue(typing);
        setStoredVersion(stored.typing && place.hasWords(typing) ? stored.typing.seenVersion : null);
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
  }, [place]);

  const save = useCallback(
    (isLeaving = false): Promise<unknown> => {
      const { isDirty, isStored } = latest.current;
      if (!isDirty || (!isStored && !place.isWorthKeeping(latest.current.value))) return saving.current;
      latest.current.isDirty = false;
      latest.current.isStored = true;
      setState({ kind: 'saving' });
      const body = { form: { ...latest.current.value }, seenVersion: latest.current.version };
      const put = async () => {
        try {
          const { savedAt } = await place.put(body, isLeaving);
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
    [place],
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

  const change = useCallback<KeptTyping<T>['change']>((changed) => {
    const before = latest.current.value;
    latest.current.value = { ...before, ...(typeof changed === 'function' ? changed(before) : changed) };
    latest.current.isDirty = true;
    setValue(latest.current.value);
  }, []);

  const clear = useCallback(async () => {
    const { isStored } = latest.current;
    latest.current = { ...latest.current, value: place.empty, isDirty: false, isStored: false };
    setValue(place.empty);
    setState({ kind: 'none' });
    // A save that is still on its way must not arrive after the deletion.
    await saving.current;
    if (isStored) await place.delete().catch(() => undefined);
  }, [place]);

  return {
    isReady,
    value,
    storedVersion,
    state,
    change,
    save: async () => {
      await save();
      return !latest.current.isDirty || !place.isWorthKeeping(latest.current.value);
    },
    clear,
  };
}
