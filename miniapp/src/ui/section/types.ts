import type { ReactNode } from 'react';

/** A part of a page, named by its h2. */
export interface SectionProps {
  title: ReactNode;
  /** An icon before the title. */
  icon?: ReactNode;
  /** A text link at the end of the title's line. */
  end?: ReactNode;
  /** Draws the section itself as a card, title inside. */
  card?: boolean;
  /** The title is only for screen readers. */
  titleHidden?: boolean;
  /** Level 3 for a small card. */
  level?: 2 | 3;
  children: ReactNode;
}
