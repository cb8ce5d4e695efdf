import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';

/** True while this page is the one on the screen and its browser tab is in front. */
export function useVisible(): boolean {
  const [isTop, setTop] = useState(true);
  const [isTabInFront, setTabInFront] = useState(() => document.visibilityState !== 'hidden');
  useDidShow(() => setTop(true));
  useDidHide(() => setTop(false));
  useEffect(() => {
    const changed = () => setTabInFront(document.visibilityState !== 'hidden');
    document.addEventListener('visibilitychange', changed);
    return () => document.removeEventListener('visibilitychange', changed);
  }, []);
  return isTop && isTabInFront;
}
