import type { QuestionProps } from '../field/types';

/** One of many short names, e.g. villages. For six or fewer use RadioGroup. */
export interface SelectProps extends QuestionProps {
  options: readonly { value: string; label: string }[];
  /** Empty: nothing chosen yet. */
  value: string;
  onChange: (value: string) => void;
  /** Default 请选. */
  placeholder?: string;
}
