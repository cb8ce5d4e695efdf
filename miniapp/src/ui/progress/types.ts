/** How far a form is: "第 3 题，共 7 题", or 最后一步 on the last. */
export interface ProgressProps {
  /** 1 is the first. */
  at: number;
  of: number;
  /** 题 or 步; default 步. */
  unit?: '题' | '步';
  /** Replaces the words. */
  words?: string;
}
