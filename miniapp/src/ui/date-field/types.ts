import type { QuestionProps } from '../field/types';

/** A calendar day. Days as `YYYY-MM-DD`. */
export interface DateFieldProps extends QuestionProps {
  /** Empty: nothing chosen yet. */
  value: string;
  onChange: (on: string) => void;
}
