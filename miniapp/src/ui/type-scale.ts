import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { systemFontScale } from '@/platform/font-scale';
import { readStored, writeStored } from '@/platform/storage';

/** How much larger than normal everything is written. 1.3 is 大字版. */
export const SCALES = [1, 1.3, 1.5, 2] as const;
export type Scale = (typeof SCALES)[number];

const KEY = 'type-scale';
const Stored = z.union([z.literal(1), z.literal(1.3), z.literal(1.5), z.literal(2)]);

let scale: Scale | undefined;
const listeners = new Set<() => void>();

/** The size chosen here; before any choice, large type where WeChat itself is set to large. */
export function typeScale(): Scale {
  scale ??= readStored(KEY, Stored) ?? (systemFontScale() >= 1.3 ? 1.3 : 1);
  return scale;
}

/** Changes every page at once and remembers it on this phone. */
export function setTypeScale(next: Scale): void {
  scale = next;
  writeStored(KEY, next);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The scale, kept up to date. */
export function useTypeScale(): Scale {
  return useSyncExternalStore(subscribe, typeScale, typeScale);
}

/** The classes of the page's outermost node: one column from 1.3, stacked rows from 1.5. */
export function scaleClass(at: Scale): string {
  if (at === 1) return 'k-1';
  return at === 1.3 ? 'elder k-13' : `elder big k-${at * 10}`;
}
