export interface FieldError {
  /** The id of the field. */
  field: string;
  /** What is wrong, in a few words. */
  message: string;
}

/** Everything to correct, in one list, first on the page. Appears after an attempt, never while typing. */
export interface ErrorSummaryProps {
  errors: readonly FieldError[];
  /** Counts the attempts: each failed one moves the focus here again. */
  attempt: number;
}
