import type { ReactNode } from 'react';

/** White paper with an edge. A card that is a whole section is `<Section card>`. */
export interface CardProps {
  /** flat: rows reach the edges (use RowList). quiet: no shadow. */
  look?: 'flat' | 'quiet';
  children: ReactNode;
}
