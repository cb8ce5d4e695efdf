import type { ReactNode } from 'react';
import type { IconName } from '../icon/types';

/** A short state in bold colour with an icon, under a title. */
export interface StatusLineProps {
  tone: 'info' | 'warn' | 'ok' | 'danger';
  icon?: IconName;
  /** Body size instead of hint size. */
  big?: boolean;
  children: ReactNode;
}
