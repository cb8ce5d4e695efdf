import type { ReactNode } from 'react';

export type BoxTag =
  'div' | 'section' | 'span' | 'p' | 'ul' | 'ol' | 'li' | 'dl' | 'dt' | 'dd' | 'nav' | 'footer';

/** A node of the page that is not pressed. Other components of the kit are made of it; pages rarely need it. */
export interface BoxProps {
  /** The HTML element in H5; a view in WeChat. */
  as?: BoxTag;
  className?: string;
  id?: string;
  role?: 'img' | 'status' | 'alert' | 'group';
  /** The name a screen reader says; needs a role, a section or a list. */
  label?: string;
  labelledBy?: string;
  /** Hidden from screen readers only. */
  hidden?: boolean;
  current?: 'step';
  /** A length such as `64%`. */
  width?: string;
  children?: ReactNode;
}
