import type { ReactNode } from 'react';

/** The h1 of a page with what stands around it. */
export interface PageHeadProps {
  /** The question or the subject. Wrap its second half in `<Text nb>`. */
  title: ReactNode;
  /** A StatusTag above it. */
  tag?: ReactNode;
  lead?: ReactNode;
  meta?: ReactNode;
  /** Tool buttons beside it. */
  end?: ReactNode;
  /** The large green tick of a receipt. */
  done?: boolean;
  /** Lines close together, as on home. */
  tight?: boolean;
}
