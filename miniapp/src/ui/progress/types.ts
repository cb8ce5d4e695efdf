/** How far a form is: "第 3 题，共 7 题", or 最后一步 on the last. */
export interface ProgressProps {
  /** 1 is the first. */
  at: number;
  of: number;
  /** What is counted; default 题. */
  unit?: '题' | '样';
  /** Replaces the words. */
  words?: string;
}
