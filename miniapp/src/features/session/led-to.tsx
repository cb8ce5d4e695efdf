import { useEffect, type ReactNode } from 'react';
import { announce } from '@/ui/announce';
import { Box } from '@/ui/box';
import { leadTo } from '@/ui/lead-to';

interface LedToProps {
  id: string;
  /** What there is to say, in its first words; undefined while there is nothing. A new object is said anew. */
  when: { title: string } | undefined;
  children: ReactNode;
}

/** The answer to a press, brought into sight, focus and hearing each time there is another one. */
export function LedTo({ id, when, children }: LedToProps) {
  useEffect(() => {
    if (!when) return;
    leadTo(id);
    announce(when.title); // WeChat moves no focus, and is deaf to words that come with their live region
  }, [id, when]);
  return when ? <Box id={id}>{children}</Box> : null;
}
