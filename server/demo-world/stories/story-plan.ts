/** What happens to an item, told in working days before the day on which "due today" is due. */
export interface Happening {
  what:
    | 'pass'
    | 'send-back'
    | 'supplement'
    | 'reopen'
    | 'refuse'
    | 'withdraw'
    | 'confirm'
    | 'not-received'
    | 'urge'
    | 'new-day';
  /** Working days ago, 0 for today. */
  ago: number;
}

export interface StoryPlan {
  submittedAgo: number;
  /** In the order in which they happen; `ago` never grows. */
  happenings: Happening[];
}

/** The steps of a device application in order, as its definition has them. */
export const STEPS = ['first-check', 'acceptance', 'assessment', 'approval', 'hand-over'] as const;
export type StepCode = (typeof STEPS)[number];

/** How a story ends, seen from today. */
export type Ending =
  | { kind: 'in-step'; step: StepCode; enteredAgo: number; urgedAgo?: number; newDayAgo?: number }
  | { kind: 'waiting'; step: StepCode; sentBackAgo: number }
  | { kind: 'handed-over'; ago: number }
  | { kind: 'not-received'; ago: number }
  | { kind: 'completed'; ago: number }
  | { kind: 'refused'; step: StepCode; ago: number }
  | { kind: 'withdrawn'; step: StepCode; ago: number }
  | { kind: 'lapsed'; sentBackAgo: number }
  | { kind: 'reopened'; sentBackAgo: number; reopenedAgo: number }
  | { kind: 'silence'; submittedAgo: number };
