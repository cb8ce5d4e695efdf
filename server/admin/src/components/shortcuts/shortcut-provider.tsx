import { createContext, useCallback, useContext, useEffect, useRef, type ReactNode } from 'react';
import { createStoredChoice } from '../stored-choice';
import { shortcuts, type ShortcutId } from './shortcut-catalogue';
import { isSingleKey, isTypingTarget, matchesKey } from './shortcut-match';

export type ShortcutHandlers = Partial<Record<ShortcutId, () => void>>;

interface Scope {
  handlers: () => ShortcutHandlers;
  /** A dialog hides the keys of the page below it. */
  exclusive: boolean;
}

/** Single keys can be switched off in the sheet and stay off in this browser. */
export const singleKeys = createStoredChoice('zc-single-keys', ['on', 'off']);

const sequenceWindowMs = 1_000;
const ShortcutContext = createContext<((scope: Scope) => () => void) | null>(null);

/** Listens once at the window; the scope that registered last is asked first. */
export function ShortcutProvider({ children }: { children: ReactNode }) {
  const scopes = useRef<Scope[]>([]);
  const begun = useRef({ key: '', at: 0 });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const run = findHandler(event, scopes.current, begun.current);
      begun.current = { key: event.key.toLowerCase(), at: event.timeStamp };
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  const register = useCallback((scope: Scope) => {
    scopes.current.unshift(scope);
    return () => {
      scopes.current = scopes.current.filter((other) => other !== scope);
    };
  }, []);

  return <ShortcutContext.Provider value={register}>{children}</ShortcutContext.Provider>;
}

/**
 * Binds shortcuts while the component is mounted.
 *
 * @param options.exclusive the scopes below get no keys (open dialogs).
 * @param options.active false unbinds without unmounting.
 */
export function useShortcuts(
  handlers: ShortcutHandlers,
  { exclusive = false, active = true }: { exclusive?: boolean; active?: boolean } = {},
): void {
  const register = useContext(ShortcutContext);
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(
    () => (active ? register?.({ handlers: () => latest.current, exclusive }) : undefined),
    [active, exclusive, register],
  );
}

function findHandler(event: KeyboardEvent, scopes: readonly Scope[], begun: { key: string; at: number }) {
  const typing = isTypingTarget(event.target);
  for (const scope of scopes) {
    const handlers = scope.handlers();
    for (const id of Object.keys(handlers) as ShortcutId[]) {
      const { keys } = shortcuts[id];
      if (isSingleKey(keys) && (typing || singleKeys.get() === 'off')) continue;
      if (isMeant(event, keys, begun)) return handlers[id];
    }
    if (scope.exclusive) return undefined;
  }
  return undefined;
}

function isMeant(event: KeyboardEvent, keys: string, begun: { key: string; at: number }): boolean {
  const [first = '', second] = keys.split(' ');
  if (second === undefined) return matchesKey(event, first) && !isOwnEnter(event, first);
  return begun.key === first && event.timeStamp - begun.at < sequenceWindowMs && matchesKey(event, second);
}

/** Enter on a link, button or control belongs to that control. */
function isOwnEnter(event: KeyboardEvent, keys: string): boolean {
  return keys === 'Enter' && event.target instanceof HTMLElement && event.target !== document.body;
}
