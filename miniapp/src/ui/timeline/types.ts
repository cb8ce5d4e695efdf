import type { ReactNode } from 'react';
import type { IconName } from '../icon/types';

/** waiting: for the resident. refused: not approved. plan: a step of a guide, neither done nor awaited. */
export type StepState = 'done' | 'returned' | 'late' | 'now' | 'waiting' | 'refused' | 'next' | 'plan';

export interface TimelineStep {
  key: string;
  state: StepState;
  title: string;
  /** At the end of the title's line: a day, "最晚 6月30日", "3 天". */
  end?: string;
  /** Smaller words below: office and name, a remark. */
  notes?: ReactNode[];
  /** Default: the mark of the state. */
  icon?: IconName;
}

/** What happened, who has it now and what is ahead, in order. */
export interface TimelineProps {
  steps: readonly TimelineStep[];
}
