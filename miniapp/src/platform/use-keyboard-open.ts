import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

/** True while the on-screen keyboard covers the lower part of the page. */
export function useKeyboardOpen(): boolean {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const changed = ({ height }: { height: number }) => setOpen(height > 0);
    Taro.onKeyboardHeightChange(changed);
    return () => Taro.offKeyboardHeightChange(changed);
  }, []);
  return open;
}
