import type { ReactNode } from 'react';

/** What every question with one answer shares. */
export interface QuestionProps {
  /** The name of the field; ErrorSummary leads to it. Unique on the page. */
  id: string;
  label: string;
  hint?: ReactNode;
  /** What is wrong and what to do, after an attempt only. */
  error?: string;
}

/** Typed words or digits. What was typed is always kept. */
export interface FieldProps extends QuestionProps {
  /** identity-number: digits and X. */
  kind?: 'text' | 'long-text' | 'number' | 'phone' | 'identity-number';
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
  /** How browsers offer what they know (WCAG 1.3.5), e.g. `name`, `tel`, `street-address`. */
  autoComplete?: string;
}
