import { useSyncExternalStore } from 'react';

/** A small choice of this browser (type size, single keys), kept in localStorage and shared by every component. */
export interface StoredChoice<T extends string> {
  get: () => T;
  set: (value: T) => void;
  subscribe: (listener: () => void) => () => void;
}

/**
 * @param key localStorage key; a browser that forbids storage keeps the choice for this page only.
 * @param values allowed values, the first one is the default.
 */
export function createStoredChoice<T extends string>(
  key: string,
  values: readonly [T, ...T[]],
): StoredChoice<T> {
  const listeners = new Set<() => void>();
  let current = readChoice(key, values);
  return {
    get: () => current,
    set: (value) => {
      current = value;
      try {
        localStorage.setItem(key, value);
      } catch {
        // Storage forbidden or full: the choice still holds until the page is closed.
      }
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useStoredChoice<T extends string>(choice: StoredChoice<T>): T {
  return useSyncExternalStore(choice.subscribe, choice.get);
}

function readChoice<T extends string>(key: string, values: readonly [T, ...T[]]): T {
  try {
    const stored = localStorage.getItem(key);
    return values.find((value) => value === stored) ?? values[0];
  } catch {
    return values[0];
  }
}
