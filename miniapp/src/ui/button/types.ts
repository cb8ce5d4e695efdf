import type { ReactNode } from 'react';
import type { IconName } from '../icon/types';
import type { PressTarget } from '../press/types';

/**
 * filled: once per page, what to do next. second: outlined. danger: outlined red. text: words only.
 * There is no disabled look: let them press, then explain.
 */
export type ButtonProps = PressTarget & {
  look?: 'filled' | 'second' | 'danger' | 'text';
  /** 48 px instead of 56 (60 instead of 68 in large type). */
  mid?: boolean;
  icon?: IconName;
  /** An icon behind the words, as in "全部 ›". */
  iconAfter?: IconName;
  /** For words that repeat on a page: "改手机号" for 改. Must contain the visible words. */
  label?: string;
  /** Words to show while it works; further presses are ignored. */
  busy?: string | false;
  /** Text buttons: in line with the text to the left. */
  start?: boolean;
  /** Text buttons: in line with the edge to the right. */
  flush?: boolean;
  id?: string;
  children: ReactNode;
};
