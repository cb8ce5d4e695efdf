import { useEffect, useState } from 'react';
import { isOnline, onNetworkChange } from './network';

/** True while the phone has a connection; starts true and corrects itself at once. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    let gone = false;
    void isOnline().then((now) => {
      if (!gone) setOnline(now);
    });
    const stop = onNetworkChange(setOnline);
    return () => {
      gone = true;
      stop();
    };
  }, []);
  return online;
}
