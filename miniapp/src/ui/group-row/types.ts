import type { ReactNode } from 'react';

/** One row of a repeated question: its heading, its controls, and the way to take it out. */
export interface GroupRowProps {
  /** The focus is led here when a neighbour is gone. */
  id: string;
  title: string;
  children: ReactNode;
}
