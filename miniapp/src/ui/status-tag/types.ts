import type { ReactNode } from 'react';
import type { IconName } from '../icon/types';

/** warn: waiting for the resident. info: we are working. ok: done. danger: we are late. plain: a draft. */
export type Tone = 'info' | 'warn' | 'ok' | 'danger' | 'plain';

/** The state of an item in five characters at most, read as "状态：…". */
export interface StatusTagProps {
  tone: Tone;
  /** Default: the icon of the tone. */
  icon?: IconName;
  children: ReactNode;
}
