import type { ReactNode } from 'react';
import type { GroupProps } from '../radio-group/types';

/** The frame of a group of options: question, hint, error, options. */
export interface QuestionGroupProps extends GroupProps {
  role?: 'radiogroup';
  children: ReactNode;
}
