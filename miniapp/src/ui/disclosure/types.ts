import type { ReactNode } from 'react';

/** Words that open on demand. */
export interface DisclosureProps {
  title: string;
  /** Open at first. */
  open?: boolean;
  /** No line above, as outside a card. */
  plain?: boolean;
  children: ReactNode;
}
