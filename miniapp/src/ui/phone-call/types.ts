import type { ReactNode } from 'react';

/** Calls a person or an office. The number is written where the words do not hold it. */
export interface PhoneCallProps {
  number: string;
  /** Whom it calls, for screen readers where the words are only 打电话. */
  who?: string;
  look?: 'filled' | 'second' | 'text';
  flush?: boolean;
  /** Another name than the words, as who calls for somebody; must contain them. */
  label?: string;
  /** Default 打电话. */
  children?: ReactNode;
}
