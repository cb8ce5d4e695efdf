import type { ReactNode } from 'react';

/** Words inside a line. */
export interface TextProps {
  bold?: boolean;
  /** Keep together on one line: dates, numbers with unit, the second half of a heading. Gives way at 1.5 and above. */
  nb?: boolean;
  /** strong: the size of a row title, on its own line. */
  look?: 'meta' | 'lead' | 'strong';
  /** For screen readers only. */
  sr?: boolean;
  children: ReactNode;
}

/** A paragraph. */
export interface ParagraphProps {
  look?: 'meta' | 'lead';
  /** A line above it. */
  separated?: boolean;
  id?: string;
  children: ReactNode;
}
