import { useSyncExternalStore } from 'react';

let said = '';
const listeners = new Set<() => void>();

/** Says something politely to a screen reader: "现在替母亲办", "正在提交". The page must show it as well. */
export function announce(words: string): void {
  said = said === words ? `${words}\u00a0` : words; // the same words again must still be a change
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was announced last, for the live region of the Screen. */
export function useAnnouncement(): string {
  return useSyncExternalStore(
    subscribe,
    () => said,
    () => said,
  );
}
