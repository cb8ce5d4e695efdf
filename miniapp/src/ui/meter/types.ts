/** A bar filled to a part. Always beside words that say the same. */
export interface MeterProps {
  /** 0 to 100. */
  percent: number;
  /** Says it where the words beside it do not. */
  label?: string;
}
