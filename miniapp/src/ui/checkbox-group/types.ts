import type { Choice, GroupProps } from '../radio-group/types';

/** None, one or several. */
export interface CheckboxGroupProps extends GroupProps {
  choices: readonly Choice[];
  values: readonly string[];
  onChange: (values: string[]) => void;
}
