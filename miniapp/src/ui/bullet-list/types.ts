import type { ReactNode } from 'react';

/** Short sentences with a tick or a cross. */
export interface BulletListProps {
  items: readonly { key: string; words: ReactNode }[];
  /** yes: a green tick. no: a cross. none: no mark, small words. */
  mark?: 'yes' | 'no' | 'none';
  /** Said before each, where the tick means something: "可以：". */
  said?: string;
  separated?: boolean;
}
