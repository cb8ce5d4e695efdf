import { shortcuts, type ShortcutId } from './shortcuts/shortcut-catalogue';
import { keyLabel } from './shortcuts/shortcut-match';

/**
 * The key of a shortcut, drawn beside what it does. Hidden from screen readers because the control itself
 * carries `aria-keyshortcuts`.
 */
export function Kbd({ of }: { of: ShortcutId }) {
  return <kbd aria-hidden="true">{keyLabel(shortcuts[of].keys)}</kbd>;
}

/** A key that is not a shortcut of ours: Enter and Esc of the browser itself. */
export function PlainKbd({ children }: { children: string }) {
  return <kbd aria-hidden="true">{children}</kbd>;
}
