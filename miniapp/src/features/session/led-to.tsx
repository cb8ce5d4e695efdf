import { useEffect, type ReactNode } from 'react';
import { Box } from '@/ui/box';
import { leadTo } from '@/ui/lead-to';

interface LedToProps {
  id: string;
  /** What is said; undefined while there is nothing to say. */
  when: object | undefined;
  children: ReactNode;
}

/** The answer to a press, brought into sight and focus each time there is another one. */
export function LedTo({ id, when, children }: LedToProps) {
  useEffect(() => {
    if (when) leadTo(id);
  }, [id, when]);
  return when ? <Box id={id}>{children}</Box> : null;
}
