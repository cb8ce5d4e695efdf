import type { View } from './view';

/** Last views by key, so that going back shows at once what was there. Personal: forgotten when the person changes. */
const views = new Map<string, View<unknown>>();

/** The key of a view already says its type: one key is only ever fetched by one function. */
export function rememberedView<T>(key: string): View<T> {
  return (views.get(key) as View<T> | undefined) ?? { offline: false };
}

export function rememberView(key: string, view: View<unknown>): void {
  views.set(key, view);
}

/** One view is no longer true, because of something done here. */
export function forgetView(key: string): void {
  views.delete(key);
}

export function forgetViews(): void {
  views.clear();
}
