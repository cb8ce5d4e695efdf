import type { ReactNode } from 'react';

/** A DateLeaf with the words it belongs to beside it. */
export interface DateLineProps {
  leaf: ReactNode;
  separated?: boolean;
  children: ReactNode;
}
