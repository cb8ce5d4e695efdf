/** Asked for, and by whom it would be called off; null: nobody waits for a heading. */
let wanted: AbortController | null = null;

/**
 * Asks the next page heading that is drawn to take the focus: after a decision, after a dialog closed a page. Whoever has
 * moved on meanwhile, by Tab or by hand, keeps the focus where they took it.
 */
export function focusNextHeading(): void {
  wanted?.abort();
  const asked = new AbortController();
  wanted = asked;
  const movedOn = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.key === 'Tab') asked.abort();
  };
  for (const kind of ['keydown', 'pointerdown'])
    document.addEventListener(kind, movedOn, { capture: true, signal: asked.signal });
}

/** Ref of an h1 with tabIndex -1. */
export function headingRef(heading: HTMLHeadingElement | null): void {
  if (!heading || !wanted) return;
  const hasMovedOn = wanted.signal.aborted && document.activeElement !== document.body;
  wanted.abort();
  wanted = null;
  if (!hasMovedOn) heading.focus();
}

/** What had the focus is gone, the page stays: its heading takes the focus. */
export function focusPageHeading(): void {
  document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus();
}
