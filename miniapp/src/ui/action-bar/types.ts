import type { ReactNode } from 'react';

/** What to do on this page: one filled button and one text button, or two outlined ones in a Pair. */
export interface ActionBarProps {
  /** A quiet sentence under the buttons. */
  note?: ReactNode;
  children: ReactNode;
}

/** Two buttons beside each other; under each other in very large type. */
export interface PairProps {
  children: ReactNode;
}
