import { useEffect, useRef } from 'react';

const idleMs = 15 * 60_000;
const signs = ['pointerdown', 'keydown', 'wheel'] as const;

/** Calls `onIdle` after 15 minutes without a key or a pointer; for computers that several people use. */
export function useIdleLock(isWatched: boolean, onIdle: () => void): void {
  const latest = useRef(onIdle);
  useEffect(() => {
    latest.current = onIdle;
  });
  useEffect(() => {
    if (!isWatched) return undefined;
    let timer = setTimeout(() => latest.current(), idleMs);
    const restart = () => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), idleMs);
    };
    signs.forEach((sign) => window.addEventListener(sign, restart, { passive: true }));
    return () => {
      clearTimeout(timer);
      signs.forEach((sign) => window.removeEventListener(sign, restart));
    };
  }, [isWatched]);
}
