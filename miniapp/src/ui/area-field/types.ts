import type { QuestionProps } from '../field/types';

/** One level of a place: 县、乡镇、村. */
export interface AreaColumn {
  label: string;
  choices: readonly { code: string; name: string }[];
  /** Code of what is chosen; empty: nothing yet. */
  chosen: string;
  /** What stands there while nothing can be chosen: the level above is open, or the names are on their way. */
  empty: string;
}

/** A place, chosen from the county down. */
export interface AreaFieldProps extends QuestionProps {
  /** The place as a code, as far as it is chosen; empty: not at all. */
  value: string;
  /** The levels for a place as far as it is chosen, from the county down. */
  columnsOf: (code: string) => readonly AreaColumn[];
  /** Somebody looks below this place without having chosen it yet: names of what lies there are needed. */
  onLook: (code: string) => void;
  onChange: (code: string) => void;
}
