import type { View } from './view';

/** Last views by key, so that going back shows at once what was there. Personal: forgotten when the person changes. */
const views = new Map<string, View<unknown>>();
const listeners = new Set<() => void>();
const NOTHING: View<never> = { offline: false };
let epoch = 0;

/** The key of a view already says its type: one key is only ever fetched by one function. The same object until it changes. */
export function rememberedView<T>(key: string): View<T> {
  return (views.get(key) as View<T> | undefined) ?? NOTHING;
}

/** Every page that shows this key shows the new view, also one that is covered. */
export function rememberView(key: string, view: View<unknown>): void {
  views.set(key, view);
  listeners.forEach((listener) => listener());
}

/** Looked again and nothing is new: only the time of the last look moves, nothing is drawn. */
export function confirmView(key: string, seenAt: number | undefined): void {
  const view = views.get(key);
  if (view) view.seenAt = seenAt;
}

/** One view is no longer true, because of something done here. */
export function forgetView(key: string): void {
  views.delete(key);
  listeners.forEach((listener) => listener());
}

/** Counts how often everything was forgotten: what a page still shows is then fetched anew. */
export const viewsEpoch = (): number => epoch;

export function forgetViews(): void {
  views.clear();
  epoch += 1;
  listeners.forEach((listener) => listener());
}

export function subscribeViews(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
