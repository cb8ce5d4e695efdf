export interface StripDay {
  key: string;
  /** 周四, 周末, 今天 */
  name: string;
  /** 4, 6–7 */
  day: string;
  /** 提交, 第1天, 不算, 停 */
  note: string;
  kind: 'plain' | 'counted' | 'stopped';
  today?: boolean;
}

/** Days drawn one by one, so that a stopped clock is seen rather than explained. */
export interface DayStripProps {
  days: readonly StripDay[];
  /** The whole strip as one sentence, for screen readers. */
  sentence: string;
}
