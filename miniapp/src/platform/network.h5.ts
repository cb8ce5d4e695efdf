/** Whether the browser has any connection now. */
export async function isOnline(): Promise<boolean> {
  return navigator.onLine;
}

/** Calls back on every change; returns the function that stops it. */
export function onNetworkChange(listener: (online: boolean) => void): () => void {
  const up = () => listener(true);
  const down = () => listener(false);
  window.addEventListener('online', up);
  window.addEventListener('offline', down);
  return () => {
    window.removeEventListener('online', up);
    window.removeEventListener('offline', down);
  };
}
