import { useEffect, useState } from 'react';
import { Box } from '../box';
import { StatusLine } from '../status-line';
import type { LoadingProps } from './types';

/** Shorter waits need no words. */
const PATIENCE_MS = 300;

/** Something is on its way. */
export function Loading({ words = '正在打开，请等一下' }: LoadingProps) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box className={shown ? 'card' : undefined} role="status">
      {shown && (
        <>
          <StatusLine tone="info" icon="clock">
            {words}
          </StatusLine>
          <Box className="skeleton a" hidden />
          <Box className="skeleton" hidden />
          <Box className="skeleton c" hidden />
        </>
      )}
    </Box>
  );
}
