import type { ReactNode } from 'react';

/** Level 1 stands once on every page, is the question or subject itself, and takes the focus when the page opens. */
export interface HeadingProps {
  level: 1 | 2 | 3;
  id?: string;
  /** For screen readers only. */
  sr?: boolean;
  children: ReactNode;
}
