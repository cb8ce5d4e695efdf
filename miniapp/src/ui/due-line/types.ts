import type { ReactNode } from 'react';
import type { IconName } from '../icon/types';

/** One sentence with an icon: a day in full, never "3天后" alone. */
export interface DueLineProps {
  icon: IconName;
  /** Words in the second colour. */
  quiet?: boolean;
  children: ReactNode;
}

/** The box of what the resident must do; the only thing besides the leaf in its colour. */
export interface TodoProps {
  children: ReactNode;
}
