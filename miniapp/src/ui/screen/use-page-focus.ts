import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, type RefObject } from 'react';

/** The browser announces the first page itself. */
let isFirstPage = true;

/** Where the resident was on a page when another one covered it. */
interface Place {
  element: HTMLElement | null;
  top: number;
}

/**
 * Moves the focus as a page load would: to the h1 of a page that opens or of the next question, and back to the
 * place that was left when the resident returns.
 */
export function usePageFocus(main: RefObject<HTMLElement>, focusKey: string | undefined): void {
  const shownKey = useRef(focusKey);
  const left = useRef<Place>();
  useLastPress(main, left);

  useEffect(() => {
    if (isFirstPage) isFirstPage = false;
    else focusHeading(main.current);
  }, [main]);

  useEffect(() => {
    if (shownKey.current === focusKey) return;
    shownKey.current = focusKey;
    window.scrollTo(0, 0);
    focusHeading(main.current);
  }, [focusKey, main]);

  const hidden = useRef(false);
  useDidHide(() => {
    hidden.current = true;
  });
  useDidShow(() => {
    if (!hidden.current) return;
    hidden.current = false;
    const pressed = left.current?.element;
    if (!pressed) return window.scrollTo(0, left.current?.top ?? 0);
    if (!pressed.isConnected) {
      window.scrollTo(0, 0); // what was pressed is gone, because something was done elsewhere
      return focusHeading(main.current);
    }
    pressed.focus({ preventScroll: true });
    window.scrollTo(0, left.current?.top ?? 0);
  });
}

/** Remembers the last press: by the time a page hears that it is hidden, the router has scrolled already. */
function useLastPress(main: RefObject<HTMLElement>, left: { current: Place | undefined }): void {
  useEffect(() => {
    const screen = main.current?.parentElement;
    const remember = (event: Event) => {
      const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('a, button') : null;
      left.current = { element: pressed, top: window.scrollY };
    };
    screen?.addEventListener('click', remember, true);
    return () => screen?.removeEventListener('click', remember, true);
  }, [main, left]);
}

/** The h1, or what is to be corrected where that stands before it. */
function focusHeading(main: HTMLElement | null): void {
  main?.querySelector<HTMLElement>('.summary, h1')?.focus({ preventScroll: true });
}
