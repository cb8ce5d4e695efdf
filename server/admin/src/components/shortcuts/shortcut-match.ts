/** The parts of a keyboard event that decide whether a shortcut is meant. */
export interface PressedKey {
  key: string;
  code: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

const modifierOf = (keys: string) => /^(Alt|Ctrl)\+(.+)$/.exec(keys);

/** True for keys without Alt or Ctrl: they are the ones that can be switched off (WCAG 2.1.4). */
export const isSingleKey = (keys: string) => modifierOf(keys) === null;

/**
 * Whether the pressed key is the (last) step `keys`. Alt combinations compare the physical key, because Alt changes
 * the character on some keyboards.
 */
export function matchesKey(pressed: PressedKey, keys: string): boolean {
  if (pressed.metaKey) return false;
  const combined = modifierOf(keys);
  if (!combined) return !pressed.altKey && !pressed.ctrlKey && isSame(pressed, keys);
  const [, modifier, key = ''] = combined;
  if (pressed.altKey !== (modifier === 'Alt') || pressed.ctrlKey !== (modifier === 'Ctrl')) return false;
  return /^[A-Z]$/.test(key) ? pressed.code === `Key${key}` : pressed.key === key;
}

/** A letter and the same with Shift are two keys; of signs like `?` only the keyboard knows how they are made. */
function isSame({ key, shiftKey }: PressedKey, keys: string): boolean {
  const shifted = /^Shift\+(.)$/.exec(keys)?.[1];
  const letter = shifted ?? keys;
  if (/^[a-z]$/i.test(letter) && shiftKey !== (shifted !== undefined)) return false;
  return key.toLowerCase() === letter.toLowerCase();
}

/** Whether the focus stands where letters are typed, so that single keys belong to the text. */
export function isTypingTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true;
  if (target.tagName !== 'INPUT') return false;
  return !['checkbox', 'radio', 'button', 'submit', 'reset', 'file'].includes(
    (target as HTMLInputElement).type,
  );
}

/** How a key is written on the screen: `Alt+A` → `Alt A`, `g q` → `G Q`, arrows as arrows. */
export function keyLabel(keys: string): string {
  const drawn: Record<string, string> = { ArrowRight: '→', ArrowLeft: '←', Escape: 'Esc' };
  return keys
    .split(/[+ ]/)
    .map((part) => drawn[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
}

/** The value of `aria-keyshortcuts`; sequences have no such notation and give nothing. */
export function ariaKeys(keys: string): string | undefined {
  if (keys.includes(' ')) return undefined;
  return keys.replace('Ctrl', 'Control');
}
