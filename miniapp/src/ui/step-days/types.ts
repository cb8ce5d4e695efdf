/** Why this day: each step, how long it may take, and its last day. */
export interface StepDaysProps {
  rows: readonly { key: string; step: string; length: string; by: string }[];
}
