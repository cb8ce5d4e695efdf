import type { ReactNode } from 'react';
import type { IconName } from '../icon/types';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
  icon?: IconName;
}

/** What a group of options asks. */
export interface GroupProps {
  /** The name of the field; ErrorSummary leads to its first option. */
  id: string;
  /** The question. */
  legend: ReactNode;
  /** page: the question is the h1 of the page. section: an h2. label: like the label of a field. */
  legendAs?: 'page' | 'section' | 'label';
  lead?: ReactNode;
  error?: string;
}

/** One of several. */
export interface RadioGroupProps extends GroupProps {
  choices: readonly Choice[];
  value?: string;
  onChange: (value: string) => void;
}
