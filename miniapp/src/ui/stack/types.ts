import type { ReactNode } from 'react';

/** Things under each other with the usual distance. */
export interface StackProps {
  /** 16 px instead of 8. */
  wide?: boolean;
  /** A line above. */
  separated?: boolean;
  children: ReactNode;
}

/** Text buttons beside each other. */
export interface LinkRowProps {
  children: ReactNode;
}

/** Words to the left, words to the right on the same line; under each other in very large type. */
export interface LineProps {
  start: ReactNode;
  end: ReactNode;
}
