import type { ReactNode } from 'react';
import type { PressTarget } from '../press/types';

export interface Answer {
  key: string;
  /** What was asked, in short: 谁在家等. */
  term: string;
  value: ReactNode;
  /** Where 改 leads; absent when it cannot be changed here. */
  change?: PressTarget;
}

/** Answers to look over before sending, each with its own 改. */
export interface AnswerListProps {
  answers: readonly Answer[];
}
