import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, type RefObject } from 'react';

/** The browser announces the first page itself. */
let isFirstPage = true;

/**
 * Moves the focus as a page load would: to the h1 of a page that opens or of the next question, and back to the
 * element that was left when the resident returns.
 */
export function usePageFocus(main: RefObject<HTMLElement>, focusKey: string | undefined): void {
  const shownKey = useRef(focusKey);
  const left = useRef<HTMLElement | null>(null);

  useEffect(() => {
    if (isFirstPage) isFirstPage = false;
    else focusHeading(main.current);
  }, [main]);

  useEffect(() => {
    if (shownKey.current === focusKey) return;
    shownKey.current = focusKey;
    main.current?.scrollIntoView();
    focusHeading(main.current);
  }, [focusKey, main]);

  useDidHide(() => {
    const active = document.activeElement;
    left.current = active instanceof HTMLElement && main.current?.contains(active) ? active : null;
  });
  useDidShow(() => left.current?.focus());
}

function focusHeading(main: HTMLElement | null): void {
  main?.querySelector<HTMLElement>('h1')?.focus();
}
