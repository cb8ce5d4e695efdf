import type { IconName } from '../icon/types';

/** An icon on a small coloured square, at the head of a row. */
export interface PlateProps {
  icon: IconName;
  tone?: 'ok' | 'warn';
}
