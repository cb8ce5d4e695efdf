import { useCallback, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useOnline } from '@/platform/use-online';
import { useVisible } from '@/platform/use-visible';
import { PageVisible } from './page-visible';
import { confirmView, rememberView, rememberedView, subscribeViews, viewsEpoch } from './remembered-views';
import { nextView, saysTheSame, type Outcome, type View } from './view';

/** How often a page that shows progress looks again. */
export const POLL_MS = 5_000;

const NOTHING_ASKED: View<never> = { offline: false };

/** As `everyMs`: what was fetched is enough for as long as the page lives. */
export const ONCE = -1;

export interface Resource<T> extends View<T> {
  /** Nothing to show yet and the first attempt is under way. */
  loading: boolean;
  reload(): void;
  /** Shows an answer that came by another way, e.g. from an action. */
  put(data: T): void;
}

/**
 * Fetches something for as long as its page is seen, again when the connection returns and, with `everyMs`, again and
 * again. Offline the last view stays with its time.
 *
 * @param key names what is fetched; undefined fetches nothing yet.
 */
export function useResource<T>(key: string | undefined, fetch: () => Promise<T>, everyMs = 0): Resource<T> {
  const pageIsVisible = useContext(PageVisible);
  const visible = useVisible() && pageIsVisible;
  const online = useOnline();
  const [attempt, setAttempt] = useState(0);
  const current = () => (key ? rememberedView<T>(key) : NOTHING_ASKED);
  const view = useSyncExternalStore<View<T>>(subscribeViews, current, current);
  const epoch = useSyncExternalStore(subscribeViews, viewsEpoch, viewsEpoch);
  const latest = useRef(fetch);
  useEffect(() => {
    latest.current = fetch;
  });

  const settle = useCallback((of: string, outcome: Outcome<T>) => {
    const before = rememberedView<T>(of);
    const next = nextView(before, outcome, Date.now());
    if (saysTheSame(before, next)) confirmView(of, next.seenAt);
    else rememberView(of, next);
  }, []);

  useEffect(() => {
    if (!key || !visible) return undefined;
    if (everyMs === ONCE && rememberedView(key).data !== undefined) return undefined;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const outcome = await attemptOf(latest.current);
      if (over) return;
      settle(key, outcome);
      if (everyMs > 0) timer = setTimeout(() => void look(), everyMs);
    };
    void look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [key, visible, online, attempt, epoch, everyMs, settle]);

  return {
    ...view,
    loading: key !== undefined && view.data === undefined && !view.offline && !view.problem,
    reload: () => setAttempt((n) => n + 1),
    put: (data) => key && settle(key, { ok: true, data }),
  };
}

async function attemptOf<T>(fetch: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, data: await fetch() };
  } catch (failure) {
    return { ok: false, failure };
  }
}
