let isWanted = false;

/** Asks the next page heading that is drawn to take the focus: after a decision, after a dialog closed a page. */
export function focusNextHeading(): void {
  isWanted = true;
}

/** Ref of an h1 with tabIndex -1. */
export function headingRef(heading: HTMLHeadingElement | null): void {
  if (!heading || !isWanted) return;
  isWanted = false;
  heading.focus();
}

/** What had the focus is gone, the page stays: its heading takes the focus. */
export function focusPageHeading(): void {
  document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus();
}
