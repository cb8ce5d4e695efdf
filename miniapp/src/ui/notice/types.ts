import type { ReactNode } from 'react';
import type { IconName } from '../icon/types';

export interface NoticeProps {
  tone?: 'info' | 'ok' | 'warn' | 'danger';
  icon?: IconName;
  title?: ReactNode;
  /** It appeared after the page was opened: spoken politely, danger at once. */
  appears?: boolean;
  children?: ReactNode;
}
