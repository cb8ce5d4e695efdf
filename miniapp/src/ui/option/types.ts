import type { Choice } from '../radio-group/types';

/** One row of a group: the whole row is pressed. */
export interface OptionProps extends Choice {
  kind: 'radio' | 'checkbox';
  /** Radio buttons of one group share it. */
  group: string;
  id?: string;
  checked: boolean;
  onToggle: () => void;
  /** The mark stands before the words, as for consents. */
  markFirst?: boolean;
}
