/** Brings something into sight and the focus to it. */
export function leadTo(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1; // words take the focus only when they are told to
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
}
