import { useEffect, useRef } from 'react';
import { Paragraph } from '../text';
import { Box } from '../box';
import type { ActionBarProps, PairProps } from './types';

export function ActionBar({ note, children }: ActionBarProps) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => keepFocusVisible(bar.current), []);
  return (
    <footer className="actions" ref={bar}>
      {children}
      {note && <Paragraph look="meta">{note}</Paragraph>}
    </footer>
  );
}

export function Pair({ children }: PairProps) {
  return <Box className="pair">{children}</Box>;
}

/** The bar must never cover what has the focus (WCAG 2.4.11): browsers scroll that far when focus moves. */
function keepFocusVisible(bar: HTMLElement | null): (() => void) | undefined {
  if (!bar || typeof ResizeObserver === 'undefined') return undefined;
  const root = document.documentElement;
  const observer = new ResizeObserver(() => {
    root.style.scrollPaddingBottom = `${bar.offsetHeight + 8}px`;
  });
  observer.observe(bar);
  return () => {
    observer.disconnect();
    root.style.scrollPaddingBottom = '';
  };
}
