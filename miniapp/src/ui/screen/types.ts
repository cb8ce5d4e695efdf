import type { ReactNode } from 'react';
import type { TabName } from '../tabs/types';

/** The outermost node of every page: main, title, type scale, announcements, tabs or action bar. */
export interface ScreenProps {
  /** WeChat's navigation bar and, with the program's name behind it, the document title. */
  title: string;
  /** On the four main pages: shows the tab bar. Leave out elsewhere. */
  tab?: TabName;
  /** An ActionBar. */
  actions?: ReactNode;
  /** A DemoBanner, on a demo database. */
  banner?: ReactNode;
  /** Where 返回 leads when it is not simply the page before, e.g. the question before. */
  back?: { label: string; onPress: () => void };
  /** The last attempt failed on fields: the document title begins with 出错了. */
  hasErrors?: boolean;
  /** Changes when the page shows another question: scrolls up and moves the focus to the new h1. */
  focusKey?: string;
  children: ReactNode;
}
