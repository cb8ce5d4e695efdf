/** A leaf of the wall calendar: a promised day, or a promised length of time. */
export type DateLeafProps =
  | {
      /** The day, `YYYY-MM-DD`. */
      on: string;
      /** gone: the day that was promised first. late: the day has passed. */
      state?: 'gone' | 'late';
    }
  | { length: number; unit: string; head: string };
